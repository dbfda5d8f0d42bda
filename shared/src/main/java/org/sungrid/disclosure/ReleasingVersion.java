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

/** A second person releases a version: from the commit on the portal shows it, and its predecessor becomes history. */
@ApplicationScoped
public class ReleasingVersion {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    /**
     * @throws Conflict when it changed since
     * @throws Refused when it is not submitted, the disclosure is withdrawn, or the one who acts wrote on it
     */
    @Permitted(value = Permission.RELEASE_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void release(VersionId id, int lock) {
        var version = desk.take(id, lock);
        var disclosure = desk.take(version.disclosure());
        var before = disclosures
                .version(version.disclosure(), version.getOrdinal() - 1)
                .orElse(null);
        Refused.when(ReleasePolicy.refusals(desk.ofActor(), version, before, disclosure));
        var now = desk.now();
        if (before != null) {
            before.shownUntil(now);
        }
        version.release(desk.actor().account(), now);
        disclosure.shown(now);
        desk.record("ReleasingVersion", disclosure, "version " + version.getOrdinal());
    }
}
