package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.change.Changes;
import org.sungrid.id.VersionId;
import org.sungrid.job.Due;
import org.sungrid.job.Job;
import org.sungrid.job.NoLongerDue;
import org.sungrid.permission.Permission;

/** Releases what a second person agreed to and set for a moment that has come, in that person's name. */
@ApplicationScoped
class DueReleases implements Job {

    /** A release set for nine o'clock is seen within a minute of nine. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private Disclosures disclosures;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Override
    public String code() {
        return "disclosure-release";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return disclosures.due(now, most);
    }

    /** Whoever agreed must still be allowed to; otherwise the version waits again for a second person. */
    @Override
    public void effect(Due moment, Instant now) {
        var due = disclosures.lock(new VersionId(moment.about().id())).orElse(null);
        if (due == null
                || due.getState() != VersionState.SCHEDULED
                || !due.getReleaseAt().equals(moment.at())) {
            // Somebody gave it back, and it may be set for another moment.
            throw new NoLongerDue();
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
