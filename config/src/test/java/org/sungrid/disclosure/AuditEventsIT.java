package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Accounts;
import org.sungrid.account.AddingAccount;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.ClosingAccount;
import org.sungrid.audit.AuditFilter;
import org.sungrid.auditor.ExportingAudit;
import org.sungrid.auditor.ReadingAudit;
import org.sungrid.auditor.VerifyingRecord;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.ExportingDisclosures.Form;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.grid.AddingCell;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.ClosingCell;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;

/** S-86: each act writes one row that says who, what, about what, how it ended, when and where, and no secret. */
@ArquillianTest
@Tag("S-86")
class AuditEventsIT {

    private static final String CANARY = "kanarienvogel 7 Geheim";

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
    DiscardingDraft discarding;

    @Inject
    ReleasingVersion releasing;

    @Inject
    SchedulingRelease scheduling;

    @Inject
    ConfirmingDisclosure confirming;

    @Inject
    WithdrawingDisclosure withdrawing;

    @Inject
    RestoringDisclosure restoring;

    @Inject
    ExportingDisclosures exporting;

    @Inject
    StagingImport staging;

    @Inject
    DraftingBatch draftingBatch;

    @Inject
    DiscardingBatch discardingBatch;

    @Inject
    AddingAccount addingAccount;

    @Inject
    ClosingAccount closingAccount;

    @Inject
    Accounts accounts;

    @Inject
    AddingCell addingCell;

    @Inject
    ClosingCell closingCell;

    @Inject
    AssigningPerson assigning;

    @Inject
    ReadingAudit reading;

    @Inject
    ExportingAudit exportingAudit;

