package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.Wire;

/** The grid as the bureau wants it seen: what an administrator decides is what the portal shows, and nothing else. */
class ShowingIT {

    private static final String DEPUTY_OF_THE_BRIGADE = "邵立言";

    @Test
    @Tag("M11")
    @Tag("S-11")
    void the_grid_is_found_by_street_and_trade_in_both_languages_without_a_cookie() throws IOException {
        for (var prefix : List.of("", "/en", "/large/dark", "/large/en")) {
            var units = Wire.portal().get(prefix + "/grid");
            assertThat(units.status()).isEqualTo(200);
            assertThat(units.all("Set-Cookie")).isEmpty();
            assertThat(units.body()).contains("唐立新", "0000-1234521", "href=\"" + prefix + "/grid/YX-CG\"");
            assertThat(Wire.portal()
                            .get(
                                    prefix + "/grid",
                                    "If-None-Match: " + units.header("ETag").orElseThrow())
                            .status())
                    .isEqualTo(304);
            assertThat(found(prefix, "南门巷12号")).contains("/grid/YX-CG-1\"").doesNotContain("/grid/YX-DL\"");
            assertThat(found(prefix, "豆制品作坊")).contains("/grid/YX-LT-2\"");
            assertThat(found(prefix, "何东升")).contains("/grid/YX-DL\"");
        }
        assertThat(found("", "不存在的街道")).contains("没有找到负责的单位", "0000-1234500");
        assertThat(found("", "<b>&'\"")).doesNotContain("<b>&");
        assertThat(Wire.portal().get("/grid?q=" + "%E5%8D%97".repeat(101)).status())
                .isEqualTo(400);
    }

    @Test
    @Tag("M11")
    @Tag("S-44")
    void the_search_offers_the_responsible_unit_for_a_street_and_never_one_that_is_hidden() throws IOException {
        assertThat(search("青坪").body()).contains("负责单位", "/grid/YX-QP\"");
        assertThat(Wire.portal().get("/en/disclosures?q=" + encoded("青坪")).body())
                .contains("Responsible unit");
        assertThat(search("电梯检验 多少钱").body()).doesNotContain("负责单位");
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        decide(administrator, "YX-QP", "HEADS");
        try {
            assertThat(search("青坪").body()).doesNotContain("/grid/YX-QP");
        } finally {
            decide(administrator, "YX-QP", "SHOWN", "HEADS");
        }
    }

    @Test
    @Tag("S-44")
    void a_hidden_unit_is_offered_nowhere_as_responsible_and_not_by_its_code_either() throws IOException {
        var lists = List.of("/disclosures?kind=post-duties", "/api/v1/disclosures?kind=post-duties");
        for (var list : lists) {
            assertThat(Wire.portal().get(list).body()).as(list).contains("YX-CG-T-01");
        }
        var shown = Wire.portal().get("/grid/YX-CG-T-01").body();
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        decide(administrator, "YX-CG-T", "HEADS");
        try {
            for (var list : lists) {
                assertThat(Wire.portal().get(list).body()).as(list).doesNotContain("YX-CG-T");
            }
        } finally {
            decide(administrator, "YX-CG-T", "SHOWN", "HEADS");
        }
        assertThat(Wire.portal().get("/grid/YX-CG-T-01").body()).isEqualTo(shown);
    }

    private static Wire.Answer search(String typed) throws IOException {
        return Wire.portal().get("/disclosures?q=" + encoded(typed));
    }

