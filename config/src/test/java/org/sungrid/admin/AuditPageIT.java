package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** The auditor's screen: what is asked, what is told, what is taken along, and that all of it is on record. */
class AuditPageIT {

    private final AdminClient auditor = AdminClient.signedIn(AdminClient.AUDITOR);

    @Test
    void each_filter_narrows_the_record_down() {
        new AdminClient().signIn("nobody-here", "wrong password 1", "/sign-in");
        assertThat(rows("/en/audit?account=nobody-here")).isPositive();
        assertThat(auditor.get("/en/audit?account=nobody-here").body())
                .contains("refused")
                .doesNotContain(">chenmin<");
        assertThat(rows("/en/audit?act=SigningIn&outcome=REFUSED")).isPositive();
        assertThat(rows("/en/audit?kind=account")).isPositive();
        assertThat(rows("/en/audit?kind=account&number=chenmin")).isPositive();
        assertThat(auditor.get("/en/audit?number=1").body()).contains("Choose what kind of thing has that number.");
        assertThat(rows("/en/audit?from=2020-01-01&until=2020-01-02")).isZero();
        assertThat(rows("/en/audit?account=somebody-else-again")).isZero();
        assertThat(auditor.get("/en/audit?account=somebody-else-again").body()).contains("Nothing here.");
    }

    @Test
    void what_cannot_be_asked_is_told_beside_its_field_and_what_was_typed_stays() {
        var answer = auditor.get("/en/audit?from=2026-02-31&number=x&kind=account&outcome=MAYBE");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("No day. Write it as 2026-03-01.")
                .contains("Nothing of this kind has that number.")
                .contains("Choose one of the outcomes.")
                .contains("value=\"2026-02-31\"");
        assertThat(auditor.get("/audit?from=2026-03-02&until=2026-03-01").body())
                .contains("截止日期早于起始日期");
        assertThat(auditor.get("/audit?words=" + encoded("文字")).body()).contains("最多相隔 92 天");
        assertThat(auditor.get("/audit?words=x&from=2026-01-01&until=2026-12-31")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_is_turned_by_key_and_tells_how_far_the_chain_reaches() {
        var first = auditor.get("/audit").body();
        // Each reading is a row: a record that is too short for a second leaf grows by being read.
        for (int i = 0; i < 50 && !first.contains("rel=\"next\""); i++) {
            first = auditor.get("/audit").body();
        }
        assertThat(first).contains("行记录已连成").contains("行等待入链");
        assertThat(auditor.get("/en/audit").body()).contains("rows are bound to one another in");
        assertThat(first).contains("rel=\"next\"");
        var next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        var second = auditor.get(next);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("rel=\"prev\"");
    }

    @Test
    void no_row_is_told_by_a_key_or_by_a_code_in_either_language() {
        for (var address : new String[] {"/audit", "/en/audit"}) {
            var body = auditor.get(address).body();
            assertThat(body).doesNotContain("admin.act.", "admin.subject.", "MANAGE_", "READ_AUDIT");
        }
    }

    @Test
    @Tag("S-79")
    @Tag("S-90")
    @DisplayName("S-79 S-90 an export is on record and holds no formula")
    void an_export_is_on_record_and_holds_no_formula() throws Exception {
        new AdminClient().signIn("=cmd", "wrong password 1", "/sign-in");
        long before = count("ExportingAudit", "DONE");
        var fields = new HashMap<String, String>(Map.of("form", "csv", "language", "zh", "act", "SigningIn"));
        fields.put("sungrid.token", token());
        var answer = auditor.post("/audit/export", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"sungrid-audit-[0-9-]+\\.csv\"");
        assertThat(answer.body())
                .startsWith("\uFEFF\"行号\"")
                .contains("\"'-\"")
                .doesNotContain("=cmd")
                .contains("登录")
                .contains("被拒绝");
        assertThat(answer.body().lines().filter(line -> line.contains(",\"="))).isEmpty();
        assertThat(count("ExportingAudit", "DONE")).isEqualTo(before + 1);

        fields.put("form", "workbook");
        assertThat(auditor.post("/audit/export", fields).statusCode()).isEqualTo(200);
        fields.put("from", "2020-01-01");
        fields.put("until", "2020-01-02");
        assertThat(auditor.post("/audit/export", fields).statusCode()).isEqualTo(303);
        assertThat(auditor.get("/audit").body()).contains("没有可导出的记录");
    }

    @Test
    @Tag("S-90")
    @DisplayName("S-90 who may not read the record is refused, and that is on record")
    void who_may_not_read_the_record_is_refused_and_that_is_on_record() throws Exception {
        long before = count("Gate", "REFUSED");
        assertThat(AdminClient.signedIn(AdminClient.DRAFTER).get("/audit").statusCode())
                .isEqualTo(403);
        assertThat(count("Gate", "REFUSED")).isEqualTo(before + 1);
        long readings = count("ReadingAudit", "DONE");
        auditor.get("/audit");
        assertThat(count("ReadingAudit", "DONE")).isEqualTo(readings + 1);
    }

    @Test
    void each_filter_is_served_by_an_index_in_the_order_of_the_list() throws SQLException {
        for (var condition : new String[] {
            "",
            "WHERE at >= '2026-01-01' AND at < '2026-02-01'",
            "WHERE account_name = 'chenmin'",
            "WHERE act = 'SigningIn'",
            "WHERE subject_kind = 'account'",
            "WHERE outcome = 'REFUSED'"
        }) {
            try (var owner = TestBench.database(As.OWNER);
                    var statement = owner.createStatement();
                    var plan = statement.executeQuery("EXPLAIN FORMAT=TRADITIONAL SELECT * FROM audit " + condition
                            + " ORDER BY at DESC, id DESC LIMIT 51")) {
                plan.next();
                assertThat(plan.getString("key")).as(condition).startsWith("audit_by_");
                assertThat(plan.getString("Extra")).as(condition).doesNotContain("filesort");
            }
        }
    }

    private long rows(String address) {
        var answer = auditor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().split("<td data-label=\"Details\"", -1).length - 1;
    }

    private String token() {
        return auditor.get("/audit").body().replaceFirst("(?s).*name=\"sungrid.token\" value=\"([^\"]+)\".*", "$1");
    }

    private static long count(String act, String outcome) throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.prepareStatement("SELECT COUNT(*) FROM audit WHERE act = ? AND outcome = ?")) {
            query.setString(1, act);
            query.setString(2, outcome);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
