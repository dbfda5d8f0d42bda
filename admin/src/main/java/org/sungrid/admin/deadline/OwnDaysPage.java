package org.sungrid.admin.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.deadline.AddingOwnDay;
import org.sungrid.deadline.OwnDayForeseen;
import org.sungrid.deadline.WithdrawingOwnDay;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.House;

/** The days of a year that only this bureau has off or works on: what one more or one less would change, and then its doing. */
@Named
@ViewScoped
public class OwnDaysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private AddingOwnDay adding;

    @Inject
    private WithdrawingOwnDay withdrawing;

    @Inject
    private WorkingDaysPage year;

    @Inject
    private Answer answer;

    @Inject
    private House house;

    /** As this page showed them: a button of a row is the button of that day, whatever became of the others. */
    private ArrayList<Own> days;

    private Typed typed = new Typed("", "", true, "");
    private Typed shown;
    private OwnDayForeseen added;
    private Own leaving;
    private OwnDayForeseen withdrawn;

    /** A day of the bureau's own. */
    public record Own(long id, LocalDate day, String name, boolean off, String reason) implements Serializable {}

    /** What stands in the form. */
    private record Typed(String day, String name, boolean off, String reason) implements Serializable {}

    @PostConstruct
    void open() {
        days = workingDays.ownDays(year.getYear()).stream()
                .map(own -> new Own(own.getId(), own.getDay(), own.getName(), own.isOff(), own.getReason()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Shows what the day that is typed would change. */
    public void look() {
        added = null;
        answer.to(() -> {
            added = adding.foresee(day(), typed.name(), typed.off(), typed.reason());
            shown = typed;
        });
    }

    /** Adds what was shown. */
    public void add() {
        if (added == null || !typed.equals(shown)) {
            look();
            if (added != null) {
                answer.add(Refusal.whole("admin.alter.otherwise"));
            }
            return;
        }
        answer.to(() -> {
            var day = day();
            int moved = adding.add(day, typed.name(), typed.off(), typed.reason(), added.seen())
                    .moving();
            answer.goOn("/working-days?year=" + day.getYear(), "admin.days.added", house.day(day), moved);
        });
        if (answer.conflict().isPresent()) {
            look();
            if (added != null) {
                answer.add(Refusal.whole("admin.days.changed"));
            }
        }
    }

    private LocalDate day() {
        var reading = new FormReading();
        var day = reading.day("day", typed.day());
        Refused.when(reading.refusals());
        return day;
    }

    /** Shows what it would change if a day were withdrawn. */
    public void lookAt(Own own) {
        leaving = null;
        answer.to(() -> {
            withdrawn = withdrawing.foresee(own.id());
            leaving = own;
        });
    }

    /** Withdraws the day that was shown. */
    public void withdraw() {
        var own = leaving;
        answer.to(() -> {
            int moved = withdrawing.withdraw(own.id(), withdrawn.seen()).moving();
            answer.goOn(
                    "/working-days?year=" + own.day().getYear(), "admin.days.withdrawn", house.day(own.day()), moved);
        });
        if (answer.conflict().isPresent()) {
            lookAt(own);
            if (leaving != null) {
                answer.add(Refusal.whole("admin.days.changed"));
            }
        }
    }

    /** The bureau's own days of the year. */
    public List<Own> getDays() {
        return days;
    }

    /** What the day that is typed would change; {@code null} until somebody asked. */
    public OwnDayForeseen getAdded() {
        return added;
    }

    /** The day that somebody asked to withdraw; {@code null} for none. */
    public Own getLeaving() {
        return leaving;
    }

    /** What that would change. */
    public OwnDayForeseen getWithdrawn() {
        return withdrawn;
    }

    public String getDay() {
        return typed.day();
    }

    public void setDay(String day) {
        typed = new Typed(day, typed.name(), typed.off(), typed.reason());
    }

    public String getName() {
        return typed.name();
    }

    public void setName(String name) {
        typed = new Typed(typed.day(), name, typed.off(), typed.reason());
    }

    public boolean isOff() {
        return typed.off();
    }

    public void setOff(boolean off) {
        typed = new Typed(typed.day(), typed.name(), off, typed.reason());
    }

    public String getReason() {
        return typed.reason();
    }

    public void setReason(String reason) {
        typed = new Typed(typed.day(), typed.name(), typed.off(), reason);
    }
}
