package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.Wire;

/** Files of disclosures, from a drafter's form to a reader's disk: what is refused, what is kept, who gets it and how. */
class AttachmentIT {

    private static final Pattern ADDRESS = Pattern.compile("/files/[0-9a-f]{32}");
    private static final int TRIES = 600;

    private final AdminClient drafter = AdminClient.signedIn(AdminClient.DRAFTER);
    private final AdminClient reviewer = AdminClient.signedIn(AdminClient.REVIEWER);

    private record Given(String name, byte[] content, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Given> hostile() {
        var png = HandedIn.png(9, 9);
        var many = HandedIn.parts("x");
        for (int i = 0; i < 2_500; i++) {
            many.put("word/media/" + i + ".png", new byte[0]);
        }
        var macro = HandedIn.parts("x");
        macro.put("word/vbaProject.bin", new byte[9]);
        var calling = HandedIn.parts("x");
        calling.put(
                "word/_rels/x.rels",
                HandedIn.utf8("<!DOCTYPE x [<!ENTITY c SYSTEM \"http://127.0.0.1/\">]><x>&c;</x>"));
        return Stream.of(
                new Given("photo.jpg", HandedIn.utf8("MZ\0\0 This program cannot be run in DOS mode"), "按内容看"),
                new Given("page.txt", HandedIn.utf8("<!DOCTYPE html><script>x()</script>"), "按内容看"),
                new Given("plan.svg", HandedIn.utf8("<svg xmlns='x'><script>x()</script></svg>"), "按内容看"),
                new Given("both.png", joined(png, HandedIn.utf8("*/=1;alert(1)")), "夹带"),
                new Given("form.docx", HandedIn.zip(macro), "宏"),
                new Given("xxe.docx", HandedIn.zip(calling), "损坏"),
                new Given("bomb.docx", HandedIn.bomb(100), "解压"),
                new Given("many.docx", HandedIn.zip(many), "部件"),
                new Given("empty.pdf", new byte[0], "空的"));
    }

    @ParameterizedTest(name = "S-26 S-27 {0}")
    @MethodSource("hostile")
    @Tag("S-26")
    @Tag("S-27")
    void what_is_not_taken_is_told_and_recorded_and_nothing_of_it_is_kept(Given given) throws Exception {
        var number = draft("附件试验" + given.name());
        var before = Tables.checksums();

        var answer = HandedIn.attach(drafter, number, given.name(), given.content());

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = drafter.get("/disclosures/" + number + "/edit").body();
        assertThat(page).containsPattern("role=\"alert\">[^<]*" + given.name() + "[^<]*" + given.words());
        assertThat(page).doesNotContainPattern(ADDRESS);
        assertThat(Tables.checksums()).isEqualTo(before);
        assertThat(rows("SELECT CONCAT(act, ' ', outcome, ' ', detail) FROM audit ORDER BY id DESC LIMIT 1"))
                .first()
                .asString()
                .startsWith(
                        "AttachingFile REFUSED " + given.name() + " (" + given.content().length + "): file.refusal.");
        drafter.press(number, "discard", Map.of());
    }

    @Test
    @Tag("S-29")
    @Tag("S-30")
    void a_reader_gets_it_as_what_it_is_to_be_saved_and_in_a_sandbox() throws Exception {
        var number = draft("下载试验");
        attached(number, "../..\\收费 表\u202e.jsp", HandedIn.docx("下载试验用的表"));
        var address = addresses(drafter.get("/disclosures/" + number + "/edit").body())
                .get(0);
        release(number);

        var file = Wire.portal().get(address);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(file.header("Content-Disposition"))
                .contains("attachment; filename=\"____.docx\"; filename*=UTF-8''%E6%94%B6%E8%B4%B9%20%E8%A1%A8.docx");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox; default-src 'none'");
        assertThat(file.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(file.header("Set-Cookie")).isEmpty();
        assertThat(Wire.portal().get("/disclosures/" + number).body()).contains(address, "收费 表.docx");
        var head = Wire.portal().send("HEAD", address);
        assertThat(head.header("Content-Length")).isEqualTo(file.header("Content-Length"));
        assertThat(head.body()).isEmpty();
        var tag = file.header("ETag").orElseThrow();
        assertThat(Wire.portal().get(address, "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    @Test
    @Tag("S-44")
    @Tag("S-45")
    void nobody_gets_the_file_of_a_draft_and_nobody_that_of_what_was_withdrawn() throws Exception {
        var number = draft("撤回试验");
        attached(number, "a.pdf", HandedIn.pdf("Withdrawn " + number));
        var address = addresses(drafter.get("/disclosures/" + number + "/edit").body())
                .get(0);
        assertThat(Wire.portal().get(address).status()).isEqualTo(404);
        assertThat(drafter.get(address).statusCode()).isEqualTo(200);
        assertThat(new AdminClient().get(address).statusCode()).isEqualTo(303);
        assertThat(AdminClient.signedIn(AdminClient.ADMINISTRATOR).get(address).statusCode())
                .isEqualTo(403);
        assertThat(hidden("SELECT COUNT(*) FROM attachment WHERE public_id = '%s'", address))
                .isZero();
        release(number);
        var tag = Wire.portal().get(address).header("ETag").orElseThrow();

        reviewer.press(number, "withdraw", Map.of("reason", "试验结束"));

        assertThat(Wire.portal().get(address, "If-None-Match: " + tag).status()).isEqualTo(410);
        assertThat(hidden(
                        "SELECT COUNT(*) FROM attachment a JOIN stored_file f ON f.id = a.file_id"
                                + " WHERE a.public_id = '%s' OR a.name = 'a.pdf'",
                        address))
                .isZero();
        assertThat(Wire.portal().get("/files/" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(Wire.portal().get("/files/1").status()).isEqualTo(404);
    }

    @Test
    @Tag("S-45")
    void what_is_restored_carries_its_files_again() throws Exception {
        var number = draft("恢复带附件");
        attached(number, "plan.pdf", HandedIn.pdf("Restored " + number));
        release(number);
        reviewer.press(number, "withdraw", Map.of("reason", "核实期间撤回"));
        AdminClient.signedIn("linwanzhao").press(number, "restore", Map.of("reason", "核实无误"));

        var page = Wire.portal().get("/disclosures/" + number).body();

        assertThat(page).contains("plan.pdf");
        assertThat(addresses(page))
                .hasSize(1)
                .allSatisfy(address ->
                        assertThat(Wire.portal().get(address).status()).isEqualTo(200));
    }

    @Test
    @Tag("F-38")
    void what_stands_in_files_is_found_and_one_that_says_nothing_stops_no_other() throws Exception {
        var number = draft("搜索试验");
        attached(number, "scan.png", HandedIn.png(30, 20));
        attached(number, "a.docx", HandedIn.docx("鹖鴠不鸣的登记表"));
        attached(number, "b.pdf", HandedIn.pdf("zyzzyva inspection"));
        attached(number, "c.xlsx", Files.readAllBytes(Path.of("demo/attachments/food-testing/食品委托检验项目价目表.xlsx")));
        release(number);
        for (var words : List.of("鹖鴠", "zyzzyva", "大肠菌群")) {
            awaitFound(words, number);
        }
        assertThat(Wire.portal().get("/disclosures/" + number).body())
                .contains("scan.png", "a.docx", "b.pdf", "c.xlsx");
    }

    @Test
    @Tag("S-43")
    void the_next_version_carries_what_this_one_does_and_who_attached_wrote_on_it() throws Exception {
        var number = draft("沿用试验");
        attached(number, "form.docx", HandedIn.docx("沿用试验 " + number));
        var first = addresses(drafter.get("/disclosures/" + number + "/edit").body())
                .get(0);
        release(number);
        revise(number, "第一条 改了。", "save");
        var second = addresses(drafter.get("/disclosures/" + number + "/edit").body())
                .get(0);
        assertThat(second).isNotEqualTo(first);
        assertThat(Wire.portal().get(second).status()).isEqualTo(404);
        drafter.press(number, "submit", Map.of());
        reviewer.press(number, "release", Map.of());
        for (var address : List.of(first, second)) {
            assertThat(Wire.portal().get(address).status()).isEqualTo(200);
        }
        assertThat(rows("SELECT COUNT(DISTINCT file_id) FROM attachment WHERE public_id IN ('" + first.substring(7)
                        + "', '" + second.substring(7) + "')"))
                .containsExactly("1");

        revise(number, "第一条 又改了。", "save");
        remove(number);
        assertThat(drafter.get("/disclosures/" + number).body()).contains("form.docx");
        assertThat(addresses(drafter.get("/disclosures/" + number + "/edit").body()))
                .isEmpty();
        drafter.press(number, "discard", Map.of());
        assertThat(Wire.portal().get(second).status()).isEqualTo(200);
        assertThat(rows("SELECT a.name FROM version_editor e JOIN disclosure_version v ON v.id = e.version_id"
                        + " JOIN disclosure d ON d.id = v.disclosure_id JOIN account a ON a.id = e.account_id"
                        + " WHERE d.disclosure_number = '" + number + "' AND v.ordinal = 1"))
                .containsExactly(AdminClient.DRAFTER);
    }

    @Test
    void whoever_attaches_to_what_was_changed_meanwhile_is_told_and_nothing_is_attached() throws Exception {
        var number = draft("争用试验");
        var page = drafter.get("/disclosures/" + number + "/edit").body();
        var stale = AdminClient.hidden(page, "attaching");
        attached(number, "one.docx", HandedIn.docx("先到 " + number));
        HandedIn.attach(drafter, stale, "two.docx", HandedIn.docx("后到 " + number));
        assertThat(drafter.get("/disclosures/" + number + "/edit").body())
                .contains("有人修改了该草稿", "one.docx")
                .doesNotContain("two.docx");
        drafter.press(number, "discard", Map.of());
        assertThat(rows("SELECT COUNT(*) FROM stored_file WHERE words LIKE '先到 " + number + "'"))
                .containsExactly("0");
    }

    @Test
    void an_attached_image_shows_in_the_text_and_only_with_words() throws Exception {
        var number = draft("图示试验");
        attached(number, "流程 图.png", HandedIn.png(40, 30));
        edit(number, "第一条 见图。\n\n![](<attachment:流程 图.png>)\n\n![图](attachment:other.png)", "submit");
        assertThat(drafter.get("/disclosures/" + number).body()).doesNotContain("id=\"release\"");
        assertThat(rows("SELECT state FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                        + " WHERE d.disclosure_number = '" + number + "'"))
                .containsExactly("DRAFT");
        assertThat(edit(number, "第一条 见图。\n\n![办理流程](attachment:流程 图.png)", "submit"))
                .contains("正文里有一处图片没有写对");
        edit(number, "第一条 见图。\n\n![办理流程](<attachment:流程 图.png>)", "submit");
        reviewer.press(number, "release", Map.of());
        var page = Wire.portal().get("/disclosures/" + number).body();
        assertThat(page).containsPattern("<img src=\"/files/[0-9a-f]{32}\" alt=\"办理流程\"");
    }

    @Test
    void a_large_file_comes_back_byte_for_byte() throws Exception {
        var noise = new byte[5 << 20];
        new Random(7).nextBytes(noise);
        var parts = HandedIn.parts("大文件");
        parts.put("word/media/image1.png", noise);
        var given = HandedIn.zip(parts);
        var number = draft("大文件试验");
        attached(number, "large.docx", given);
        var address = addresses(drafter.get("/disclosures/" + number + "/edit").body())
                .get(0);
        release(number);
        HttpResponse<byte[]> got = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(TestBench.portal(address)).build(), BodyHandlers.ofByteArray());
        assertThat(Arrays.equals(got.body(), given)).isTrue();
    }

    private String draft(String title) {
        return drafter.store(title, "第一条 " + title + "。", "save");
    }

    private void attached(String number, String name, byte[] content) {
        assertThat(HandedIn.attach(drafter, number, name, content).statusCode()).isEqualTo(303);
        assertThat(drafter.get("/disclosures/" + number + "/edit").body())
                .contains("role=\"status\"")
                .doesNotContain("role=\"alert\"");
    }

    private void release(String number) {
        drafter.press(number, "submit", Map.of());
        reviewer.press(number, "release", Map.of());
    }

    private void revise(String number, String body, String button) {
        edit(number, body, button);
    }

    private String edit(String number, String body, String button) {
        var path = "/disclosures/" + number + "/edit";
        var page = drafter.get(path).body();
        var fields = AdminClient.hidden(page, "form");
        fields.put("title", page.replaceFirst("(?s).*?id=\"title\"[^>]*value=\"([^\"]*)\".*", "$1"));
        fields.put("body", body);
        fields.put(button, "");
        return drafter.post(path, fields).body();
    }

    private void remove(String number) {
        var page = drafter.get("/disclosures/" + number + "/edit").body();
        var form = page.substring(page.indexOf("action=\"/attachments/remove\""));
        var fields = new java.util.LinkedHashMap<String, String>();
        Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        assertThat(drafter.post("/attachments/remove", fields).statusCode()).isEqualTo(303);
    }

    private static List<String> addresses(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static void awaitFound(String words, String number) throws Exception {
        var asked = "/api/v1/disclosures?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
        for (int tries = 0; tries < TRIES; tries++) {
            if (Wire.portal().get(asked).body().contains(number)) {
                return;
            }
        }
        throw new AssertionError(words + " is not found in " + number);
    }

    /** What the portal's own account sees. */
    private static long hidden(String sql, String address) throws SQLException {
        try (var portal = TestBench.database(As.PORTAL);
                var query = portal.createStatement();
                var rows = query.executeQuery(sql.formatted(address.substring("/files/".length())))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.createStatement();
                var rows = query.executeQuery(sql)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(one);
        bytes.writeBytes(other);
        return bytes.toByteArray();
    }
}