    @Test
    @Tag("M10")
    @Tag("M11")
    void a_units_page_tells_who_answers_its_sections_its_posts_with_their_duties_and_where_to_turn()
            throws IOException {
        var station = Wire.portal().get("/grid/YX-CG");
        assertThat(station.status()).isEqualTo(200);
        assertThat(station.body())
                .contains("唐立新", "所长", "袁秋实", "兼职纪检监察员", "云溪县云溪街道南门巷6号")
                .contains("/grid/YX-CG-1\"", "/grid/YX-CG-T-01\"", "老城网格监管员岗位职责")
                .contains("/disclosures?kind=", "unit=YX-CG", "tel:12315", "纪检监察室")
                .contains("GovernmentOrganization");
        assertThat(Wire.portal().get("/en/grid/YX-CG").body()).contains("Chengguan Station", "Head", "How to complain");
        assertThat(Wire.portal().get("/sitemap.xml").body()).contains("/grid/YX-CG<", "/en/grid<");
        for (var unknown : List.of("YX-NONE", "yx-cg", "0")) {
            assertThat(Wire.portal().get("/grid/" + unknown).status()).isEqualTo(404);
        }
    }

    @Test
    @Tag("S-44")
    void a_person_is_named_only_where_that_was_decided_and_goes_when_it_is_taken_back() throws Exception {
        assertThat(Wire.portal().get("/grid/YX-ZF").body()).contains("大队长").doesNotContain(DEPUTY_OF_THE_BRIGADE);
        assertThat(assigned()).doesNotContain("YX-ZF DEPUTY");
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var stale = AdminClient.hidden(administrator.get("/grid/YX-ZF/showing").body(), "showing");
        decide(administrator, "YX-ZF", "SHOWN", "HEADS", "DEPUTIES");
        try {
            assertThat(Wire.portal().get("/grid/YX-ZF").body()).contains(DEPUTY_OF_THE_BRIGADE);
            assertThat(assigned()).contains("YX-ZF DEPUTY");
            stale.put("decide", "");
            stale.put("parts", "SHOWN");
            assertThat(administrator.post("/grid/YX-ZF/showing", stale).body()).contains("其间有人作了不同的决定");
            assertThat(AdminClient.signedIn(AdminClient.AUDITOR).get("/audit").body())
                    .contains("决定对外公示", "公示副职");
        } finally {
            decide(administrator, "YX-ZF", "SHOWN", "HEADS");
        }
        assertThat(Wire.portal().get("/grid/YX-ZF").body()).doesNotContain(DEPUTY_OF_THE_BRIGADE);
        assertThat(assigned()).doesNotContain("YX-ZF DEPUTY");
    }

    @Test
    @Tag("S-44")
    void what_is_hidden_is_gone_with_all_below_it_even_for_the_portals_account() throws Exception {
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        decide(administrator, "YX-QP", "HEADS");
        try {
            for (var address : List.of("/grid/YX-QP", "/en/grid/YX-QP", "/grid/YX-QP-1")) {
                assertThat(Wire.portal().get(address).status()).as(address).isEqualTo(404);
            }
            for (var address : List.of("/grid", "/grid?q=" + encoded("青坪"), "/sitemap.xml", "/about")) {
                assertThat(Wire.portal().get(address).body()).as(address).doesNotContain("YX-QP", "青坪市场监督管理所");
            }
            assertThat(assigned()).noneMatch(post -> post.startsWith("YX-QP"));
            assertThat(portalReads("SELECT code FROM cell")).contains("YX-CG").doesNotContain("YX-QP", "YX-QP-1");
        } finally {
            decide(administrator, "YX-QP", "SHOWN", "HEADS");
        }
        assertThat(Wire.portal().get("/grid/YX-QP").status()).isEqualTo(200);
    }

    @Test
    @Tag("S-44")
    void the_portals_account_reads_todays_shown_posts_and_no_other_of_the_grid() throws SQLException {
        assertThat(assigned())
                .contains("YX-CG HEAD", "YX-CG DEPUTY", "YX-DJ-01 HEAD")
                .doesNotContain("YX-SP-01 HEAD");
        assertThat(portalReads("SELECT a.id FROM assignment a WHERE a.recorded_until IS NOT NULL"
                        + " OR a.held_from > UTC_DATE() + INTERVAL 1 DAY OR a.held_until < UTC_DATE() - INTERVAL 1 DAY"
                        + " OR a.begun_by IS NOT NULL"))
                .isEmpty();
        assertThat(portalReads("SELECT p.id FROM person p WHERE p.person_number = '' AND NOT EXISTS"
                        + " (SELECT 1 FROM assignment a WHERE a.person_id = p.id)"))
                .isEmpty();
        assertThat(portalReads("SELECT c.code FROM cell_state c WHERE c.held_from > UTC_DATE() + INTERVAL 1 DAY"))
                .isEmpty();
    }

