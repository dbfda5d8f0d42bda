package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.Wire;

/** The public board as everybody reads it, and how the staff puts a ticket there and takes it down (M34). */
@Tag("M34")
class BoardPagesIT {

    private static final String SCALES = "农贸市场电子秤专项检查";
    private static final String FEES = "小微企业检测费减免落实情况核对";
    private static final String OFFICER = "fangyunping";
    private static final String DIRECTOR = "shenyanqing";

    @ParameterizedTest
    @ValueSource(strings = {"", "/en", "/large/dark", "/large/en"})
    @Tag("S-11")
    void the_board_tells_what_by_whom_and_until_when(String prefix) throws IOException {
        var list = Wire.portal().get(prefix + "/board");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.all("Set-Cookie")).isEmpty();
        assertThat(list.body()).contains(SCALES, FEES, "unit=YX-CG", "state=overdue");
        var address = prefix + "/board/" + number(SCALES);
        assertThat(list.body()).contains("href=\"" + address + "\"");

        var one = Wire.portal().get(address);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body())
                .contains(SCALES, "作弊或者超期未检的", "href=\"" + prefix + "/grid/YX-CG\"", "class=\"deadline\"");
        assertThat(Wire.portal()
                        .get(address, "If-None-Match: " + one.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    /** What the ticket asks, what was noted on it and by whom stays inside. */
    @Test
    @Tag("S-44")
    void nothing_of_the_inside_is_told() throws IOException {
        var number = number(SCALES);
        for (var address : List.of(
                "/board", "/board/" + number, "/board/feed.atom", "/board/feed.rss", "/api/v1/board/" + number)) {
            assertThat(Wire.portal().get(address).body())
                    .as(address)
                    .doesNotContain("检查率达到百分之百", "南门农贸市场", "抽查两个市场", "市市监", "姚春和", "方允平", "fangyunping", "沈砚清");
        }
        assertThat(Wire.portal()
                        .get("/board/" + number.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(404);
        assertThat(Wire.portal().get("/board/DB-1999-0001").status()).isEqualTo(404);
    }

    @Test
    void the_board_is_narrowed_down_by_unit_and_state() throws IOException {
        assertThat(Wire.portal().get("/board?unit=YX-JC").body()).contains(FEES).doesNotContain(SCALES);
        assertThat(Wire.portal().get("/board?state=closed&unit=YX-JC").body()).doesNotContain(FEES);
        assertThat(Wire.portal().get("/board?unit=YX-NONE").body()).contains("没有符合条件的督办事项");
        for (var asked : List.of("state=late", "after=x", "unit=" + "x".repeat(41))) {
            assertThat(Wire.portal().get("/board?" + asked).status()).as(asked).isEqualTo(400);
            assertThat(Wire.portal().get("/board/feed.rss?" + asked).status())
                    .as(asked)
                    .isEqualTo(400);
        }
    }

    /** What the owner had only since today, and what was parted, is late by nobody's fault; the public reads it as in hand. */
    @Test
    void nothing_is_told_as_overdue_by_days_that_nobody_owed() throws Exception {
        var number = number(SCALES);
        var where = " WHERE number = '" + number + "'";
        try (var database = TestBench.database(As.OWNER);
                var all = database.createStatement()) {
            all.executeUpdate("CREATE TABLE trial_ticket SELECT due, runs_since, state FROM ticket" + where);
            try {
                all.executeUpdate("UPDATE ticket SET due = UTC_DATE() - INTERVAL 9 DAY, runs_since = NULL" + where);
                assertThat(state(number)).isEqualTo("overdue");
                assertThat(Wire.portal().get("/board?state=overdue").body()).contains(SCALES);
                all.executeUpdate("UPDATE ticket SET runs_since = UTC_DATE() + INTERVAL 1 DAY" + where);
                assertThat(state(number)).isEqualTo("in-hand");
                assertThat(Wire.portal().get("/board?state=overdue").body()).doesNotContain(SCALES);
                assertThat(Wire.portal().get("/board?state=in-hand").body()).contains(SCALES);
                all.executeUpdate("UPDATE ticket SET runs_since = NULL, state = 'SPLIT'" + where);
                assertThat(state(number)).isEqualTo("in-hand");
            } finally {
                all.executeUpdate("UPDATE ticket t JOIN trial_ticket o SET t.due = o.due, t.runs_since = o.runs_since,"
                        + " t.state = o.state" + where);
                all.executeUpdate("DROP TABLE trial_ticket");
            }
        }
    }

    private static String state(String number) throws IOException {
        var body = Wire.portal().get("/api/v1/board/" + number).body();
        return JsonParser.parseString(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                .getAsJsonObject()
                .get("state")
                .getAsString();
    }

    @Test
    void the_feeds_are_whole_and_tell_the_same() throws Exception {
        var atom = xml("/board/feed.atom").getElementsByTagName("entry");
        var rss = xml("/board/feed.rss").getElementsByTagName("item");
        assertThat(atom.getLength()).isEqualTo(rss.getLength()).isGreaterThanOrEqualTo(2);
        assertThat(xml("/board/feed.rss?unit=YX-JC")
                        .getElementsByTagName("item")
                        .getLength())
                .isGreaterThanOrEqualTo(1);
        assertThat(Wire.portal().get("/board/feed.rss").header("Content-Type").orElseThrow())
                .startsWith("application/rss+xml");
        assertThat(Wire.portal().get("/sitemap.xml").body()).contains("/board</loc>", "/board/" + number(FEES));
    }

    @Test
    @Tag("S-45")
    void what_is_taken_down_answers_410_with_the_reason_and_another_wording_brings_it_back() throws Exception {
        var number = number(FEES);
        var officer = AdminClient.signedIn(OFFICER);
        var page = Wire.portal().get("/board/" + number);
        press(officer, number, "posting-withdraw", "posting-do-withdraw", Map.of("posting-withdraw-said", "文字有误，重新核对"));

        var gone = Wire.portal()
                .get("/board/" + number, "If-None-Match: " + page.header("ETag").orElseThrow());
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("文字有误，重新核对").doesNotContain(FEES, "逐户核对", "YX-JC");
        assertThat(Wire.portal().get("/en/board/" + number).status()).isEqualTo(410);
        var told = Wire.portal().get("/api/v1/board/" + number);
        assertThat(told.status()).isEqualTo(410);
        assertThat(told.body()).contains("文字有误，重新核对").doesNotContain(FEES);
        for (var address : List.of("/board", "/board/feed.atom", "/board/feed.rss", "/api/v1/board", "/sitemap.xml")) {
            assertThat(Wire.portal().get(address).body()).as(address).doesNotContain(number);
        }
        assertThat(portalReads("SELECT CONCAT(title, words, outcome, COALESCE(owner_id, ''), COALESCE(due, ''))"
                        + " FROM board_entry WHERE number = '" + number + "'"))
                .isEmpty();

        press(
                officer,
                number,
                "posting-propose",
                "posting-do-propose",
                Map.of("boardTitle", FEES, "boardWords", "逐户核对，多收的退还。", "boardOutcome", ""));
        assertThat(Wire.portal().get("/board/" + number).status()).isEqualTo(410);
        var director = AdminClient.signedIn(DIRECTOR);
        assertThat(director.get("/").body()).contains("待审定的督办专栏文字", number);
        press(director, number, "posting-acts", "posting-approve", Map.of());
        assertThat(Wire.portal().get("/board/" + number).body()).contains("逐户核对，多收的退还。", "重新公布", "文字有误，重新核对");
        assertThat(api("/api/v1/board/" + number)
                        .getAsJsonArray("withdrawals")
                        .get(0)
                        .getAsJsonObject()
                        .get("reason")
                        .getAsString())
                .isEqualTo("文字有误，重新核对");
    }

    @Test
    @Tag("S-44")
    void a_unit_that_is_hidden_is_not_named_on_the_board() throws Exception {
        var number = number(SCALES);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var name = api("/api/v1/board/" + number).get("unitName").getAsString();
        decide(administrator, "YX-CG", "HEADS");
        try {
            assertThat(Wire.portal().get("/board/" + number).body())
                    .contains(SCALES, "不公布")
                    .doesNotContain(name, "YX-CG");
            assertThat(Wire.portal().get("/board").body()).contains(SCALES).doesNotContain(name, "YX-CG");
            assertThat(Wire.portal().get("/board?unit=YX-CG").body()).doesNotContain(SCALES);
            assertThat(Wire.portal().get("/api/v1/board/" + number).body()).doesNotContain(name, "YX-CG");
        } finally {
            // As the demo has it.
            decide(administrator, "YX-CG", "SHOWN", "HEADS", "DEPUTIES", "INSPECTORS");
        }
        assertThat(Wire.portal().get("/board/" + number).body()).contains(name);
    }

    private static String number(String title) throws IOException {
        return StreamSupport.stream(api("/api/v1/board").getAsJsonArray("items").spliterator(), false)
                .map(item -> item.getAsJsonObject())
                .filter(item -> item.get("title").getAsString().equals(title))
                .map(item -> item.get("number").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject api(String address) throws IOException {
        var body = Wire.portal().get(address).body();
        return JsonParser.parseString(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                .getAsJsonObject();
    }

    private static org.w3c.dom.Document xml(String address) throws Exception {
        var body = Wire.portal().get(address).body();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.substring(body.indexOf("<?xml"), body.lastIndexOf('>') + 1)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static void press(
            AdminClient client, String number, String form, String button, Map<String, String> typed) {
        var page = "/tickets/" + number;
        var fields = new LinkedHashMap<>(AdminClient.hidden(client.get(page).body(), form));
        fields.putAll(typed);
        fields.put(button, "");
        var answer = client.post(page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
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

    private static String portalReads(String sql) throws SQLException {
        try (var portal = TestBench.database(As.PORTAL);
                var query = portal.createStatement();
                var rows = query.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }
}
