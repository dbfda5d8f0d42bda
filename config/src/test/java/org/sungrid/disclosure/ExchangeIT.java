package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.ExportingDisclosures.Export;
import org.sungrid.disclosure.ExportingDisclosures.Form;
import org.sungrid.disclosure.WorkSheet.Filter;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.ImportableZip;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.VersionId;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What is exported is known again by the same bureau, and makes the same disclosures in an empty one. */
@ArquillianTest
class ExchangeIT {

    @Inject
    Staff staff;

    @Inject
    ExportingDisclosures exporting;

    @Inject
    StagingImport staging;

    @Inject
    DraftingBatch drafting;

    @Inject
    ReleasingBatch releasingBatch;

    @Inject
    DraftingDisclosure draftingOne;

    @Inject
    Disclosures disclosures;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ExchangeIT.class, Papers.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void the_demo_bureau_comes_back_from_markdown() throws Exception {
        staff.become("chenmin");
        var export = demo();
        comesBack(export, Upload.ofZip("demo.zip", zip(export)));
    }

    @Test
    @ActivateRequestContext
    void the_demo_bureau_comes_back_from_a_workbook() throws Exception {
        staff.become("chenmin");
        var export = demo();
        comesBack(export, Upload.ofFiles("demo", List.of(new SourceFile("demo.xlsx", workbook(export)))));
    }

