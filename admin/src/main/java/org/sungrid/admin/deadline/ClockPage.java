package org.sungrid.admin.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.deadline.Deadline;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.Running;
import org.sungrid.deadline.StatutoryClock;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.TypedDay;
import org.sungrid.time.Span;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One statutory clock: what it says, what it said, and what it makes of a day that somebody asks about. */
@Named
@ViewScoped
public class ClockPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So that what is asked about stays a calendar that somebody can look at. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    /** No day is written longer; what is, is told back only so far. */
    private static final int LONGEST = 40;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Deadlines deadlines;

    @Inject
    private HttpServletRequest request;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    private String code;
    private String start;
    private String pausedFrom;
    private String pausedTo;
    private boolean extended;
    private long runningOnEarlier;
    private transient List<StatutoryClock> revisions;
    private transient Deadline deadline;

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        if (revisions().isEmpty()) {
            throw new NoSuchPage();
        }
        start = asked("start");
        pausedFrom = asked("pausedFrom");
        pausedTo = asked("pausedTo");
        extended =
                request.getParameter("extended") != null && getClock().terms().extensionAmount() != null;
        if (start.isEmpty()) {
            start = house.getToday().toString();
        }
        deadline = read();
        runningOnEarlier = deadlines.runningOnEarlier(code);
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        var typed = value == null ? "" : value.strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /** What somebody asks about; {@code null} when it can't be worked out. */
    private Deadline read() {
        var first = day("start", start);
        if (first == null) {
            return null;
        }
        var running = getClock().startedOn(first);
        var pauses = new ArrayList<Span>();
        if (pausedFrom.isEmpty() && !pausedTo.isEmpty()) {
            answer.add(Refusal.of("pausedFrom", "admin.clock.refusal.pause.from"));
            return null;
        }
        if (!pausedFrom.isEmpty()) {
            var from = day("pausedFrom", pausedFrom);
            var to = pausedTo.isEmpty() ? null : day("pausedTo", pausedTo);
            if (from == null || to == null && !pausedTo.isEmpty()) {
                return null;
            }
            if (to != null && to.isBefore(from)) {
                answer.add(Refusal.of("pausedTo", "admin.clock.refusal.pause"));
                return null;
            }
            pauses.add(new Span(from, to));
        }
        var terms = getClock().terms();
        var extensions = extended ? List.of(new Length(terms.extensionAmount(), terms.unit())) : List.<Length>of();
        return Deadline.of(
                new Running(first, running.length(), extensions, pauses, running.fixed()), workingDays.calendar());
    }

    private LocalDate day(String field, String typed) {
        var day = TypedDay.of(typed).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            answer.add(Refusal.of(field, "admin.refusal.day", typed));
        }
        return day.orElse(null);
    }

    private List<StatutoryClock> revisions() {
        if (revisions == null) {
            revisions = clocks.revisions(code);
        }
        return revisions;
    }

    /** As it is now. */
    public StatutoryClock getClock() {
        return revisions().get(0);
    }

    /** As it was before, the newest first. */
    public List<StatutoryClock> getEarlier() {
        return revisions().subList(1, revisions().size());
    }

    public Deadline getDeadline() {
        return deadline;
    }

    /** How many deadlines run by what it said before. */
    public long getRunningOnEarlier() {
        return runningOnEarlier;
    }

    public String getCode() {
        return code;
    }

    public String getStart() {
        return start;
    }

    public String getPausedFrom() {
        return pausedFrom;
    }

    public String getPausedTo() {
        return pausedTo;
    }

    public boolean isExtended() {
        return extended;
    }
}
