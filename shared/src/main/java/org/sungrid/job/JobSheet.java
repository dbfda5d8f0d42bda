package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sungrid.database.ManyRows;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** What an administrator sees of the jobs: whether they are done in time, and what is parked. */
@ApplicationScoped
public class JobSheet {

    private static final Duration COUNTED = Duration.ofDays(1);

    /** Beyond so many in a day the number itself says nothing more. */
    private static final int MOST_COUNTED = 10_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Jobs jobs;

    @Inject
    private Failures failures;

    @Inject
    private RoundNotes notes;

    @Inject
    private Effects effects;

    @Inject
    private Clock clock;

    /**
     * One job as it stands now.
     *
     * @param round the latest, by whichever node; {@code null} before the first
     * @param longestDue the moment of what has been due longest and is neither done nor parked nor waiting to be tried
     *     again; {@code null} when nothing is
     * @param done effects in the last 24 hours, counted up to 10,000
     * @param late those of them that came late
     * @param waiting failures that are tried again by themselves
     * @param parked failures that are not
     */
    public record Line(
            String code, RoundNote round, Instant longestDue, long done, long late, long waiting, long parked) {

        /** Whether done holds more than was counted. */
        public boolean isMany() {
            return done >= MOST_COUNTED;
        }
    }

    /** Every job of the product, by its code. */
    @Permitted(value = Permission.MANAGE_JOBS, scope = Scope.BUREAU)
    public List<Line> lines() {
        return jobs.all().stream().map(this::line).toList();
    }

    /** A leaf of what is parked, the newest first. */
    @Permitted(value = Permission.MANAGE_JOBS, scope = Scope.BUREAU)
    public Leaf<Failure> parked(Place place) {
        return failures.parked(place);
    }

    private Line line(Job job) {
        var code = job.code();
        return new Line(
                code,
                notes.latest(code).orElse(null),
                longestDue(job),
                count(code, ""),
                count(code, " AND late = TRUE"),
                failures.waiting(code),
                failures.parked(code));
    }

    private Instant longestDue(Job job) {
        var failing = failures.of(job.code());
        return effects.due(job, clock.instant(), failing.size() + 1).stream()
                .filter(due -> !failing.containsKey(due))
                .map(Due::at)
                .findFirst()
                .orElse(null);
    }

    private long count(String code, String condition) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM (SELECT 1 FROM job_effect WHERE job = ? AND done_at > ?"
                                        + condition + " LIMIT " + MOST_COUNTED + ") counted")
                        .setParameter(1, code)
                        .setParameter(2, ManyRows.moment(clock.instant().minus(COUNTED)))
                        .getSingleResult())
                .longValue();
    }
}
