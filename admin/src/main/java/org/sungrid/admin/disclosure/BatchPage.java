package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.disclosure.DryRun.Fault;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.admin.web.Turning;
import org.sungrid.disclosure.BatchState;
import org.sungrid.disclosure.Batches;
import org.sungrid.disclosure.DiscardingBatch;
import org.sungrid.disclosure.DraftingBatch;
import org.sungrid.disclosure.ImportBatch;
import org.sungrid.disclosure.ReleasingBatch;
import org.sungrid.disclosure.StagingImport;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.id.BatchId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.web.Visit;

/** One batch, or the upload that became none: its problems by file and line, its plan, and what may be done with it. */
@Named
@ViewScoped
public class BatchPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Batches batches;

    @Inject
    private StagingImport staging;

    @Inject
    private DraftingBatch drafting;

    @Inject
    private ReleasingBatch releasing;

    @Inject
    private DiscardingBatch discarding;

    @Inject
    private CurrentActor current;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private DryRun run;
    private String severity = "";
    private transient ImportBatch batch;
    private transient Leaf<VersionLine> leaf;
    private String after;
    private String before;

    @PostConstruct
    void open() {
        var asked = Visit.of(request).parts().get("id");
        if ("result".equals(asked)) {
            run = DryRun.taken(request);
            return;
        }
        if (asked == null || !asked.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = Long.valueOf(asked);
        after = request.getParameter("after");
        before = request.getParameter("before");
        if (getBatch().getState() == BatchState.STAGED) {
            run = DryRun.of(getBatch().getName(), staging.plan(new BatchId(id)));
        }
    }

    public void draft() {
        if (answer.to(() -> drafting.draft(new BatchId(id)))) {
            answer.goOn("/import/" + id, "admin.batch.drafted");
        }
    }

    public void release() {
        if (answer.to(() -> releasing.release(new BatchId(id)))) {
            answer.goOn("/import/" + id, "admin.batch.released");
        }
    }

    public void discard() {
        if (answer.to(() -> discarding.discard(new BatchId(id)))) {
            answer.goOn("/import", "admin.batch.discarded");
        }
    }

    public void filter() {
        // The chosen severity was taken into the page's state before this is called.
    }

    /** The batch; {@code null} for an upload that could not become one. */
    public ImportBatch getBatch() {
        if (batch == null && id != null) {
            batch = batches.find(new BatchId(id)).orElseThrow(NoSuchPage::new);
        }
        return batch;
    }

    public DryRun getRun() {
        return run;
    }

    public List<Fault> getProblems() {
        return run.problems().stream()
                .filter(fault -> severity.isEmpty() || fault.error() == severity.equals("error"))
                .toList();
    }

    public boolean isDraftable() {
        return is(BatchState.STAGED) && current.may(Permission.DRAFT_DISCLOSURE) && run.errors() == 0;
    }

    public boolean isReleasable() {
        return is(BatchState.DRAFTED) && current.may(Permission.RELEASE_DISCLOSURE) && !isMine();
    }

    public boolean isDiscardable() {
        return is(BatchState.STAGED) || is(BatchState.DRAFTED);
    }

    /** Whether the one who looks uploaded it, and therefore another has to release it. */
    public boolean isMine() {
        return getBatch() != null
                && getBatch().uploadedBy().equals(current.get().account());
    }

    private boolean is(BatchState state) {
        return getBatch() != null && getBatch().getState() == state;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    /** What the batch brought, leaf by leaf from the database; nothing before it was drafted. */
    public List<VersionLine> getLines() {
        return leaf().lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf(), "/import/" + id, line -> Place.written(line.id(), ""));
    }

    private Leaf<VersionLine> leaf() {
        if (leaf == null) {
            leaf = batches.leaf(new BatchId(id), Place.of(after, before));
        }
        return leaf;
    }
}
