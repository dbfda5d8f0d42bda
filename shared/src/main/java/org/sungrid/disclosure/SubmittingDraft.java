package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** A drafter hands a complete draft to a second person. */
@ApplicationScoped
public class SubmittingDraft {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private ToldOfDrafts told;

    /**
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is no draft (any more) or something that the public is owed is missing
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void submit(VersionId id, int lock) {
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.submit.not-draft");
        var content = disclosures.content(version);
        Refused.when(
                version.getOrdinal() == 1 && content.particulars().corrects(),
                "correction",
                "disclosure.refusal.correction-first");
        Refused.when(
                ContentPolicy.isWrongSinceLater(content, desk.today()),
                "wrong-since",
                "disclosure.refusal.wrong-later");
        Refused.when(ContentPolicy.refusals(content));
        var known = disclosures.references(content).disclosures();
        Refused.when(Shape.references(content).entrySet().stream()
                .filter(named -> !known.containsKey(named.getValue()))
                .map(named -> Refusal.of(named.getKey(), "disclosure.refusal.reference.unknown", named.getValue()))
                .toList());
        Refused.when(AttachmentPolicy.refusalsOfBody(content.body(), attachments.of(id)));
        version.submit(desk.actor().account(), desk.now());
        var disclosure = desk.take(version.disclosure());
        desk.record("SubmittingDraft", disclosure, "version " + version.getOrdinal());
        told.submitted(version, disclosure);
    }
}
