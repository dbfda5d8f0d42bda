package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** A drafter begins a disclosure, or the next version of one, which carries the files of the one before it. Each disclosure has at most one version in the making. */
@ApplicationScoped
public class DraftingDisclosure {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private Numbering numbering;

    /**
     * @param revised the disclosure whose next version this is, {@code null} for a new one
     * @throws Refused when the content can't even be a draft, or the disclosure is withdrawn, of another kind, or has a
     *     version in the making
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public VersionId draft(Content content, DisclosureId revised) {
        Refused.when(ContentPolicy.refusalsOfDraft(content));
        desk.reach(content);
        var actor = desk.actor().account();
        var now = desk.now();
        Disclosure disclosure;
        int ordinal = 1;
        VersionId carried = null;
        if (revised == null) {
            disclosure = new Disclosure(numbering.draw(content.kind()), content.kind(), null, actor, now);
            disclosures.add(disclosure);
        } else {
            disclosure = desk.take(revised);
            Refused.when(disclosure.isWithdrawn(), "", "disclosure.refusal.revise.withdrawn");
            Refused.when(disclosure.getKind() != content.kind(), "", "disclosure.refusal.revise.kind");
            var newest = disclosures.newest(revised).orElseThrow();
            Refused.when(newest.getState() != VersionState.RELEASED, "", "disclosure.refusal.revise.open");
            desk.keepUnit(newest, content);
            ordinal = newest.getOrdinal() + 1;
            carried = newest.id();
        }
        var version = Versions.blank(content.kind(), disclosure.id(), ordinal, null, actor, now);
        desk.write(version, content);
        disclosures.add(version);
        desk.flush();
        if (carried != null) {
            attachments.carryOver(carried, version.id());
        }
        desk.record("DraftingDisclosure", disclosure, "version " + ordinal);
        return version.id();
    }
}
