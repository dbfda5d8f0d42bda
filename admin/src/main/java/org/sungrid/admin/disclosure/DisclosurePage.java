package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Comparison;
import org.sungrid.disclosure.ConfirmingDisclosure;
import org.sungrid.disclosure.DiscardingDraft;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.ImportBatch;
import org.sungrid.disclosure.ReleasePolicy;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.RestoringDisclosure;
import org.sungrid.disclosure.ReturningDraft;
import org.sungrid.disclosure.SchedulingRelease;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WithdrawingDisclosure;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.ChangedLines;
import org.sungrid.text.Passage;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/**
 * One disclosure: its newest version beside the one before, what may be done with it, and what was done. Buttons show
 * only what the acts would allow; the acts decide anyway, on the state that this page showed.
 */
@Named
@ViewScoped
public class DisclosurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many steps as a disclosure makes in years; older ones are in the record. */
    private static final int MOST_HISTORY = 100;

    @Inject
    private Bounds bounds;

    @Inject
    private Disclosures disclosures;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private ReturningDraft returning;

    @Inject
    private ReleasingVersion releasing;

    @Inject
    private WithdrawingDisclosure withdrawing;

    @Inject
    private RestoringDisclosure restoring;

    @Inject
    private SchedulingRelease scheduling;

    @Inject
    private ConfirmingDisclosure confirming;

    @Inject
    private DiscardingDraft discarding;

    @Inject
    private Attachments attachments;

    @Inject
    private KnownReferences references;

    @Inject
    private Audit audit;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private DisclosureId id;
    private VersionId shown;
    private int lock;

    /** Why something is asked for, by the form that asks: each dialogue keeps its own. */
    private final Map<String, String> reasons = new HashMap<>();

    private boolean answered;
    private String releaseDay = "";
    private String releaseTime = "09:00";
    private transient Sight sight;

    @PostConstruct
    void open() {
        var disclosure = disclosures
                .findByNumber(Visit.of(request).parts().get("number"))
                .orElseThrow(NoSuchPage::new);
        id = disclosure.id();
        look();
        shown = sight.version().id();
        lock = sight.version().getLock();
    }

    private Sight look() {
        if (sight == null) {
            bounds.check(id, Permission.READ_DISCLOSURE_WORK, current.get(), "Gate");
            sight = Sight.of(id, disclosures, attachments, references);
        }
        return sight;
    }

    public void submit() {
        boolean submitted = answer.to(() -> submitting.submit(shown, lock));
        if (!submitted && answer.getFields() > 0) {
            answered = true;
            // What is missing can be seen and mended only where there are fields.
            answer.goOn("/disclosures/" + getDisclosure().getNumber() + "/edit", "admin.draft.incomplete");
            return;
        }
        done(submitted, "admin.draft.submitted");
    }

    public void release() {
        done(answer.to(() -> releasing.release(shown, lock)), "admin.disclosure.released");
    }

    public void giveBack() {
        done(answer.to(() -> returning.giveBack(shown, lock, reason("returning"))), "admin.disclosure.given-back");
    }

    public void withdraw() {
        done(answer.to(() -> withdrawing.withdraw(id, reason("withdrawing"))), "admin.disclosure.withdrawn");
    }

    public void restore() {
        done(answer.to(() -> restoring.restore(id, reason("restoring"))), "admin.disclosure.restored");
    }

    public void confirm() {
        done(answer.to(() -> confirming.confirm(id)), "admin.disclosure.confirmed");
    }

    /** Day and time are the bureau's. */
    public void schedule() {
        done(
                answer.to(() -> {
                    var reading = new FormReading();
                    var day = reading.day("release-at", releaseDay);
                    var time = reading.time("release-time", releaseTime);
                    Refused.when(reading.refusals());
                    scheduling.schedule(shown, lock, day == null || time == null ? null : house.moment(day, time));
                }),
                "admin.disclosure.scheduled");
    }

    public void discard() {
        boolean first = look().version().getOrdinal() == 1;
        if (answer.to(() -> discarding.discard(shown, lock))) {
            answer.goOn(
                    first ? "/disclosures" : "/disclosures/" + getDisclosure().getNumber(),
                    "admin.disclosure.discarded");
        }
        answered = true;
    }

    private void done(boolean done, String note) {
        if (done) {
            answer.goOn("/disclosures/" + getDisclosure().getNumber(), note);
        }
        answered = true;
    }

    /**
     * After an act was asked for, the page shows what stands there now, and the next attempt is made on that. What could
     * not even be asked for any more, because its button is gone, is told as well.
     */
    public void prepare() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        boolean unasked = !answered;
        answered = false;
        if (disclosures.newest(id).isEmpty()) {
            return;
        }
        sight = null;
        boolean another =
                !look().version().id().equals(shown) || look().version().getLock() != lock;
        shown = look().version().id();
        lock = look().version().getLock();
        if (unasked || another) {
            answer.add(Refusal.whole("admin.disclosure.changed"));
        }
    }

    public Disclosure getDisclosure() {
        return look().disclosure();
    }

    public DisclosureVersion getVersion() {
        return look().version();
    }

    public DraftPreview getPreview() {
        return look().preview();
    }

    public List<VersionLine> getVersions() {
        return look().versions();
    }

    /** What was done to it and to the batches that brought versions of it, newest first. */
    public List<AuditRow> getHistory() {
        var batches = disclosures.batches(id).stream().map(BatchId::value).toList();
        return Stream.concat(
                        audit.about(Disclosure.SUBJECT, id.value(), MOST_HISTORY).stream(),
                        audit.about(ImportBatch.SUBJECT, batches, MOST_HISTORY).stream())
                .sorted(Comparator.comparingLong(AuditRow::id).reversed())
                .limit(MOST_HISTORY)
                .toList();
    }

    /** This version beside the one before; on the first version everything is new. */
    public Comparison getComparison() {
        return look().comparison();
    }

    /** The lines of the text that changed, each with one line around it for the reader to find his place. */
    public List<Passage> getChangedPassages() {
        return ChangedLines.of(getComparison().text());
    }

    /** The version before this one, if there is one. */
    public Optional<VersionId> before() {
        return look().before().map(DisclosureVersion::id);
    }

    public boolean isRevision() {
        return look().before().isPresent();
    }

    public boolean isEditable() {
        return current.may(Permission.DRAFT_DISCLOSURE) && state(VersionState.DRAFT);
    }

    public boolean isRevisable() {
        return current.may(Permission.DRAFT_DISCLOSURE)
                && state(VersionState.RELEASED)
                && !getDisclosure().isWithdrawn();
    }

    public boolean isReturnable() {
        return current.may(Permission.RELEASE_DISCLOSURE)
                && (state(VersionState.SUBMITTED) || state(VersionState.SCHEDULED));
    }

    public boolean isSchedulable() {
        return isReleasable() && state(VersionState.SUBMITTED);
    }

    public boolean isRestorable() {
        return current.may(Permission.WITHDRAW_DISCLOSURE)
                && getDisclosure().isWithdrawn()
                && disclosures
                        .standingWithdrawal(id)
                        .filter(withdrawal -> !withdrawal.wasBy(current.get().account()))
                        .isPresent();
    }

    public boolean isConfirmable() {
        return current.may(Permission.DRAFT_DISCLOSURE)
                && getDisclosure().wasShown()
                && !getDisclosure().isWithdrawn();
    }

    /** What is shown now, beside which the new version is read. */
    public DraftPreview getPreviewBefore() {
        return look().previewBefore();
    }

    public String getReleaseDay() {
        return releaseDay;
    }

    public void setReleaseDay(String releaseDay) {
        this.releaseDay = releaseDay;
    }

    public String getReleaseTime() {
        return releaseTime;
    }

    public void setReleaseTime(String releaseTime) {
        this.releaseTime = releaseTime;
    }

    public boolean isReleasable() {
        return current.may(Permission.RELEASE_DISCLOSURE)
                && getReleaseRefusals().isEmpty();
    }

    /** Why the one who looks may not release what waits here. */
    public List<Refusal> getReleaseRefusals() {
        return ReleasePolicy.refusals(
                accounts.ofPerson(current.get().person()),
                getVersion(),
                look().before().orElse(null),
                getDisclosure());
    }

    public boolean isWithdrawable() {
        return current.may(Permission.WITHDRAW_DISCLOSURE)
                && getDisclosure().wasShown()
                && !getDisclosure().isWithdrawn();
    }

    private boolean state(VersionState state) {
        return getVersion().getState() == state;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    private String reason(String form) {
        return reasons.getOrDefault(form, "");
    }
}
