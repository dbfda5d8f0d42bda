package org.sungrid.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Audit;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What time alone does, inside one server: once, late but done, failed and tried again, fenced off. */
@ArquillianTest
class JobIT {

    private static final String SYSTEM = "luochunxiao";
    private static final int SECONDS = 30;

    /** No id is used twice: what was done once stays done. */
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1_000);

    @Inject
    TrialJob job;

    @Inject
    AtOnce atOnce;

    @Inject
    Jobs jobs;

    @Inject
    Leases leases;

    @Inject
    Effects effects;

    @Inject
    Failures failures;

    @Inject
    JobSheet sheet;

    @Inject
    TryingParkedAgain trying;

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(JobIT.class, TrialJob.class, AtOnce.class, AtOnce.Ending.class, Staff.class);
    }

    @BeforeEach
    @AfterEach
    void nothing_is_due() throws Exception {
        job.clear();
        change("DELETE FROM job_failure WHERE job = 'trial'");
    }

    @Test
    @Tag("F-17")
    void each_effect_happens_once_with_its_row_and_none_before_its_moment() {
        var now = clock.instant();
        var ids = ids(250);
        ids.forEach(id -> job.set(id, now.minusSeconds(30)));
        long early = NEXT.getAndIncrement();
        job.set(early, now.plus(Duration.ofMinutes(10)));
        var first = atOnce.round(TrialJob.CODE);
        var second = atOnce.round(TrialJob.CODE);
        assertThat(first.done()).isEqualTo(250);
        assertThat(second.done()).isZero();
        assertThat(ids).allSatisfy(id -> {
            assertThat(job.times()).containsEntry(id, 1);
        });
        assertThat(job.times()).doesNotContainKey(early);
        assertThat(rows(ids, "late = FALSE")).isEqualTo(250);
    }

    @Test
    @Tag("F-17")
    void two_who_are_at_the_same_effect_at_once_do_it_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            long id = NEXT.getAndIncrement();
            var due = job.set(id, clock.instant().minusSeconds(1));
            var lease = atOnce.seize(TrialJob.CODE, "trial-node");
            var tries = new ArrayList<Future<Boolean>>();
            for (int each = 0; each < 4; each++) {
                tries.add(threads.submit(() -> {
                    try {
                        return effects.bring(job, due, lease, false);
                    } catch (Taken other) {
                        return false;
                    }
                }));
            }
            int done = 0;
            for (var one : tries) {
                done += one.get(SECONDS, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
            assertThat(job.times()).containsEntry(id, 1);
        }
    }

    @Test
    @Tag("F-17")
    void an_effect_that_is_still_under_way_elsewhere_is_left_alone_and_keeps_no_other_back() throws Exception {
        long stuck = NEXT.getAndIncrement();
        var due = job.set(stuck, clock.instant().minusSeconds(9));
        var other = ids(3);
        other.forEach(id -> job.set(id, clock.instant().minusSeconds(1)));
        transaction.begin();
        entities.createNativeQuery("INSERT INTO job_effect (job, subject_kind, subject_id, due_at, done_at, late, node,"
                        + " fence) VALUES ('trial', ?, ?, ?, ?, FALSE, 'asleep', 0)")
                .setParameter(1, TrialJob.KIND)
                .setParameter(2, stuck)
                .setParameter(3, moment(due.at()))
                .setParameter(4, moment(due.at()))
                .executeUpdate();
        var round = threads.submit(() -> atOnce.round(TrialJob.CODE)).get(SECONDS, TimeUnit.SECONDS);
        transaction.rollback();
        assertThat(round.done()).isEqualTo(3);
        assertThat(round.failed()).isZero();
        assertThat(job.times()).containsKeys(other.toArray(Long[]::new)).doesNotContainKey(stuck);
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(1);
    }

    @Test
    @Tag("F-18")
    void what_was_due_while_nothing_ran_is_done_once_and_marked_late() {
        var ids = ids(30);
        var now = clock.instant();
        ids.forEach(id -> job.set(id, now.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(id % 60))));
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(30);
        assertThat(atOnce.round(TrialJob.CODE).done()).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(job.times()).containsEntry(id, 1));
        assertThat(rows(ids, "late = TRUE")).isEqualTo(30);
    }

    @Test
    @Tag("F-38")
    @ActivateRequestContext
    void what_fails_keeps_no_other_back_is_parked_after_five_tries_and_can_be_had_tried_again() throws Exception {
        var broken = new AtomicInteger(1);
        long id = NEXT.getAndIncrement();
        var due = job.set(id, clock.instant().minusSeconds(60), one -> {
            if (broken.get() > 0) {
                throw new IllegalStateException("the password is hunter2");
            }
        });
        var others = ids(5);
        others.forEach(other -> job.set(other, clock.instant().minusSeconds(1)));
        assertThat(atOnce.round(TrialJob.CODE))
                .extracting(RoundNote::done, RoundNote::failed)
                .containsExactly(5, 1);
        assertThat(atOnce.round(TrialJob.CODE).failed())
                .as("not before its pause")
                .isZero();
        for (int tries = 2; tries <= 5; tries++) {
            assertThat(failures.of(TrialJob.CODE).get(due).getParkedAt()).isNull();
            change("UPDATE job_failure SET again_at = UTC_TIMESTAMP(6) WHERE job = 'trial'");
            assertThat(failures.areReady(TrialJob.CODE, clock.instant().plusSeconds(1)))
                    .isTrue();
            assertThat(atOnce.round(TrialJob.CODE).failed()).isEqualTo(1);
        }
        assertThat(job.times()).doesNotContainKey(id);
        assertThat(rows(List.of(id), "TRUE")).as("no row without its effect").isZero();
        assertThat(atOnce.round(TrialJob.CODE).failed()).isZero();

        staff.become(SYSTEM);
        var parked = sheet.parked(Place.BEGINNING).lines().get(0);
        assertThat(parked.due()).isEqualTo(due);
        assertThat(parked.getTries()).isEqualTo(5);
        assertThat(parked.getReason()).isEqualTo("job.reason.failed");
        assertThat(parked.getCause()).startsWith("IllegalStateException").doesNotContain("hunter2");
        assertThat(line().parked()).isEqualTo(1);
        assertThat(line().longestDue()).as("what is parked is not late").isNull();

        broken.set(0);
        trying.one(parked.getId());
        Staff.assertRefused(() -> trying.one(parked.getId()), "job.refusal.gone");
        assertThat(audit.about(Failure.SUBJECT, parked.getId(), 1).get(0).act()).isEqualTo("TryingParkedAgain");
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(1);
        assertThat(job.times()).containsEntry(id, 1);
        assertThat(failures.of(TrialJob.CODE))
                .as("nothing is left of the failure")
                .isEmpty();
        Staff.assertRefused(() -> trying.all(TrialJob.CODE), "job.refusal.none");
    }

    @Test
    @Tag("F-38")
    @ActivateRequestContext
    void more_that_are_parked_than_are_done_at_once_keep_nothing_back_and_are_turned_in_leaves() {
        var lease = atOnce.seize(TrialJob.CODE, "trial-node");
        var before = clock.instant().minusSeconds(600);
        ids(230).forEach(id -> failures.park(lease, job.set(id, before), Reason.of(new IllegalStateException())));
        long fresh = NEXT.getAndIncrement();
        job.set(fresh, clock.instant().minusSeconds(1));
        staff.become(SYSTEM);
        assertThat(line().longestDue()).isNotNull();
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(1);
        assertThat(job.times()).containsEntry(fresh, 1);
        assertThat(line().parked()).isEqualTo(230);

        int leaves = 1;
        var seen = new ArrayList<Long>();
        var leaf = sheet.parked(Place.BEGINNING);
        while (true) {
            leaf.lines().stream()
                    .filter(one -> one.getJob().equals(TrialJob.CODE))
                    .map(Failure::getId)
                    .forEach(seen::add);
            if (!leaf.later()) {
                break;
            }
            var last = leaf.lines().get(leaf.lines().size() - 1);
            leaf = sheet.parked(Place.of(Place.written(last.getId(), last.getParkedAt()), null));
            leaves++;
        }
        assertThat(leaves).isGreaterThan(10);
        assertThat(seen).hasSize(230).doesNotHaveDuplicates();

        assertThat(trying.all(TrialJob.CODE)).isEqualTo(230);
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(230);
        assertThat(failures.of(TrialJob.CODE)).isEmpty();
    }

    @Test
    @Tag("F-26")
    void a_race_that_was_lost_is_run_again_and_no_failure() {
        var losses = new AtomicInteger(3);
        long id = NEXT.getAndIncrement();
        job.set(id, clock.instant().minusSeconds(1), due -> {
            if (losses.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLException("deadlock", "40001", 1213));
            }
        });
        var round = atOnce.round(TrialJob.CODE);
        assertThat(round.done()).isEqualTo(1);
        assertThat(round.failed()).isZero();
        assertThat(job.times()).containsEntry(id, 1);
    }

    @Test
    @Tag("F-17")
    void an_error_leaves_nothing_either_and_neither_does_what_is_no_longer_due() {
        long error = NEXT.getAndIncrement();
        long gone = NEXT.getAndIncrement();
        var failing = job.set(error, clock.instant().minusSeconds(2), due -> {
            throw new NoClassDefFoundError("org/example/Missing");
        });
        var vanishing = job.set(gone, clock.instant().minusSeconds(1), due -> {
            throw new NoLongerDue();
        });
        var round = atOnce.round(TrialJob.CODE);
        assertThat(round.done()).isZero();
        assertThat(round.failed()).isEqualTo(1);
        assertThat(job.times()).doesNotContainKeys(error, gone);
        assertThat(rows(List.of(error, gone), "TRUE")).isZero();
        assertThat(failures.of(TrialJob.CODE)).containsOnlyKeys(failing);

        job.forget(vanishing);
        job.forget(failing);
        atOnce.round(TrialJob.CODE);
        assertThat(failures.of(TrialJob.CODE))
                .as("what is due no longer is no failure")
                .isEmpty();
    }

    @Test
    @Tag("F-19")
    void who_lost_the_lease_in_the_middle_writes_nothing() {
        long id = NEXT.getAndIncrement();
        var due = job.set(id, clock.instant().minusSeconds(1), one -> atOnce.seize(TrialJob.CODE, "another-node"));
        var old = atOnce.seize(TrialJob.CODE, "trial-node");
        assertThatThrownBy(() -> effects.bring(job, due, old, false)).isInstanceOf(Fenced.class);
        assertThatThrownBy(() -> failures.failed(old, due, Reason.FORGOTTEN)).isInstanceOf(Fenced.class);
        assertThat(leases.renew(old)).isFalse();
        leases.giveUp(old);
        assertThat(leases.take(TrialJob.CODE, "third-node"))
                .as("the old one gave up nothing that was another's")
                .isEmpty();
        assertThat(job.times()).doesNotContainKey(id);
        assertThat(rows(List.of(id), "TRUE")).isZero();
        assertThat(failures.of(TrialJob.CODE)).isEmpty();
    }

    @Test
    @Tag("F-19")
    void a_lease_is_taken_when_it_is_over_and_each_taker_has_a_higher_fence() throws Exception {
        var first = atOnce.seize(TrialJob.CODE, "first-node");
        assertThat(leases.take(TrialJob.CODE, "second-node")).isEmpty();
        assertThat(leases.renew(first)).isTrue();
        leases.giveUp(first);
        var second = leases.take(TrialJob.CODE, "second-node").orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(first)).isFalse();
        change("UPDATE job_lease SET held_until = '2090-01-01' WHERE job = 'trial'");
        assertThat(leases.take(TrialJob.CODE, "third-node"))
                .as("so long holds only a lease of a clock that was wrong")
                .isPresent();
    }

    @Test
    @Tag("F-17")
    void a_row_that_is_forgotten_brings_no_effect_back() throws Exception {
        long old = NEXT.getAndIncrement();
        long young = NEXT.getAndIncrement();
        var moment = clock.instant();
        job.set(young, moment.minusSeconds(1));
        job.set(old, moment.minusSeconds(1));
        assertThat(atOnce.round(TrialJob.CODE).done()).isEqualTo(2);
        var then = moment.minus(Effects.KEPT).minusSeconds(60);
        change("UPDATE job_effect SET due_at = ?, done_at = ? WHERE job = 'trial' AND subject_id = ?", then, then, old);
        while (effects.forget()) {
            assertThat(rows(List.of(young), "TRUE")).isEqualTo(1);
        }
        assertThat(rows(List.of(old), "TRUE")).isZero();
        assertThat(rows(List.of(young), "TRUE")).isEqualTo(1);

        long again = NEXT.getAndIncrement();
        var due = job.set(again, then);
        assertThat(atOnce.round(TrialJob.CODE).done()).isZero();
        assertThat(failures.of(TrialJob.CODE).get(due))
                .extracting(Failure::getReason)
                .isEqualTo("job.reason.forgotten");
        assertThat(job.times()).doesNotContainKey(again);
    }

    @Test
    void every_job_tells_in_both_languages_what_it_is_and_does() {
        assertThat(jobs.all()).extracting(Job::code).contains("disclosure-release");
        for (var one : jobs.all()) {
            for (var language : Language.values()) {
                if (!one.code().equals(TrialJob.CODE)) {
                    assertThat(Messages.in(language).has("job." + one.code())).isTrue();
                    assertThat(Messages.in(language).has("job." + one.code() + ".what"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    @ActivateRequestContext
    void only_the_system_administrator_sees_the_jobs_and_has_them_tried_again() {
        staff.become("chenmin");
        assertThatThrownBy(() -> sheet.lines()).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sheet.parked(Place.BEGINNING)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> trying.one(1)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> trying.all(TrialJob.CODE)).isInstanceOf(NotPermitted.class);
    }

    private JobSheet.Line line() {
        return sheet.lines().stream()
                .filter(one -> one.code().equals(TrialJob.CODE))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> ids(int many) {
        return LongStream.range(0, many)
                .map(each -> NEXT.getAndIncrement())
                .boxed()
                .toList();
    }

    /** How many of the unique rows there are of these subjects. */
    private long rows(List<Long> ids, String condition) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM job_effect WHERE job = 'trial' AND "
                                + condition + " AND subject_id BETWEEN ? AND ?")
                        .setParameter(1, ids.get(0))
                        .setParameter(2, ids.get(ids.size() - 1))
                        .getSingleResult())
                .longValue();
    }

    private void change(String statement, Object... values) throws Exception {
        transaction.begin();
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? moment(at) : values[i]);
        }
        query.executeUpdate();
        transaction.commit();
    }

    private static java.sql.Timestamp moment(Instant at) {
        return org.sungrid.database.ManyRows.moment(at);
    }
}
