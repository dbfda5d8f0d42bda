package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** A drafter writes on a draft, their own or a colleague's. */
@ApplicationScoped
public class EditingDraft {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    /**
     * @param lock the lock count of the version that the edit is based on
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is no draft (any more) or the content can't be kept
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void edit(VersionId id, int lock, Content content) {
        Refused.when(ContentPolicy.refusalsOfDraft(content));
        desk.reach(content);
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.edit.not-draft");
        disclosures
                .version(version.disclosure(), version.getOrdinal() - 1)
                .ifPresent(before -> desk.keepUnit(before, content));
        desk.write(version, content);
        version.edited(desk.actor().account(), desk.now());
        desk.record("EditingDraft", desk.take(version.disclosure()), "version " + version.getOrdinal());
    }
}
