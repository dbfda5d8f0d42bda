package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.EditingDraft;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionState;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.Visit;

/**
 * Drafting: a new disclosure, the next version of one, or a draft that is there already. When somebody else stored
 * another wording meanwhile, both are shown field by field; what was typed here stays in the form.
 */
@Named
@ViewScoped
public class DraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Disclosures disclosures;

    @Inject
    private DraftingDisclosure drafting;

    @Inject
    private EditingDraft editing;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private Attachments attachments;

    @Inject
    private GridChoice choice;

    @Inject
    private KnownReferences references;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private DraftForm form;
    private DraftForm theirs;
    private String number;
    private DisclosureId revised;
    private VersionId version;
    private VersionId pictured;
    private int lock;
    private int ordinal = 1;
    private boolean closed;
    private transient DraftPreview preview;

    @PostConstruct
    void open() {
        var visit = Visit.of(request);
        var kind = visit.parts().get("kind");
        if (kind != null) {
            form = DraftForm.blank(DisclosureKind.of(kind).orElseThrow(NoSuchPage::new));
            return;
        }
        Disclosure disclosure =
                disclosures.findByNumber(visit.parts().get("number")).orElseThrow(NoSuchPage::new);
        DisclosureVersion newest = disclosures.newest(disclosure.id()).orElseThrow(NoSuchPage::new);
        number = disclosure.getNumber();
        pictured = newest.id();
        form = form(disclosures.content(newest));
        if (newest.getState() == VersionState.DRAFT) {
            version = newest.id();
            lock = newest.getLock();
            ordinal = newest.getOrdinal();
        } else if (newest.getState() == VersionState.RELEASED && !disclosure.isWithdrawn()) {
            revised = disclosure.id();
            ordinal = newest.getOrdinal() + 1;
            form.beginNext();
        } else {
            closed = true;
            ordinal = newest.getOrdinal();
        }
    }

    private DraftForm form(Content content) {
        return DraftForm.of(content, choice::unit, choice::person);
    }

    public void save() {
        if (store()) {
            answer.goOn("/disclosures/" + number + "/edit", "admin.draft.saved");
        }
    }

    public void submit() {
        if (!store()) {
            return;
        }
        if (answer.to(() -> submitting.submit(version, lock))) {
            answer.goOn("/disclosures/" + number, "admin.draft.submitted");
        } else if (answer.conflict().isEmpty()) {
            answer.add(Refusal.whole("admin.draft.kept", number));
        }
    }

    /** Stores what was typed. @return whether it is stored; if not, the reasons are with the answer */
    private boolean store() {
        if (begunMeanwhile()) {
            return false;
        }
        return answer.to(() -> {
                    var reading = new FormReading();
                    var content = form.content(reading);
                    Refused.when(reading.refusals());
                    write(content);
                })
                || conflicted();
    }

    /** Whether somebody else began the next version first: from now on it is theirs that is written on, side by side. */
    private boolean begunMeanwhile() {
        if (version != null || revised == null) {
            return false;
        }
        bounds.check(revised, Permission.DRAFT_DISCLOSURE, current.get(), "Gate");
        var newest = disclosures.newest(revised).orElse(null);
        if (newest == null || newest.getState() != VersionState.DRAFT) {
            return false;
        }
        version = newest.id();
        pictured = version;
        beside(newest);
        return true;
    }

    private void beside(DisclosureVersion stored) {
        bounds.check(stored.id(), Permission.DRAFT_DISCLOSURE, current.get(), "Gate");
        theirs = form(disclosures.content(stored));
        lock = stored.getLock();
    }

    private void write(Content content) {
        if (version == null) {
            version = drafting.draft(content, revised);
        } else {
            editing.edit(version, lock, content);
        }
        var stored = disclosures.find(version).orElseThrow();
        lock = stored.getLock();
        number = disclosures.find(stored.disclosure()).orElseThrow().getNumber();
        theirs = null;
    }

    /** Keeps the wording that somebody else stored beside what was typed here; the next attempt builds on it. */
    private boolean conflicted() {
        var stored = version == null ? null : disclosures.find(version).orElse(null);
        if (stored == null || stored.getState() != VersionState.DRAFT) {
            theirs = null;
            if (answer.conflict().isPresent()) {
                answer.add(Refusal.whole("disclosure.refusal.edit.not-draft"));
            }
        } else if (answer.conflict().isPresent()) {
            beside(stored);
        }
        return false;
    }

    /** Takes one field over from the other wording. */
    public void takeTheirs(String field) {
        form.takeOver(field, theirs);
    }

    public DraftForm getForm() {
        return form;
    }

    /** The fields in which the other wording and this one differ; empty when nobody else stored anything. */
    public List<FormDifference> getDifferences() {
        return theirs == null ? List.of() : FormDifference.between(theirs, form);
    }

    public boolean isContested() {
        return theirs != null;
    }

    /** The draft as it is stored, to which files can be attached; {@code null} before it is saved. */
    public VersionId getStored() {
        return version;
    }

    /** Whether this is the next version of something, not saved yet. */
    public boolean isRevising() {
        return version == null && revised != null;
    }

    public int getLock() {
        return lock;
    }

    public String getNumber() {
        return number;
    }

    public int getOrdinal() {
        return ordinal;
    }

    /** Whether nothing can be written here just now: the version waits for release, or all is withdrawn. */
    public boolean isClosed() {
        return closed;
    }

    public boolean isNew() {
        return number == null;
    }

    /** Of what is typed now; kept as long as nothing else is typed, for a page asks for every part of it. */
    public DraftPreview getPreview() {
        var content = form.content(new FormReading());
        if (preview == null || !preview.content().equals(content)) {
            preview = DraftPreview.of(
                    content, references.of(content), pictured == null ? Map.of() : attachments.images(pictured));
        }
        return preview;
    }

    public void refresh() {
        // The form was taken into the page's state before this is called; only the preview is drawn anew.
    }
}
