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
import org.sungrid.admin.web.Turning;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.RestingOnNewRevision;
import org.sungrid.deadline.Shifts;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.BothLanguages;
import org.sungrid.web.Visit;

/** What still runs by earlier wordings of a clock, and the decision that it goes on by the new one. */
@Named
@ViewScoped
public class ClockRunningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private Deadlines deadlines;

    @Inject
    private RestingOnNewRevision resting;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private String code;
    private BothLanguages title;
    private int seen;
    private ArrayList<Line> lines;
    private Turning turning;
    private Shifts shifts;
    private String reason = "";

    /** One that runs; whose it is, is not told here. */
    public record Line(String kind, LocalDate start, LocalDate due, boolean provisional) implements Serializable {}

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        read();
        var leaf = deadlines.onEarlier(code, Place.of(request.getParameter("after"), request.getParameter("before")));
        lines = new ArrayList<>(leaf.lines().stream()
                .map(one -> new Line(one.about().kind(), one.getStart(), one.getDue(), one.isProvisional()))
                .toList());
        turning = Turning.of(
                leaf,
                "/clocks/" + code + "/running",
                one -> Place.written(one.id().value(), ""));
    }

    private void read() {
        var clock = clocks.find(code).orElseThrow(NoSuchPage::new);
        title = clock.terms().title();
        seen = clock.getRevision();
        shifts = resting.foresee(code);
    }

    public void rest() {
        answer.to(() -> {
            int moved = resting.rest(code, reason, seen).moving();
            answer.goOn("/clocks/" + code, "admin.running.rested", moved);
        });
        if (answer.conflict().isPresent()) {
            read();
            answer.add(Refusal.whole("admin.alter.changed"));
        }
    }

    public String getCode() {
        return code;
    }

    public BothLanguages getTitle() {
        return title;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }

    public Shifts getShifts() {
        return shifts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
