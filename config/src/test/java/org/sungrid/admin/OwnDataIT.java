package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.TrialAccount;

/** What people see of their own data, and others of theirs, through the pages (S-92). */
@Tag("S-92")
class OwnDataIT {

    private static final String PAGE = "/account/data";

    private static final Pattern SPELT = Pattern.compile("&#x([0-9a-f]+);");

    @Test
    @DisplayName("S-92 one's own data come as a ZIP of a workbook and JSON, after the password and not without it")
    void ones_own_data_come_after_the_password() throws Exception {
        var name = TrialAccount.add("own-data");
        var client = AdminClient.signedIn(name);
        assertThat(client.get("/account").body()).contains("href=\"" + PAGE + "\"");
        var fields = AdminClient.hidden(client.get("/en" + PAGE).body(), "export-form");
        fields.putAll(Map.of("password", "wrong", "export", ""));
        assertThat(client.post("/en" + PAGE, fields).body()).contains("This is not your present password");
        var files = files(client, "", TestBench.demoPassword());
        assertThat(files.keySet()).containsExactly("personal-data.json", "personal-data.xlsx");
        assertThat(new String(files.get("personal-data.json"), StandardCharsets.UTF_8))
                .contains("\"account\":\"" + name + "\"")
                .doesNotContain("argon2");
        assertThat(told(files.get("personal-data.xlsx"))).contains("本人的操作", name, "登录");
        assertThat(told(files(client, "/en", TestBench.demoPassword()).get("personal-data.xlsx")))
                .contains("What the person did", name)
                .doesNotContain("admin.act.", "personal.column");
        assertThat(AdminClient.signedIn(AdminClient.AUDITOR)
                        .get("/audit?account=" + name)
                        .body())
                .contains("导出本人的个人信息", "被拒绝");
    }

