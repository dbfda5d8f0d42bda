package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.id.DisclosureId;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** From draft to tombstone, on the real database: who may do what, what is kept, what is refused (M10, M38). */
@ArquillianTest
@Tag("M10")
@Tag("M38")
class DisclosureLifeIT {

    @Inject
    Staff staff;

    @Inject
    DraftingDisclosure drafting;

    @Inject
    EditingDraft editing;

    @Inject
    SubmittingDraft submitting;

    @Inject
    ReturningDraft returning;

    @Inject
    ReleasingVersion releasing;

    @Inject
    WithdrawingDisclosure withdrawing;

    @Inject
    DiscardingDraft discarding;

    @Inject
    StagingImport staging;

    @Inject
    DraftingBatch draftingBatch;

    @Inject
    ReleasingBatch releasingBatch;

    @Inject
    DiscardingBatch discardingBatch;

    @Inject
    Batches batches;

    @Inject
    Disclosures disclosures;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(DisclosureLifeIT.class, Papers.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void a_draft_is_released_by_a_second_person_and_keeps_both_times() {
        var version = staff.draft(Papers.fee("复印费", "10.00"));
        var head = staff.head(version);
        assertThat(disclosures.findByNumber(head.getNumber())).isPresent();
        staff.become("chenmin");
        submitting.submit(version, staff.lock(version));

        staff.become("zhangheng");
        releasing.release(version, staff.lock(version));

        var released = disclosures.find(version).orElseThrow();
        assertThat(released.getState()).isEqualTo(VersionState.RELEASED);
        assertThat(released.getShownFrom()).isNotNull();
        assertThat(released.getShownUntil()).isNull();
        assertThat(disclosures.content(released)).isEqualTo(Papers.fee("复印费", "10.00"));
        assertThat(audit.about(Disclosure.SUBJECT, head.id().value(), 10))
                .extracting(AuditRow::act)
                .containsExactly("ReleasingVersion", "SubmittingDraft", "DraftingDisclosure");
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void whoever_wrote_on_a_version_can_not_release_it() {
        staff.become("zhangheng");
        var version = drafting.draft(Papers.fee("鉴定费", "20.00"), null);
        submitting.submit(version, staff.lock(version));

        assertThatThrownBy(() -> releasing.release(version, staff.lock(version)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("key")
                                .containsExactly("disclosure.refusal.release.own"));
        assertThat(disclosures.find(version).orElseThrow().getShownFrom()).isNull();
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void a_drafter_can_not_release_and_an_administrator_can_not_write() {
        var version = staff.draft(Papers.fee("查询费", "5.00"));
        submitting.submit(version, staff.lock(version));
        assertThatThrownBy(() -> releasing.release(version, staff.lock(version)))
                .isInstanceOf(NotPermitted.class);
        staff.become("luochunxiao");
        assertThatThrownBy(() -> drafting.draft(Papers.fee("查询费", "5.00"), null))
                .isInstanceOf(NotPermitted.class);
        current.become(null);
        assertThatThrownBy(() -> drafting.draft(Papers.fee("查询费", "5.00"), null))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void of_two_who_edit_the_second_is_told_and_nothing_is_overwritten() {
        var version = staff.draft(Papers.fee("检测费", "30.00"));
        int seenByBoth = staff.lock(version);
        editing.edit(version, seenByBoth, Papers.fee("检测费", "31.00"));

        staff.become("suyingxue");
        assertThatThrownBy(() -> editing.edit(version, seenByBoth, Papers.fee("检测费", "32.00")))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.storedLock()).isEqualTo(staff.lock(version)));
        assertThat(((FeeContent) disclosures.content(disclosures.find(version).orElseThrow())).amount())
                .isEqualByComparingTo("31.00");
    }

    @Test
    @ActivateRequestContext
    void what_the_public_is_owed_must_be_there_before_it_is_submitted() {
        var bare = new FeeContent(Particulars.titled("只有标题"), "", "", null, List.of(), "", null, "", List.of(), "");
        var version = staff.draft(bare);
        assertThatThrownBy(() -> submitting.submit(version, staff.lock(version)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("field")
                                .contains("item", "amount", "basis", "in-force-from", "unit", "person"));
    }

    @Test
    @ActivateRequestContext
    void a_version_given_back_can_be_mended_and_a_discarded_one_is_gone() {
        var version = staff.draft(Papers.fee("年检费", "40.00"));
        submitting.submit(version, staff.lock(version));
        staff.become("xuzhibai");
        assertThatThrownBy(() -> returning.giveBack(version, staff.lock(version), "  "))
                .isInstanceOf(Refused.class);
        returning.giveBack(version, staff.lock(version), "金额与文件不符");
        assertThat(disclosures.find(version).orElseThrow().getReturnReason()).isEqualTo("金额与文件不符");

        staff.become("chenmin");
        editing.edit(version, staff.lock(version), Papers.fee("年检费", "41.00"));
        var head = staff.head(version).id();
        discarding.discard(version, staff.lock(version));
        assertThat(disclosures.find(version)).isEmpty();
        assertThat(disclosures.find(head)).isEmpty();
    }

    @Test
    @Tag("S-45")
    @ActivateRequestContext
    void a_revision_ends_the_showing_of_its_predecessor_and_a_withdrawal_ends_all() {
        var first = staff.released(Papers.fee("校准费", "50.00"));
        var head = staff.head(first).id();
        staff.become("chenmin");
        var second = drafting.draft(Papers.fee("校准费", "45.00"), head);
        assertThatThrownBy(() -> drafting.draft(Papers.fee("校准费", "44.00"), head))
                .isInstanceOf(Refused.class);
        staff.released(second);

        var lines = disclosures.versions(head);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).shownUntil()).isEqualTo(lines.get(0).shownFrom());
        assertThat(publicVersions(head)).isEqualTo(2);

        staff.become("linwanzhao");
        withdrawing.withdraw(head, "依据文件已废止");
        assertThat(disclosures.versions(head))
                .allSatisfy(line -> assertThat(line.shownUntil()).isNotNull());
        assertThat(publicVersions(head)).isZero();
        assertThatThrownBy(() -> withdrawing.withdraw(head, "再次")).isInstanceOf(Refused.class);
        staff.become("chenmin");
        assertThatThrownBy(() -> drafting.draft(Papers.fee("校准费", "1.00"), head))
                .isInstanceOf(Refused.class);
    }

    @Test
    @ActivateRequestContext
    void an_import_becomes_one_batch_that_a_second_person_releases_and_a_repeated_one_brings_nothing() {
        staff.become("chenmin");
        var upload =
                Upload.ofFiles("两版法规", List.of(Papers.law("试验管理条例", "2019-03-01"), Papers.law("试验管理条例", "2024-05-01")));
        var plan = staging.stage("两版法规", upload);
        assertThat(plan.problems()).noneMatch(problem -> problem.isError());
        assertThat(plan.freshDisclosures()).isEqualTo(1);
        assertThat(plan.freshVersions()).isEqualTo(2);
        var batch = plan.batch().orElseThrow();
        draftingBatch.draft(batch);
        assertThatThrownBy(() -> draftingBatch.draft(batch)).isInstanceOf(Refused.class);

        staff.become("xuzhibai");
        releasingBatch.release(batch);
        var lines = batches.leaf(batch, Place.BEGINNING).lines();
        assertThat(lines).extracting(VersionLine::state).containsOnly(VersionState.RELEASED);
        assertThat(lines.get(0).shownUntil()).isEqualTo(lines.get(1).shownFrom());

        staff.become("chenmin");
        var again = staging.stage("两版法规", upload);
        assertThat(again.batch()).isEmpty();
        assertThat(again.freshVersions()).isZero();
    }

    @Test
    @ActivateRequestContext
    void a_discarded_batch_leaves_nothing_behind_and_an_error_keeps_everything_out() {
        staff.become("chenmin");
        var plan = staging.stage("弃", Upload.ofFiles("弃", List.of(Papers.law("弃置办法", "2020-01-01"))));
        var batch = plan.batch().orElseThrow();
        draftingBatch.draft(batch);
        discardingBatch.discard(batch);
        assertThat(batches.leaf(batch, Place.BEGINNING).lines()).isEmpty();

        var script = new SourceFile(
                "坏.md", "# 坏\n\n<script>alert(1)</script>\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var refused = staging.stage("坏", Upload.ofFiles("坏", List.of(script, Papers.law("好办法", "2020-01-01"))));
        assertThat(refused.batch()).isEmpty();
        assertThat(refused.errors()).isPositive();
    }

    @Test
    @ActivateRequestContext
    void a_unit_or_person_that_the_grid_does_not_know_is_told_with_its_line() {
        staff.become("chenmin");
        var file = Papers.file(
                "规定.md",
                "---",
                "kind: legal-document",
                "title: 不知名单位的规定",
                "unit: NO-SUCH",
                "person: '0000'",
                "---",
                "# 不知名单位的规定",
                "",
                "第一条 试验。");
        var plan = staging.stage("规定", Upload.ofFiles("规定", List.of(file)));

        assertThat(plan.batch()).isEmpty();
        assertThat(plan.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::key, Problem::line)
                .containsExactlyInAnyOrder(
                        tuple("disclosure.refusal.unit.unknown", 4), tuple("disclosure.refusal.person.unknown", 5));
    }

    /** What the portal's view of the versions holds. */
    private long publicVersions(DisclosureId id) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                                        + " WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL AND d.id = ?")
                        .setParameter(1, id.value())
                        .getSingleResult())
                .longValue();
    }
}