    /** Into this bureau nothing new; into one that is empty the same, and what it would export is the same again. */
    private void comesBack(Export export, Upload upload) throws Exception {
        var before = all(export);
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(upload.problems()).isEmpty();
        var again = staging.stage("again", upload);
        assertThat(again.problems().stream().filter(Problem::isError)).isEmpty();
        assertThat(again.freshVersions()).isZero();

        transaction.begin();
        try {
            empty();
            var plan = staging.stage("into an empty bureau", upload);
            assertThat(plan.problems().stream().filter(Problem::isError)).isEmpty();
            assertThat(plan.freshVersions()).isEqualTo(before.size());
            drafting.draft(plan.batch().orElseThrow());
            staff.become("xuzhibai");
            releasingBatch.release(plan.batch().orElseThrow());
            entities.clear();
            assertThat(all(exporting.begin(Form.MARKDOWN, Filter.NONE, "", false)))
                    .isEqualTo(before);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void a_disclosure_without_a_key_is_known_by_its_number_even_where_another_bears_that_as_its_key() throws Exception {
        var number = number(staff.released(Papers.fee("按编号识别的收费", "10.00")));
        staff.become("chenmin");
        var own = exporting.begin(Form.MARKDOWN, number, false);
        assertThat(all(own)).hasSize(1).allMatch(line -> line.startsWith("fee " + number + " 1 "));
        assertThat(staging.stage("own", Upload.ofZip("own.zip", zip(own))).freshVersions())
                .isZero();

        transaction.begin();
        try {
            entities.createNativeQuery("UPDATE disclosure SET import_key = ? WHERE id = ?")
                    .setParameter(1, number)
                    .setParameter(
                            2,
                            disclosures
                                    .findByNumber(number(staff.released(Papers.fee("来自另一局的收费", "10.00"))))
                                    .orElseThrow()
                                    .id()
                                    .value())
                    .executeUpdate();
            entities.clear();
            staff.become("chenmin");
            var marked = exporting.begin(Form.MARKDOWN, number, false);
            assertThat(all(marked)).hasSize(1).allMatch(line -> line.startsWith("fee " + number + ".own 1 "));
            assertThat(staging.stage("own", Upload.ofZip("own.zip", zip(marked)))
                            .freshVersions())
                    .isZero();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @Tag("S-41")
    @ActivateRequestContext
    void drafts_go_along_only_when_asked_for_and_only_with_those_who_may_see_them() throws Exception {
        staff.become("chenmin");
        var draft = number(draftingOne.draft(Papers.fee("只有草稿的收费", "1.00"), null));
        assertThatThrownBy(() -> exporting.begin(Form.MARKDOWN, draft, false)).isInstanceOf(Refused.class);
        assertThat(all(exporting.begin(Form.MARKDOWN, draft, true))).hasSize(1);
        staff.become("luochunxiao");
        assertThatThrownBy(() -> exporting.begin(Form.MARKDOWN, draft, true)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exporting.begin(Form.WORKBOOK, Filter.NONE, "", false))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> exporting.reader(
                        new Export(new LinkedHashMap<>(), true, 0, 0), List.of(DisclosureKind.values())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void an_export_is_put_on_record() {
        staff.become("chenmin");
        long before = rows();
        exporting.begin(Form.WORKBOOK, new Filter(DisclosureKind.FEE, null, null, null), "", false);
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    @ActivateRequestContext
    void a_text_that_no_cell_holds_is_refused_before_anything_is_sent() throws Exception {
        staff.become("chenmin");
        var fee = Papers.fee("正文很长的收费", "1.00");
        var draft = number(draftingOne.draft(
                Shape.of(DisclosureKind.FEE).content(fee.particulars(), fee.own(), tooLongForACell()), null));
        long before = rows();
        assertThatThrownBy(() -> exporting.begin(Form.WORKBOOK, draft, true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).key())
                                .isEqualTo("disclosure.refusal.export.long"));
        assertThat(rows()).as("what never went out is not on record").isEqualTo(before);
        var export = exporting.begin(Form.MARKDOWN, draft, true);
        assertThat(Upload.ofZip("a.zip", zip(export)).files()).hasSize(1);
    }

    /** Not the same sign over and over: that would look like a bomb. */
    private static String tooLongForACell() {
        return IntStream.rangeClosed(1, 7_000).mapToObj(i -> "第" + i + "条").collect(Collectors.joining());
    }

    /** What the demo brought, whatever other tests have added. */
    private Export demo() {
        var ids = new LinkedHashMap<DisclosureKind, List<DisclosureId>>();
        for (var id : entities.createNativeQuery("SELECT DISTINCT disclosure_id FROM disclosure_version"
                        + " WHERE batch_id = (SELECT MIN(id) FROM import_batch) ORDER BY disclosure_id")
                .getResultList()) {
            var head = disclosures
                    .find(new DisclosureId(((Number) id).longValue()))
                    .orElseThrow();
            ids.computeIfAbsent(head.getKind(), kind -> new ArrayList<>()).add(head.id());
        }
        return new Export(ids, false, 0, 0);
    }

    private byte[] zip(Export export) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImportableZip.write(
                exporting.reader(export, List.of(DisclosureKind.values())),
                bytes,
                "demo",
                java.time.Instant.EPOCH,
                false);
        return bytes.toByteArray();
    }

    private byte[] workbook(Export export) throws IOException {
        var bytes = new ByteArrayOutputStream();
        WorkbookWriting.write(
                kind -> exporting.reader(export, List.of(kind)),
                export.ids().keySet(),
                Messages.in(Language.CHINESE),
                bytes);
        return bytes.toByteArray();
    }

    /** Every version as one line: what it is called, which it is, what it says. */
    private Set<String> all(Export export) {
        var lines = new LinkedHashSet<String>();
        var reader = exporting.reader(export, List.of(DisclosureKind.values()));
        for (var some = reader.next(); !some.isEmpty(); some = reader.next()) {
            for (ExportedVersion version : some) {
                assertThat(lines.add("%s %s %d %s"
                                .formatted(
                                        version.content().kind().code(),
                                        version.key(),
                                        version.ordinal(),
                                        version.content())))
                        .isTrue();
            }
        }
        return lines;
    }

    /** Takes away every disclosure, and before it all that hangs on one, until the transaction is rolled back. */
    private void empty() {
        var gone = new LinkedHashSet<String>();
        takeAway("disclosure", gone);
        assertThat(gone).contains("disclosure", "disclosure_version", "fee", "procedure_step");
    }

    private void takeAway(String table, Set<String> gone) {
        var hanging = entities.createNativeQuery("SELECT DISTINCT table_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_name = ? AND table_name <> ?")
                .setParameter(1, table)
                .setParameter(2, table)
                .getResultList();
        for (var one : hanging) {
            if (!gone.contains(one.toString())) {
                takeAway(one.toString(), gone);
            }
        }
        entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
        gone.add(table);
    }

    private String number(VersionId version) {
        return disclosures
                .find(disclosures.find(version).orElseThrow().disclosure())
                .orElseThrow()
                .getNumber();
    }

    private long rows() {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM audit WHERE act = 'ExportingDisclosures' AND outcome = 'DONE'")
                        .getSingleResult())
                .longValue();
    }
}
