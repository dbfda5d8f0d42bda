package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** Files that show what was done about a ticket: what is refused, what is kept, who gets it and how (M34). */
@Tag("M34")
class EvidenceIT {

    private static final Pattern ADDRESS = Pattern.compile("/tickets/DB-[0-9-]+/evidence/[0-9a-f]{32}");

    private final AdminClient officer = AdminClient.signedIn("fangyunping");
    private final AdminClient head = AdminClient.signedIn(AdminClient.STATION_HEAD);

    private record Given(String name, byte[] content, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Given> hostile() {
        var macro = HandedIn.parts("x");
        macro.put("word/vbaProject.bin", new byte[9]);
        return Stream.of(
                new Given("photo.jpg", HandedIn.utf8("MZ\0\0 This program cannot be run in DOS mode"), "按内容看"),
                new Given("page.pdf", HandedIn.utf8("<!DOCTYPE html><script>x()</script>"), "按内容看"),
                new Given("form.docx", HandedIn.zip(macro), "宏"),
                new Given("bomb.docx", HandedIn.bomb(100), "解压"),
                new Given("empty.pdf", new byte[0], "空的"));
    }

    @ParameterizedTest(name = "S-26 S-27 {0}")
    @MethodSource("hostile")
    @Tag("S-26")
    @Tag("S-27")
    void what_is_not_taken_is_told_and_recorded_and_nothing_of_it_is_kept(Given given) throws Exception {
        var number = accepted("证明材料试验", "INTERNAL");
        var before = files();

        assertThat(add(head, number, given.name(), given.content())).isEqualTo(303);

        var page = head.get("/tickets/" + number).body();
        assertThat(page).containsPattern("role=\"alert\">[^<]*" + given.name() + "[^<]*" + given.words());
        assertThat(page).doesNotContainPattern(ADDRESS);
        assertThat(files()).isEqualTo(before);
        assertThat(rows("SELECT CONCAT(a.act, ' ', a.outcome, ' ', a.detail) FROM audit a JOIN ticket t"
                        + " ON a.subject_kind = 'ticket' AND a.subject_id = t.id WHERE t.number = '" + number
                        + "' ORDER BY a.id DESC LIMIT 1"))
                .first()
                .asString()
                .startsWith("AttachingEvidence REFUSED " + given.name() + " (" + given.content().length
                        + "): file.refusal.");
        assertThat(head.get("/tickets/" + number).body()).doesNotContain("role=\"alert\"");
    }

    @Test
    @Tag("S-29")
    @Tag("S-30")
    void it_is_handed_out_as_what_it_is_to_be_saved_and_in_a_sandbox() throws Exception {
        var number = accepted("证明材料下载", "INTERNAL");
        assertThat(add(head, number, "../..\\台 账\u202e.jsp", HandedIn.docx("证明材料 " + number)))
                .isEqualTo(303);
        var page = head.get("/tickets/" + number).body();
        assertThat(page).contains("台 账.docx", "附证明材料");
        var address = addresses(page).get(0);

        var file = officer.get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        var headers = file.headers();
        assertThat(headers.firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"___.docx\"; filename*=UTF-8''%E5%8F%B0%20%E8%B4%A6.docx");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var told =
                officer.send(HttpRequest.newBuilder(TestBench.admin(address)).method("HEAD", BodyPublishers.noBody()));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
        var tag = headers.firstValue("ETag").orElseThrow();
        assertThat(officer.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(officer.get(address.replaceFirst("[0-9a-f]{32}$", "0".repeat(32)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("S-35")
    void whoever_does_not_reach_the_ticket_neither_adds_to_it_nor_gets_what_was_added() throws Exception {
        var number = accepted("证明材料范围", "INTERNAL");
        assertThat(add(head, number, "a.pdf", HandedIn.pdf("Place " + number))).isEqualTo(303);
        var address = addresses(head.get("/tickets/" + number).body()).get(0);
        var form = AdminClient.hidden(head.get("/tickets/" + number).body(), "attaching");
        var elsewhere = AdminClient.signedIn("hedongsheng");
        form.put("sungrid.token", elsewhere.token());
        assertThat(HandedIn.send(elsewhere, "/tickets/evidence", form, "b.pdf", HandedIn.pdf("b"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get(address).statusCode()).isEqualTo(404);
        // An address of another ticket does not open it either.
        var own = raised("证明材料范围二", "YX-DL", "INTERNAL");
        assertThat(elsewhere.get(address.replace(number, own)).statusCode()).isEqualTo(404);
        form.put("sungrid.token", officer.token());
        assertThat(HandedIn.send(officer, "/tickets/evidence", form, "b.pdf", HandedIn.pdf("b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new AdminClient().get(address).statusCode()).isEqualTo(303);
        assertThat(AdminClient.signedIn(AdminClient.ADMINISTRATOR).get(address).statusCode())
                .isEqualTo(403);
        assertThat(rows(kept(number))).containsExactly("a.pdf");
    }

    @Test
    @Tag("S-35")
    @Tag("S-44")
    void what_shows_a_confidential_matter_is_for_its_cells_and_the_office_alone() throws Exception {
        var number = accepted("证明材料保密", "CONFIDENTIAL");
        assertThat(add(head, number, "secret.pdf", HandedIn.pdf("Secret " + number)))
                .isEqualTo(303);
        var address = addresses(head.get("/tickets/" + number).body()).get(0);
        assertThat(officer.get(address).statusCode()).isEqualTo(200);
        assertThat(AdminClient.signedIn("shenyanqing").get(address).statusCode())
                .isEqualTo(404);
        try (var portal = TestBench.database(As.PORTAL);
                var query = portal.createStatement();
                var seen = query.executeQuery(
                        "SELECT COUNT(*) FROM stored_file WHERE words LIKE '%Secret " + number + "%'")) {
            seen.next();
            assertThat(seen.getLong(1)).isZero();
        }
    }

    @Test
    void a_file_is_stored_once_and_stays_for_the_ticket_when_a_draft_carries_it_no_more() throws Exception {
        var number = accepted("证明材料共用", "INTERNAL");
        var content = HandedIn.docx("共用 " + number);
        assertThat(add(head, number, "first.docx", content)).isEqualTo(303);
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var draft = drafter.store("共用试验" + number, "第一条 试验。", "save");
        HandedIn.attach(drafter, draft, "second.docx", content);
        assertThat(rows("SELECT COUNT(*) FROM stored_file WHERE words LIKE '%共用 " + number + "%'"))
                .containsExactly("1");
        drafter.press(draft, "discard", Map.of());
        var address = addresses(head.get("/tickets/" + number).body()).get(0);
        assertThat(head.get(address).statusCode()).isEqualTo(200);

        assertThat(add(head, number, "third.docx", content)).isEqualTo(303);
        assertThat(head.get("/tickets/" + number).body()).contains("first.docx", "已经添加过");
        assertThat(rows(kept(number))).containsExactly("first.docx");
    }

    @Test
    @Tag("F-20")
    void who_adds_has_read_what_happened_and_nothing_is_added_to_what_is_reported() throws Exception {
        var number = accepted("证明材料先后", "INTERNAL");
        var seen = AdminClient.hidden(head.get("/tickets/" + number).body(), "attaching");
        assertThat(add(head, number, "one.docx", HandedIn.docx("先 " + number))).isEqualTo(303);
        assertThat(HandedIn.send(head, "/tickets/evidence", seen, "two.docx", HandedIn.docx("后 " + number))
                        .statusCode())
                .isEqualTo(303);
        assertThat(head.get("/tickets/" + number).body()).contains("有了变化");
        var open = AdminClient.hidden(head.get("/tickets/" + number).body(), "attaching");
        press(head, number, "report", Map.of("reporting-said", "办好了"));
        open.put(
                "lock",
                rows("SELECT lock_count FROM ticket WHERE number = '" + number + "'")
                        .get(0));
        assertThat(HandedIn.send(head, "/tickets/evidence", open, "three.docx", HandedIn.docx("晚 " + number))
                        .statusCode())
                .isEqualTo(303);
        assertThat(head.get("/tickets/" + number).body()).contains("three.docx").doesNotContain("id=\"attaching\"");
        assertThat(rows(kept(number))).containsExactly("one.docx");
        assertThat(rows("SELECT COUNT(*) FROM stored_file WHERE words LIKE '%晚 " + number + "%'"))
                .containsExactly("0");
    }

    /** What is kept of files; the rest may move on by itself meanwhile. */
    private static Map<String, Long> files() throws SQLException {
        var sums = Tables.checksums();
        sums.keySet().retainAll(List.of("stored_file", "stored_file_piece", "ticket_evidence"));
        assertThat(sums).hasSize(3);
        return sums;
    }

    private static String kept(String number) {
        return "SELECT e.name FROM ticket_evidence e JOIN ticket t ON t.id = e.ticket_id WHERE t.number = '" + number
                + "' ORDER BY e.id";
    }

    private int add(AdminClient client, String number, String name, byte[] content) {
        var fields = AdminClient.hidden(client.get("/tickets/" + number).body(), "attaching");
        return HandedIn.send(client, "/tickets/evidence", fields, name, content).statusCode();
    }

    private String accepted(String title, String secrecy) {
        var number = raised(title, "YX-CG", secrecy);
        press(head, number, "accept", Map.of());
        return number;
    }

    private String raised(String title, String owner, String secrecy) {
        var fields = AdminClient.hidden(officer.get("/tickets/new").body(), "raising");
        fields.putAll(Map.of(
                "origin", "OWN_NOTICE", "title", title, "demand", "做到位", "owner_input", owner, "checking", "ON_PAPER"));
        fields.putAll(Map.of("secrecy", secrecy, "unit", "WORKING_DAYS", "clock", "", "raise", ""));
        fields.put("until", LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
        var answer = officer.post("/tickets/new", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    /** Presses a button on the page of a ticket, with what was typed beside it. */
    private static void press(AdminClient client, String number, String button, Map<String, String> typed) {
        var page = client.get("/tickets/" + number).body();
        int at = page.indexOf("id=\"" + button + "\"");
        assertThat(at).as(button).isPositive();
        var start = page.lastIndexOf("<form id=\"", at) + "<form id=\"".length();
        var fields = AdminClient.hidden(page, page.substring(start, page.indexOf('"', start)));
        fields.put(button, "");
        fields.putAll(typed);
        assertThat(client.post("/tickets/" + number, fields).statusCode()).isEqualTo(303);
    }

    private static List<String> addresses(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.createStatement();
                var rows = query.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
