package org.sungrid.admin.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.deadline.AddingOwnDay;
import org.sungrid.deadline.DayKind;
import org.sungrid.deadline.LoadingYear;
import org.sungrid.deadline.MonthPicture;
import org.sungrid.deadline.Shifts;
import org.sungrid.deadline.WithdrawingOwnDay;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.deadline.YearDifference;
import org.sungrid.deadline.YearNotice;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.House;

/** The days of a year that are off or worked on; an administrator loads the yearly notice and adds days of the bureau's own. */
@Named
@ViewScoped
public class WorkingDaysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private LoadingYear loading;

    @Inject
    private AddingOwnDay adding;

    @Inject
    private WithdrawingOwnDay withdrawing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private House house;

    private int year;
    private transient SortedMap<Integer, YearNotice> notices;
    private transient WorkCalendar calendar;
    private String text = "";
    private String source = "";
    private YearDifference difference;
    private String shownText;
    private String shownSource;
    private String day = "";
    private String name = "";
    private boolean off = true;
    private String reason = "";
    private Shifts ownShifts;
    private String fileWrong = "";

    /** As this page showed them: a button of a row is the button of that day, whatever became of the others. */
    private ArrayList<Own> ownDays;

    /** A day of the bureau's own. */
    public record Own(long id, LocalDate day, String name, boolean off, String reason) implements Serializable {}

    /** One day of the year. */
    public record Shown(LocalDate day, DayKind kind, String name) {}

    @PostConstruct
    void open() {
        var asked = Objects.requireNonNullElse(request.getParameter("year"), "");
        year = asked.matches("2[01][0-9]{2}") && Integer.parseInt(asked) <= LAST_YEAR
                ? Math.max(Integer.parseInt(asked), FIRST_YEAR)
                : house.getToday().getYear();
        var brought = BroughtFile.take(request);
        if (brought != null) {
            fileWrong = brought.wrong();
            text = brought.text();
            source = brought.source();
            if (fileWrong.isEmpty()) {
                look();
            }
        }
    }

    /** Shows what the list would change. */
    public void look() {
        difference = null;
        answer.to(() -> {
            difference = loading.foresee(text, source);
            shownText = text;
            shownSource = source;
        });
    }

    /** Loads what was shown. */
    public void load() {
        var shown = difference;
        if (shown == null || !Objects.equals(shownText, text) || !Objects.equals(shownSource, source)) {
            look();
            if (difference != null) {
                answer.add(Refusal.whole("admin.alter.otherwise"));
            }
            return;
        }
        answer.to(() -> {
            int loaded = loading.load(text, source, shown.seen());
            answer.goOn("/working-days?year=" + loaded, "admin.days.loaded", String.valueOf(loaded));
        });
        if (answer.conflict().isPresent()) {
            look();
            answer.add(Refusal.whole("admin.alter.changed"));
        }
    }

    public void add() {
        answer.to(() -> {
            var reading = new FormReading();
            var typed = reading.day("day", day);
            Refused.when(reading.refusals());
            int moved = adding.add(typed, name, off, reason).moving();
            answer.goOn("/working-days?year=" + typed.getYear(), "admin.days.added", house.day(typed), moved);
        });
    }

    /** Shows what the day that is typed would change. */
    public void lookOwn() {
        ownShifts = null;
        answer.to(() -> {
            var reading = new FormReading();
            var typed = reading.day("day", day);
            Refused.when(reading.refusals());
            ownShifts = adding.foresee(typed, name, off, reason);
        });
    }

    public void withdraw(long id, LocalDate withdrawn) {
        answer.to(() -> {
            int moved = withdrawing.withdraw(id).moving();
            answer.goOn(
                    "/working-days?year=" + withdrawn.getYear(), "admin.days.withdrawn", house.day(withdrawn), moved);
        });
        ownDays = null;
    }

    private SortedMap<Integer, YearNotice> notices() {
        if (notices == null) {
            notices = workingDays.notices();
        }
        return notices;
    }

    public int getYear() {
        return year;
    }

    /** The years that can be looked at: those with a notice, this one and the next. */
    public List<Integer> getYears() {
        var years = new TreeSet<>(notices().keySet());
        years.add(house.getToday().getYear());
        years.add(house.getToday().getYear() + 1);
        years.add(year);
        return List.copyOf(years);
    }

    /** The notice of the year; {@code null} while none has come. */
    public YearNotice getNotice() {
        return notices().get(year);
    }

    public List<MonthPicture<Shown>> getMonths() {
        if (calendar == null) {
            calendar = workingDays.calendar();
        }
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> MonthPicture.of(
                        YearMonth.of(year, month), date -> new Shown(date, calendar.kind(date), calendar.name(date))))
                .toList();
    }

    /** Working days of the year. */
    public long getWorked() {
        return getMonths().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(shown -> shown != null && !shown.kind().isOff())
                .count();
    }

    /** The bureau's own days of the year. */
    public List<Own> getOwnDays() {
        if (ownDays == null) {
            ownDays = workingDays.ownDays(year).stream()
                    .map(own -> new Own(own.getId(), own.getDay(), own.getName(), own.isOff(), own.getReason()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return ownDays;
    }

    /** What the day that is typed would change; {@code null} until somebody asked. */
    public Shifts getOwnShifts() {
        return ownShifts;
    }

    /** Why the file that was brought could not be read; empty when it could, or none was. */
    public String getFileWrong() {
        return fileWrong;
    }

    public YearDifference getDifference() {
        return difference;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isOff() {
        return off;
    }

    public void setOff(boolean off) {
        this.off = off;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