    @Test
    @DisplayName("S-92 what somebody says is wrong comes to an administrator, who answers; both see it in their list")
    void what_somebody_says_is_wrong_is_answered() {
        var name = TrialAccount.add("own-words");
        var client = AdminClient.signedIn(name);
        var fields = AdminClient.hidden(client.get(PAGE).body(), "ask-form");
        fields.putAll(Map.of("whatStands", "<b>误</b>" + name, "shouldStand", "", "ask", ""));
        assertThat(client.post(PAGE, fields).body()).contains("请写明应当怎样记载").contains("&lt;b&gt;误&lt;/b&gt;" + name);
        fields = AdminClient.hidden(client.get(PAGE).body(), "ask-form");
        fields.putAll(Map.of("whatStands", "<b>误</b>" + name, "shouldStand", "正", "ask", ""));
        assertThat(client.post(PAGE, fields).headers().firstValue("Location")).contains(PAGE);
        assertThat(client.get(PAGE).body()).contains("&lt;b&gt;误&lt;/b&gt;" + name, "待办理");

        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        assertThat(administrator.get("/").body()).contains("更正个人信息的申请", "href=\"/corrections/");
        var list = administrator.get("/corrections").body();
        assertThat(list).contains("&lt;b&gt;误&lt;/b&gt;" + name).doesNotContain("<b>误</b>");
        var before = list.substring(0, list.indexOf(name));
        var link = before.substring(before.lastIndexOf("/corrections/"));
        var request = link.substring(0, link.indexOf('"'));
        var answer = AdminClient.hidden(administrator.get(request).body(), "deciding");
        answer.putAll(Map.of("answer", "", "decline", ""));
        assertThat(administrator.post(request, answer).body()).contains("请写明不予更正的理由");
        answer = AdminClient.hidden(administrator.get(request).body(), "deciding");
        answer.putAll(Map.of("answer", "已经核实无误" + name, "decline", ""));
        assertThat(administrator.post(request, answer).headers().firstValue("Location"))
                .contains("/corrections");
        assertThat(administrator.get("/corrections").body()).doesNotContain(name);
        assertThat(administrator.get("/en/corrections?show=decided").body()).contains(name, "Declined");
        assertThat(client.get(PAGE).body()).contains("不予更正", "已经核实无误" + name);
        assertThat(administrator.get("/corrections/x").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/corrections/999999999").statusCode()).isEqualTo(404);
        assertThat(client.get(request).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "S-92 before an erasure its page tells what goes, what stays on what ground, and what stands in the way")
    void before_an_erasure_its_page_tells_what_goes_and_what_stays() {
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var held = administrator.get("/persons/1101/erase").body();
        assertThat(held).contains("该人员仍有任职", "必须保留", "第四十七条").doesNotContain("id=\"ask\"");
        assertThat(administrator.get("/en/persons/1101/erase").body())
                .contains("What has to stay", "article 47")
                .doesNotContain("personal.refusal", "admin.erase");
        var left = administrator.get("/persons/S-0003/erase").body();
        assertThat(left).contains("电话（包括以前登记的）", "id=\"ask\"").doesNotContain("0000-1368003");
        assertThat(administrator.get("/persons/no-such/erase").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/persons/S-0003/data").body()).contains("/persons/S-0003/erase");
        assertThat(administrator.get("/persons/S-0003/particulars").body())
                .contains("name=\"phone\"")
                .doesNotContain("0000-1368003");
    }

    @Test
    @DisplayName(
            "S-92 no list of the admin, no page of a person and no workbook of the grid shows a telephone of anybody in full")
    void no_list_shows_a_telephone_of_anybody_in_full() throws Exception {
        var phones = column("SELECT DISTINCT phone FROM external_supervisor WHERE CHAR_LENGTH(phone) > 8");
        assertThat(phones).hasSizeGreaterThan(5);
        var numbers =
                column("SELECT DISTINCT p.person_number FROM external_supervisor s JOIN person p ON p.id = s.person_id"
                        + " WHERE s.phone <> '' ORDER BY 1 LIMIT 6");
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var shown = new StringBuilder();
        for (var path : List.of(
                "/persons",
                "/persons?q=S-",
                "/supervisors",
                "/liaisons",
                "/accounts",
                "/cards",
                "/corrections",
                "/bodies",
                "/proposals",
                "/grid/work",
                "/grid/YX")) {
            var answer = administrator.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            shown.append(answer.body());
        }
        for (var number : numbers) {
            for (var page : List.of("", "/data", "/particulars", "/erase", "/phone")) {
                shown.append(administrator.get("/persons/" + number + page).body());
            }
        }
        shown.append(told(posted(administrator, "/grid/export", "sungrid.token=" + administrator.token())
                .body()));
        assertThat(shown).contains("****");
        assertThat(phones).allSatisfy(phone -> assertThat(shown).doesNotContain(phone));
    }

    private static Map<String, byte[]> files(AdminClient client, String language, String password) throws Exception {
        var page = client.get(language + PAGE).body();
        var fields = AdminClient.hidden(page, "export-form");
        fields.putAll(Map.of("password", password, "export", ""));
        var answer = posted(
                client,
                language + PAGE,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"personal-data.zip\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return unzipped(answer.body());
    }

    /** No browser asks for HTTP/2 without TLS. */
    private static HttpResponse<byte[]> posted(AdminClient client, String path, String form) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(TestBench.admin(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", client.cookie())
                                .timeout(Duration.ofSeconds(60))
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static TreeSet<String> column(String query) throws SQLException {
        var values = new TreeSet<String>();
        try (var connection = TestBench.database(As.OWNER);
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** All that stands in a workbook, whose parts tell their sizes only in the directory at its end, with its signs as they are read. */
    private static String told(byte[] workbook) throws IOException {
        var file = Files.createTempFile("told", ".xlsx");
        try {
            Files.write(file, workbook);
            var all = new ByteArrayOutputStream();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    all.writeBytes(zip.getInputStream(entry).readAllBytes());
                }
            }
            return SPELT.matcher(all.toString(StandardCharsets.UTF_8))
                    .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
        } finally {
            Files.delete(file);
        }
    }
}
