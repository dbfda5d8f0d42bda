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

/** A reviewer gives a submitted version back to its drafters, with the reason. */
@ApplicationScoped
public class ReturningDraft {

    @Inject
    private Desk desk;

    @Inject
    private ToldOfDrafts told;

    /**
     * @throws Conflict when it changed since
     * @throws Refused when it is not submitted, or no reason is given
     */
    @Permitted(value = Permission.RELEASE_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void giveBack(VersionId id, int lock, String reason) {
        var given = Desk.reason(reason, "disclosure.refusal.return.reason");
        var version = desk.take(id, lock);
        Refused.when(
                version.getState() != VersionState.SUBMITTED && version.getState() != VersionState.SCHEDULED,
                "",
                "disclosure.refusal.return.not-submitted");
        version.giveBack(desk.actor().account(), given, desk.now());
        var disclosure = desk.take(version.disclosure());
        desk.record("ReturningDraft", disclosure, "version " + version.getOrdinal());
        told.returned(version, disclosure);
    }
}