    @Test
    @Tag("M11")
    void a_cell_without_a_head_is_told_as_vacant_and_a_closed_one_with_its_last_day() throws IOException {
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var fields = AdminClient.hidden(administrator.get("/grid/new").body(), "alter");
        fields.putAll(Map.of(
                "name",
                "试验空缺室",
                "code",
                "YX-EMPTY",
                "kind",
                "ROOM",
                "parent_input",
                "YX-CG",
                "heldFrom",
                "2026-03-02"));
        fields.putAll(Map.of("phone", "", "address", "", "nameEn", "", "area", "试验巷", "reason", ""));
        assertThat(administrator.looked("/grid/new", fields).statusCode()).isEqualTo(303);
        assertThat(Wire.portal().get("/grid/YX-EMPTY").body()).contains("目前没有负责人，由上级负责", "href=\"/grid/YX-CG\"");
        assertThat(Wire.portal().get("/en/grid/YX-EMPTY").body()).contains("There is no head at present");
        assertThat(found("", "试验巷")).contains("负责人空缺");

        var close = "/grid/YX-EMPTY/close";
        var look = AdminClient.hidden(administrator.get(close).body(), "alter");
        look.putAll(Map.of("last", "2026-03-31", "reason", "试验结束", "look", ""));
        var done = AdminClient.hidden(administrator.post(close, look).body(), "alter");
        done.putAll(Map.of("last", "2026-03-31", "reason", "试验结束", "carry-out", ""));
        assertThat(administrator.post(close, done).statusCode()).isEqualTo(303);
        var closed = Wire.portal().get("/grid/YX-EMPTY");
        assertThat(closed.status()).isEqualTo(410);
        assertThat(closed.body()).contains("已经撤销", "2026年3月31日").doesNotContain("试验结束");
        assertThat(found("", "试验巷")).doesNotContain("YX-EMPTY");
    }

    @Test
    void nobody_but_an_administrator_decides_what_is_shown() {
        for (var account : List.of(AdminClient.DRAFTER, AdminClient.REVIEWER)) {
            assertThat(AdminClient.signedIn(account).get("/grid/YX-CG/showing").statusCode())
                    .isEqualTo(403);
        }
        assertThat(AdminClient.signedIn(AdminClient.ADMINISTRATOR)
                        .get("/grid/YX-NONE/showing")
                        .statusCode())
                .isEqualTo(404);
    }

    private static void decide(AdminClient administrator, String code, String... parts) {
        var page = "/grid/" + code + "/showing";
        var fields =
                new LinkedHashMap<>(AdminClient.hidden(administrator.get(page).body(), "showing"));
        fields.put("decide", "");
        fields.put("parts", String.join(AdminClient.SEVERAL, parts));
        var answer = administrator.post(page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Where and as what somebody is placed, as far as the portal's account can read it. */
    private static Set<String> assigned() throws SQLException {
        return portalReads("SELECT CONCAT(k.code, ' ', a.capacity) FROM assignment a JOIN cell k ON k.id = a.cell_id");
    }

    private static Set<String> portalReads(String sql) throws SQLException {
        try (var portal = TestBench.database(As.PORTAL);
                var query = portal.createStatement();
                var rows = query.executeQuery(sql)) {
            var read = new TreeSet<String>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }

    private static String found(String prefix, String words) throws IOException {
        return Wire.portal().get(prefix + "/grid?q=" + encoded(words)).body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
