package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/**
 * A second person agrees to a version and sets the moment from which the portal shows it. Until then it can be given
 * back like any version that waits; when the moment comes {@link DueReleases} releases it in that person's name.
 */
@ApplicationScoped
public class SchedulingRelease {

    /** A release further ahead than this is a slip of the pen: the year is wrong. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    /**
     * @param at when the portal begins to show it
     * @throws Conflict when it changed since
     * @throws Refused when it could not be released by the one who acts, or the moment is past or too far ahead
     */
    @Permitted(value = Permission.RELEASE_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void schedule(VersionId id, int lock, Instant at) {
        Refused.when(at == null, "release-at", "disclosure.refusal.required");
        var version = desk.take(id, lock);
        var disclosure = desk.take(version.disclosure());
        var before = disclosures
                .version(version.disclosure(), version.getOrdinal() - 1)
                .orElse(null);
        Refused.when(ReleasePolicy.refusals(desk.ofActor(), version, before, disclosure));
        var now = desk.now();
        Refused.when(!at.isAfter(now), "release-at", "disclosure.refusal.schedule.past");
        Refused.when(
                at.isAfter(now.plus(FURTHEST)), "release-at", "disclosure.refusal.schedule.far", FURTHEST.toDays());
        version.schedule(desk.actor().account(), at);
        desk.record("SchedulingRelease", disclosure, "version " + version.getOrdinal() + ", " + desk.written(at));
    }
}
