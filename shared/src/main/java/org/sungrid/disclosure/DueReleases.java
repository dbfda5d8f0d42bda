package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.change.Changes;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;

/** Releases what a second person agreed to and set for a moment that has come, in that person's name. */
@ApplicationScoped
class DueReleases {

    @Inject
    private Disclosures disclosures;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** Those whose moment has come, the longest due first. */
    List<VersionId> due(int most) {
        return disclosures.due(clock.instant(), most);
    }

    /** Whoever agreed must still be allowed to; otherwise the version waits again for a second person. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(VersionId version) {
        var now = clock.instant();
        var due = disclosures.lock(version).orElse(null);
        if (due == null
                || due.getState() != VersionState.SCHEDULED
                || due.getReleaseAt().isAfter(now)) {
            // Another node was quicker, or somebody gave it back.
            return;
        }
        var disclosure = disclosures.lock(due.disclosure()).orElseThrow();
        var before = disclosures.version(due.disclosure(), due.getOrdinal() - 1).orElse(null);
        var releaser = due.releasedBy().orElseThrow();
        var actor = accounts.actor(releaser)
                .filter(known -> known.reach(Permission.RELEASE_DISCLOSURE)
                        .has(due.unit().orElse(null)))
                .orElse(null);
        if (actor == null
                || !ReleasePolicy.refusals(accounts.ofPerson(actor.person()), due, before, disclosure)
                        .isEmpty()) {
            due.unschedule();
            audit.done(
                    new Who(
                            releaser.value(),
                            accounts.find(releaser).orElseThrow().getName()),
                    "SchedulingReleaseFailed",
                    Disclosure.SUBJECT,
                    disclosure.id().value(),
                    "version " + due.getOrdinal());
        } else {
            if (before != null) {
                before.shownUntil(now);
            }
            due.release(releaser, now);
            disclosure.shown(now);
            audit.done(
                    actor.who(),
                    "ReleasingVersion",
                    Disclosure.SUBJECT,
                    disclosure.id().value(),
                    "version " + due.getOrdinal());
        }
        disclosures.flush();
        changes.record(Disclosure.SUBJECT, disclosure.id().value());
    }
}
