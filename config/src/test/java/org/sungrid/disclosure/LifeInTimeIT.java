package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Accounts;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.StaleSheet.Cause;
import org.sungrid.disclosure.StaleSheet.Stale;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.grid.CellFilter;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.job.AtOnce;
import org.sungrid.paging.Place;

/** What becomes of a disclosure with time: set releases, days that begin, restorations, and what grows stale (M10). */
@ArquillianTest
@Tag("M10")
class LifeInTimeIT {

    private static final String RELEASE = "disclosure-release";

    @Inject
    Staff staff;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReturningDraft returning;

    @Inject
    ReleasingVersion releasing;

    @Inject
    SchedulingRelease scheduling;

    @Inject
    WithdrawingDisclosure withdrawing;

    @Inject
    RestoringDisclosure restoring;

    @Inject
    ConfirmingDisclosure confirming;

    @Inject
    StagingImport staging;

    @Inject
    DraftingBatch draftingBatch;

    @Inject
    ReleasingBatch releasingBatch;

    @Inject
    Batches batches;

    @Inject
    Timekeeping timekeeping;

    @Inject
    AtOnce atOnce;

    @Inject
    StaleSheet stale;

    @Inject
    Disclosures disclosures;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(LifeInTimeIT.class, Papers.class, Staff.class, AtOnce.class, AtOnce.Ending.class);
    }

    @Test
    @ActivateRequestContext
    void every_kind_is_stored_and_read_again_as_it_was() {
        for (var kind : DisclosureKind.values()) {
            var content = Papers.full(kind);
            staff.become("chenmin");
            var version = drafting.draft(content, null);
            var stored = disclosures.find(version).orElseThrow();
            assertThat(disclosures.content(stored)).as(kind.code()).isEqualTo(content);
            assertThat(staff.head(version).getNumber()).startsWith(kind.letter() + "-");
        }
    }

    @Test
    @ActivateRequestContext
    void a_release_waits_for_its_moment_and_happens_once_in_the_name_of_whoever_agreed() {
        var version = staff.submitted(Papers.fee("定时甲", "1.00"));
        staff.become("xuzhibai");
        scheduling.schedule(version, staff.lock(version), clock.instant().plus(Duration.ofDays(2)));
        atOnce.round(RELEASE);
        assertThat(staff.state(version)).isEqualTo(VersionState.SCHEDULED);
        assertThat(staff.head(version).wasShown()).isFalse();

        at(version, clock.instant().minusSeconds(1));
        atOnce.round(RELEASE);
        atOnce.round(RELEASE);
        var released = disclosures.find(version).orElseThrow();
        assertThat(released.getState()).isEqualTo(VersionState.RELEASED);
        assertThat(released.releasedBy())
                .contains(accounts.findByName("xuzhibai").orElseThrow().id());
        assertThat(staff.head(version).wasShown()).isTrue();
    }

    @Test
    @ActivateRequestContext
    void a_set_release_can_be_given_back_and_needs_a_moment_to_come() {
        var version = staff.submitted(Papers.fee("定时乙", "1.00"));
        staff.become("xuzhibai");
        Staff.assertRefused(
                () -> scheduling.schedule(version, staff.lock(version), clock.instant()),
                "disclosure.refusal.schedule.past");
        Staff.assertRefused(
                () -> scheduling.schedule(
                        version, staff.lock(version), clock.instant().plus(Duration.ofDays(400))),
                "disclosure.refusal.schedule.far");
        scheduling.schedule(version, staff.lock(version), clock.instant().plus(Duration.ofDays(1)));
        returning.giveBack(version, staff.lock(version), "金额要改");
        assertThat(disclosures.find(version).orElseThrow().getReleaseAt()).isNull();
        assertThat(staff.state(version)).isEqualTo(VersionState.DRAFT);
        atOnce.round(RELEASE);
        assertThat(staff.state(version)).isEqualTo(VersionState.DRAFT);
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void nobody_sets_a_release_of_what_he_wrote() {
        staff.become("zhangheng");
        var version = drafting.draft(Papers.fee("定时丙", "1.00"), null);
        submitting.submit(version, staff.lock(version));
        Staff.assertRefused(
                () -> scheduling.schedule(
                        version, staff.lock(version), clock.instant().plus(Duration.ofDays(1))),
                "disclosure.refusal.release.own");
    }

    @Test
    @ActivateRequestContext
    void a_withdrawal_is_undone_by_a_second_person_and_stays_on_record() {
        var version = staff.released(Papers.fee("恢复甲", "1.00"));
        var id = disclosures.find(version).orElseThrow().disclosure();
        staff.become("xuzhibai");
        withdrawing.withdraw(id, "核实期间撤回");
        Staff.assertRefused(() -> restoring.restore(id, "核实无误"), "disclosure.refusal.restore.own");
        staff.become("linwanzhao");
        Staff.assertRefused(() -> restoring.restore(id, " "), "disclosure.refusal.restore.reason");
        restoring.restore(id, "核实无误");
        Staff.assertRefused(() -> restoring.restore(id, "再来"), "disclosure.refusal.restore.not-withdrawn");

        var lines = disclosures.versions(id);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).isShownNow()).isTrue();
        var before = lines.get(1);
        assertThat(before.shownUntil()).isNotNull();
        assertThat(new Timeline(lines).shownAt(before.shownUntil())).isEmpty();
        assertThat(disclosures.content(disclosures.newest(id).orElseThrow()))
                .isEqualTo(disclosures.content(disclosures.find(version).orElseThrow()));
        assertThat(disclosures.withdrawals(id)).singleElement().satisfies(once -> {
            assertThat(once.getReason()).isEqualTo("核实期间撤回");
            assertThat(once.getRestorationReason()).isEqualTo("核实无误");
            assertThat(once.getRestoredAt()).isAfterOrEqualTo(once.getWithdrawnAt());
        });
    }

    @Test
    @ActivateRequestContext
    void a_correction_says_what_was_wrong_and_the_first_version_can_not_correct() {
        staff.become("chenmin");
        var first = drafting.draft(Papers.correcting("更正甲"), null);
        Staff.assertRefused(() -> submitting.submit(first, staff.lock(first)), "disclosure.refusal.correction-first");
    }

    @Test
    @ActivateRequestContext
    void no_error_begins_on_a_day_to_come() {
        var first = staff.released(Papers.fee("更正丙", "1.00"));
        staff.become("chenmin");
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var second = drafting.draft(
                Papers.correcting("更正丙", tomorrow), staff.version(first).disclosure());
        Staff.assertRefused(() -> submitting.submit(second, staff.lock(second)), "disclosure.refusal.wrong-later");
    }

    @Test
    @ActivateRequestContext
    void what_is_restored_corrects_nothing_once_more() {
        var first = staff.released(Papers.fee("更正乙", "1.00"));
        var id = disclosures.find(first).orElseThrow().disclosure();
        staff.become("chenmin");
        var second = drafting.draft(Papers.correcting("更正乙"), id);
        submitting.submit(second, staff.lock(second));
        staff.become("xuzhibai");
        releasing.release(second, staff.lock(second));
        withdrawing.withdraw(id, "核实期间撤回");
        staff.become("linwanzhao");
        restoring.restore(id, "核实无误");

        var lines = disclosures.versions(id);
        assertThat(lines).extracting(VersionLine::wrongSince).containsExactly(null, LocalDate.of(2026, 1, 1), null);
        assertThat(disclosures
                        .content(disclosures.newest(id).orElseThrow())
                        .particulars()
                        .corrects())
                .isFalse();
    }

    @Test
    @ActivateRequestContext
    void what_an_import_says_of_an_older_version_never_becomes_the_newest() {
        var first = staff.released(Papers.fee("旧版试验", "1.00"));
        staff.become("chenmin");
        staff.released(
                drafting.draft(Papers.fee("旧版试验", "2.00"), staff.version(first).disclosure()));
        staff.become("chenmin");
        var number = staff.head(first).getNumber();
        assertThat(problems(number, "version: 1")).contains("disclosure.import.old-version");
        assertThat(problems(number, "version: 3")).doesNotContain("disclosure.import.old-version");
    }

    @Test
    @ActivateRequestContext
    void a_reference_that_leads_nowhere_is_told() {
        staff.become("chenmin");
        var lost = Shape.linked(Papers.fee("错引", "1.00"), (field, number) -> "L-1999-0001");
        var draft = drafting.draft(lost, null);
        Staff.assertRefused(() -> submitting.submit(draft, staff.lock(draft)), "disclosure.refusal.reference.unknown");
        var file = Papers.file(
                "错引.md",
                "---",
                "kind: fee",
                "title: 错引",
                "issuer: 云溪县市场监督管理局",
                "in-force-from: 2026-01-01",
                "theme: fees",
                "unit: YX-DJ",
                "person: \"1118\"",
                "item: 错引",
                "charge-unit: 元/件",
                "amount: 3.00",
                "basis:",
                "  - {document: 《价格法》, disclosure: L-1999-0001}",
                "---");
        assertThat(staging.stage("错引", Upload.ofFiles("错引", List.of(file))).problems())
                .extracting(Problem::key, Problem::line, Problem::isError)
                .containsExactly(Tuple.tuple("disclosure.import.reference-unknown", 13, false));
    }

    private List<String> problems(String number, String version) {
        var file = Papers.file(
                "旧版试验.md",
                "---",
                "kind: fee",
                "number: " + number,
                version,
                "title: 旧版试验",
                "issuer: 云溪县市场监督管理局",
                "in-force-from: 2026-01-01",
                "theme: fees",
                "unit: YX-DJ",
                "person: \"1118\"",
                "item: 旧版试验",
                "charge-unit: 元/件",
                "amount: 3.00",
                "basis:",
                "  - document: 《价格法》",
                "---",
                "改过的说明");
        return staging.stage("旧版试验", Upload.ofFiles("旧版试验", List.of(file))).problems().stream()
                .map(Problem::key)
                .toList();
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void a_version_of_a_batch_is_released_with_its_batch_alone() {
        staff.become("chenmin");
        var plan = staging.stage("一批", Upload.ofFiles("一批", List.of(Papers.law("批次之一", "2026-03-02"))));
        var batch = plan.batch().orElseThrow();
        draftingBatch.draft(batch);
        var version = new VersionId(
                batches.leaf(batch, Place.BEGINNING).lines().get(0).id());
        staff.become("xuzhibai");
        Staff.assertRefused(() -> releasing.release(version, staff.lock(version)), "disclosure.refusal.release.batch");
        Staff.assertRefused(
                () -> scheduling.schedule(
                        version, staff.lock(version), clock.instant().plus(Duration.ofDays(1))),
                "disclosure.refusal.release.batch");
        releasingBatch.release(batch);
        assertThat(staff.state(version)).isEqualTo(VersionState.RELEASED);
    }

    @Test
    @ActivateRequestContext
    void what_comes_into_force_with_a_day_is_told_to_all_nodes() throws Exception {
        var today = LocalDate.now(clock);
        var version = staff.released(Papers.from("今日起", today));
        var id = disclosures.find(version).orElseThrow().disclosure();
        long mark = lastChange();
        transaction.begin();
        entities.createNativeQuery("DELETE FROM day_begun").executeUpdate();
        entities.createNativeQuery("INSERT INTO day_begun (day, begun_at) VALUES (?, UTC_TIMESTAMP(6))")
                .setParameter(1, Date.valueOf(today.minusDays(3)))
                .executeUpdate();
        transaction.commit();
        timekeeping.run();
        assertThat(changesOf(id, mark)).isEqualTo(1);
        timekeeping.run();
        assertThat(changesOf(id, mark)).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void what_nobody_looked_at_for_a_year_is_stale_until_somebody_confirms_it() throws Exception {
        var version = staff.released(Papers.fee("陈旧甲", "1.00"));
        var id = disclosures.find(version).orElseThrow().disclosure();
        assertThat(causes(id)).isEmpty();
        transaction.begin();
        var before = java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(400)));
        entities.createNativeQuery("UPDATE disclosure_version SET shown_from = ? WHERE id = ?")
                .setParameter(1, before)
                .setParameter(2, version.value())
                .executeUpdate();
        entities.createNativeQuery("UPDATE disclosure SET first_shown_at = ?, last_shown_at = ? WHERE id = ?")
                .setParameter(1, before)
                .setParameter(2, before)
                .setParameter(3, id.value())
                .executeUpdate();
        transaction.commit();
        assertThat(causes(id)).containsExactly(Cause.UNREAD);
        staff.become("chenmin");
        confirming.confirm(id);
        assertThat(causes(id)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_ended_and_has_no_successor_is_stale() {
        var version = staff.released(Papers.until("过期甲", LocalDate.now(clock).minusDays(1)));
        assertThat(causes(disclosures.find(version).orElseThrow().disclosure())).containsExactly(Cause.ENDED);
    }

    private List<Cause> causes(DisclosureId id) {
        staff.become("chenmin");
        var place = Place.BEGINNING;
        while (true) {
            var leaf = stale.leaf(CellFilter.ALL, place);
            for (Stale one : leaf.lines()) {
                if (one.line().disclosureId() == id.value()) {
                    return one.causes();
                }
            }
            if (!leaf.later()) {
                return List.of();
            }
            place = Place.of(leaf.lines().get(leaf.lines().size() - 1).place(), null);
        }
    }

    /** Brings the moment of a set release nearer. */
    private void at(VersionId version, Instant moment) {
        try {
            transaction.begin();
            entities.createNativeQuery("UPDATE disclosure_version SET release_at = ? WHERE id = ?")
                    .setParameter(1, java.sql.Timestamp.from(moment))
                    .setParameter(2, version.value())
                    .executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long lastChange() {
        return ((Number) entities.createNativeQuery("SELECT COALESCE(MAX(id), 0) FROM change_row")
                        .getSingleResult())
                .longValue();
    }

    private long changesOf(DisclosureId id, long after) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM change_row WHERE id > ? AND subject_kind = ? AND subject_id = ?")
                        .setParameter(1, after)
                        .setParameter(2, Disclosure.SUBJECT)
                        .setParameter(3, id.value())
                        .getSingleResult())
                .longValue();
    }
}
