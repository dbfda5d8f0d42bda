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

/** A drafter throws away a draft that nobody is to see; the record keeps that it was there. */
@ApplicationScoped
public class DiscardingDraft {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    /**
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is submitted or released
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void discard(VersionId id, int lock) {
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.discard.not-draft");
        var disclosure = desk.take(version.disclosure());
        Refused.when(
                disclosures
                        .version(version.disclosure(), version.getOrdinal() + 1)
                        .isPresent(),
                "",
                "disclosure.refusal.discard.later");
        desk.record(
                "DiscardingDraft",
                disclosure,
                "version " + version.getOrdinal() + ": " + disclosure.getNumber() + " " + version.getTitle());
        disclosures.remove(version);
        if (version.getOrdinal() == 1) {
            disclosures.remove(disclosure);
        }
    }
}
