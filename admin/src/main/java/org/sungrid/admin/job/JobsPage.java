package org.sungrid.admin.job;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.Turning;
import org.sungrid.job.Failure;
import org.sungrid.job.JobSheet;
import org.sungrid.job.RoundNote;
import org.sungrid.job.TryingParkedAgain;
import org.sungrid.paging.Place;
import org.sungrid.web.PageText;

/** The jobs: whether they are done in time, and what is parked. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private JobSheet sheet;

    @Inject
    private TryingParkedAgain trying;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private transient List<JobSheet.Line> lines;

    /** As this page showed them: a button of a row is the button of that effect, whatever became of the others. */
    private ArrayList<Parked> parked;

    private Turning turning;

    /** An effect that is parked. @param reason a sentence of the page's language */
    public record Parked(
            long id,
            String job,
            String kind,
            long subject,
            Instant due,
            Instant since,
            int tries,
            String reason,
            String cause)
            implements Serializable {

        Parked(Failure failure, String reason) {
            this(
                    failure.getId(),
                    failure.getJob(),
                    failure.getSubject().kind(),
                    failure.getSubject().id(),
                    failure.getDueAt(),
                    failure.getParkedAt(),
                    failure.getTries(),
                    reason,
                    failure.getCause());
        }
    }

    @PostConstruct
    void read() {
        var leaf = sheet.parked(Place.of(request.getParameter("after"), request.getParameter("before")));
        parked = leaf.lines().stream()
                .map(failure -> new Parked(failure, text.text(failure.getReason())))
                .collect(Collectors.toCollection(ArrayList::new));
        turning = Turning.of(leaf, "/jobs", failure -> Place.written(failure.getId(), failure.getParkedAt()));
    }

    public void tryAgain(long id) {
        if (answer.to(() -> trying.one(id))) {
            answer.goOn("/jobs", "admin.jobs.tried.one");
        }
    }

    public void tryAllAgain(String code) {
        answer.to(() -> {
            int tried = trying.all(code);
            answer.goOn("/jobs", "admin.jobs.tried.all", tried);
        });
    }

    public List<JobSheet.Line> getLines() {
        if (lines == null) {
            lines = sheet.lines();
        }
        return lines;
    }

    /** What the latest round did, in words. */
    public String did(RoundNote round) {
        return text.text("admin.jobs.round.did", round.done(), round.failed());
    }

    public List<Parked> getParked() {
        return parked;
    }

    public Turning getTurning() {
        return turning;
    }
}