    @Inject
    VerifyingRecord verifying;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(AuditEventsIT.class, Papers.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    @DisplayName("S-86 the life of a disclosure is on record, one row an act")
    void the_life_of_a_disclosure_is_on_record() {
        staff.become("chenmin");
        var version = drafting.draft(Papers.fee("记录费", "1.00"), null);
        assertOne("DraftingDisclosure", "chenmin", () -> drafting.draft(Papers.fee("记录费二", "1.00"), null));
        assertOne(
                "EditingDraft", "chenmin", () -> editing.edit(version, staff.lock(version), Papers.fee("记录费", "2.00")));
        assertOne("SubmittingDraft", "chenmin", () -> submitting.submit(version, staff.lock(version)));
        staff.become("xuzhibai");
        assertOne("ReturningDraft", "xuzhibai", () -> returning.giveBack(version, staff.lock(version), "再看"));
        staff.become("chenmin");
        submitting.submit(version, staff.lock(version));
        staff.become("xuzhibai");
        assertOne("ReleasingVersion", "xuzhibai", () -> releasing.release(version, staff.lock(version)));
        var head = staff.head(version);
        staff.become("chenmin");
        assertOne("ConfirmingDisclosure", "chenmin", () -> confirming.confirm(head.id()));
        assertOne("ExportingDisclosures", "chenmin", () -> exporting.begin(Form.MARKDOWN, head.getNumber(), false));
        staff.become("xuzhibai");
        assertOne("WithdrawingDisclosure", "xuzhibai", () -> withdrawing.withdraw(head.id(), "试"));
        staff.become("linwanzhao");
        assertOne("RestoringDisclosure", "linwanzhao", () -> restoring.restore(head.id(), "试"));

        var later = staff.submitted(Papers.fee("记录费三", "1.00"));
        staff.become("xuzhibai");
        assertOne(
                "SchedulingRelease",
                "xuzhibai",
                () -> scheduling.schedule(
                        later, staff.lock(later), clock.instant().plus(Duration.ofDays(20))));
        var thrown = staff.draft(Papers.fee("记录费四", "1.00"));
        assertOne("DiscardingDraft", "chenmin", () -> discarding.discard(thrown, staff.lock(thrown)));
    }

    @Test
    @ActivateRequestContext
    @DisplayName("S-86 an import is on record, one row an act")
    void an_import_is_on_record() {
        staff.become("chenmin");
        var upload = Upload.ofFiles("记录", List.of(Papers.law("记录试验条例", "2019-03-01")));
        var staged = new ImportPlan[1];
        assertOne("StagingImport", "chenmin", () -> staged[0] = staging.stage("记录", upload));
        var batch = staged[0].batch().orElseThrow();
        assertOne("DraftingBatch", "chenmin", () -> draftingBatch.draft(batch));
        assertOne("DiscardingBatch", "chenmin", () -> discardingBatch.discard(batch));
    }

    @Test
    @ActivateRequestContext
    @DisplayName("S-86 accounts and the grid are on record, and no password is")
    void accounts_and_the_grid_are_on_record() {
        staff.become("luochunxiao");
        var day = LocalDate.of(2026, 1, 1);
        assertOne(
                "AddingCell",
                "luochunxiao",
                () -> addingCell.add(new NewCell("YX-R1", "记录科", "", CellKind.OFFICE, "YX", "", "", "", day)));
        assertOne(
                "AssigningPerson",
                "luochunxiao",
                () -> assigning.assign(new NewAssignment("9701", "记录员", "YX-R1", Capacity.HEAD, "", day, null)));
        assertOne("AddingAccount", "luochunxiao", () -> addingAccount.add(new NewAccount("jiluyuan", "9701", CANARY)));
        assertOne(
                "ClosingAccount",
                "luochunxiao",
                () -> closingAccount.close(
                        accounts.findByName("jiluyuan").orElseThrow().id()));
        addingCell.add(new NewCell("YX-R2", "记录室", "", CellKind.OFFICE, "YX", "", "", "", day));
        var closing = new CellClosing("YX-R2", LocalDate.now(clock), "试");
        var seen = closingCell.foresee(closing).seen();
        assertOne("ClosingCell", "luochunxiao", () -> closingCell.close(closing, seen));
        assertThat(number("SELECT COUNT(*) FROM audit WHERE detail LIKE '%kanarienvogel%' OR account_name LIKE"
                        + " '%kanarienvogel%'"))
                .isZero();
    }

    @Test
    @Tag("S-90")
    @ActivateRequestContext
    @DisplayName("S-86 S-90 reading the record and taking it along is on record, and so is who may not")
    void reading_the_record_is_on_record() {
        staff.become("yanshouzheng");
        assertOne("ReadingAudit", "yanshouzheng", () -> reading.read(AuditFilter.NONE, Place.BEGINNING));
        assertOne(
                "ExportingAudit",
                "yanshouzheng",
                () -> exportingAudit.begin(new AuditFilter(null, null, null, "ReadingAudit", null, null, null, null)));
        assertOne("VerifyingRecord", "yanshouzheng", verifying::begin);
        staff.become("chenmin");
        var before = newest();
        assertThatThrownBy(() -> reading.read(AuditFilter.NONE, Place.BEGINNING))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exportingAudit.begin(AuditFilter.NONE)).isInstanceOf(NotPermitted.class);
        assertThat(number("SELECT COUNT(*) FROM audit WHERE id > " + before
                        + " AND account_name = 'chenmin' AND outcome = 'REFUSED' AND act IN ('ReadingAudit',"
                        + " 'ExportingAudit') AND detail = 'READ_AUDIT'"))
                .isEqualTo(2);
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    @DisplayName("S-86 S-43 who tries alone what takes a second person is on record, and a slip of the pen is not")
    void who_tries_alone_what_takes_two_is_on_record() {
        staff.become("zhangheng");
        var version = drafting.draft(Papers.fee("记录费五", "1.00"), null);
        submitting.submit(version, staff.lock(version));
        long before = newest();
        assertThatThrownBy(() -> releasing.release(version, staff.lock(version)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> returning.giveBack(version, staff.lock(version), ""))
                .isInstanceOf(Refused.class);
        List<?> rows = entities.createNativeQuery("SELECT CONCAT_WS(' ', act, outcome, subject_kind, detail) FROM audit"
                        + " WHERE id > ? AND account_name = 'zhangheng'")
                .setParameter(1, before)
                .getResultList();
        assertThat(rows.stream().map(Object::toString))
                .containsExactly("ReleasingVersion REFUSED act disclosure.refusal.release.own");
    }

    /** In a transaction that is rolled back: nobody else ever sees these rows. */
    @Test
    @Tag("S-90")
    @ActivateRequestContext
    @DisplayName("S-90 more rows than an export holds are refused")
    void more_rows_than_an_export_holds_are_refused() throws Exception {
        staff.become("yanshouzheng");
        var filter = new AuditFilter(null, null, null, "TooManyForOne", null, null, null, null);
        transaction.begin();
        try {
            insert(ExportingAudit.MOST_ROWS);
            assertThat(exportingAudit.begin(filter).rows()).isEqualTo(ExportingAudit.MOST_ROWS);
            insert(1);
            Staff.assertRefused(() -> exportingAudit.begin(filter), "auditor.refusal.export.many");
        } finally {
            transaction.rollback();
        }
    }

    private void insert(int rows) {
        entities.createNativeQuery("INSERT INTO audit (at, account_name, act, subject_kind, outcome, detail, node)"
                        + " WITH digit (d) AS (SELECT 0 UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
                        + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7"
                        + " UNION ALL SELECT 8 UNION ALL SELECT 9)"
                        + " SELECT UTC_TIMESTAMP(6), 'nobody', 'TooManyForOne', 'account', 'DONE', '', 'trial'"
                        + " FROM digit a, digit b, digit c, digit d, digit e LIMIT " + rows)
                .executeUpdate();
    }

    /** The act writes one row, with all that a row has to say. */
    private void assertOne(String act, String account, Runnable doing) {
        long before = newest();
        doing.run();
        List<?> rows = entities.createNativeQuery(
                        "SELECT act, outcome, account_id, subject_kind, node, at, mac FROM audit"
                                + " WHERE id > ? AND account_name = ? AND act = ?")
                .setParameter(1, before)
                .setParameter(2, account)
                .setParameter(3, act)
                .getResultList();
        assertThat(rows).as(act).hasSize(1);
        var row = (Object[]) rows.get(0);
        assertThat(row[1]).isEqualTo("DONE");
        assertThat(row).as(act).doesNotContainNull();
        assertThat(String.valueOf(row[3])).isNotBlank();
        assertThat(String.valueOf(row[4])).isNotBlank();
        var at = row[5] instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) row[5];
        assertThat(Duration.between(at.toInstant(ZoneOffset.UTC), clock.instant())
                        .abs())
                .as("%s in UTC", act)
                .isLessThan(Duration.ofMinutes(1));
    }

    private long newest() {
        return number("SELECT MAX(id) FROM audit");
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
