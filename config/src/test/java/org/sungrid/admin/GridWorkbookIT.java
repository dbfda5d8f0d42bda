package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;

/** The grid as a workbook, through the pages: brought, looked at, recorded or thrown away, taken along (M01). */
@Tag("M01")
class GridWorkbookIT {

    private static final String BOUNDARY = "0123456789sungrid";

    @Test
    void what_is_wrong_is_told_by_sheet_row_and_column_in_both_languages_and_nothing_is_altered() throws Exception {
        var client = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var before = Tables.checksums();
        var page = uploaded(
                client,
                "slips.xlsx",
                List.of("代码", "名称", "类别", "上级代码", "起始日期"),
                List.of("YX-W1", "<b>试验</b>", "监管所", "NOWHERE", "2026-02-30"),
                List.of("YX", "云溪县市场监督管理局领导班子", "领导班子", "", ""));
        assertThat(client.get(page).body())
                .contains("没有代码为 NOWHERE 的网格单元", "“2026-02-30”不是日期", "表“单元”第 2 行“上级代码”列")
                .doesNotContain("id=\"record\"");
        var english = client.get("/en" + page).body();
        assertThat(english).contains("“2026-02-30” is no day", "sheet 单元, row 2, column 上级代码");
        assertThat(client.get(page + "?show=unit-left").body()).contains("YX-BGS");
        assertThat(client.get(page + "?day=nonsense&show=nonsense&after=9999").statusCode())
                .isEqualTo(200);
        assertThat(client.get(page + "?day=2199-01-01").statusCode()).isEqualTo(200);
        press(client, page, "discard", Map.of());
        assertThat(client.get(page).statusCode()).isEqualTo(404);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    void a_workbook_is_looked_at_and_recorded_from_the_day_that_was_chosen() throws Exception {
        var client = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var page = uploaded(
                client,
                "new.xlsx",
                List.of("Code", "Name", "Kind", "Code of the unit above"),
                List.of("YX-W2", "导入页所", "Office", "YX"));
        assertThat(client.get(page).body()).contains("设立单元：1", "导入页所", "id=\"record\"");
        var other = page + "?day=2026-03-02";
        assertThat(client.get(other).body()).contains("2026年3月2日");
        var twice = AdminClient.hidden(client.get(other).body(), "recording");
        twice.putAll(Map.of("reason", "", "record", ""));
        assertThat(press(client, other, "record", Map.of("reason", "云市监〔2026〕1号"))
                        .headers()
                        .firstValue("Location"))
                .contains("/grid");
        assertThat(client.post(page, twice).headers().firstValue("Location"))
                .as("in another window")
                .contains("/grid/import");
        assertThat(client.get("/grid/import").body()).contains("已经记录、放弃或者过期");
        assertThat(client.get("/grid/YX-W2?day=2026-03-02").body()).contains("导入页所");
        assertThat(AdminClient.signedIn(AdminClient.AUDITOR).get("/audit").body())
                .contains("记录网格工作簿");
        assertThat(client.get(page).statusCode()).isEqualTo(404);
        var again = uploaded(
                client,
                "closed.xlsx",
                List.of("代码", "名称", "类别", "截止日期"),
                List.of("YX-W2", "导入页所", "机关科室", "2026-03-05"));
        press(client, again, "record", Map.of("reason", ""));
        assertThat(client.get("/grid").body()).doesNotContain("YX-W2");
    }

    @Test
    @Tag("M32")
    void each_other_name_and_each_new_kind_of_line_is_told_and_no_telephone_is() throws Exception {
        var client = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var before = Tables.checksums();
        var names = location(upload(client, "names.xlsx", workbook("人员", List.of("工号", "姓名"), List.of("1001", "沈砚新"))));
        assertThat(client.get(names).body())
                .contains("更正姓名：1")
                .containsPattern("<del><span lang=\"zh-CN\">沈砚清</span></del>\\s*<span lang=\"zh-CN\">沈砚新</span>");
        press(client, names, "discard", Map.of());
        var terms = location(upload(
                client,
                "terms.xlsx",
                workbook(
                        "Supervisors",
                        List.of(
                                "Number",
                                "Name of the person",
                                "Code of the unit",
                                "Level",
                                "Comes from",
                                "Telephone",
                                "Last day"),
                        List.of("S-0801", "外聘", "YX", "County", "县商会", "13900000801", "2099-12-31"))));
        assertThat(client.get(terms).body())
                .contains("开始聘期：1", "新增人员：1", "139****01", "县商会")
                .doesNotContain("13900000801");
        assertThat(client.get("/en" + terms).body()).contains("Term of a supervisor begun: 1", "County");
        press(client, terms, "discard", Map.of());
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    void the_grid_is_taken_along_and_an_empty_workbook_to_fill_in() throws Exception {
        var client = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var exported = bytes(client, "/grid/export", "sungrid.token=" + client.token());
        assertThat(exported.statusCode()).isEqualTo(200);
        assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"sungrid-grid-[0-9-]{10}\\.xlsx\"");
        assertThat(exported.headers().firstValue("Cache-Control")).contains("no-store");
        var page = location(upload(client, "same.xlsx", exported.body()));
        assertThat(client.get(page).body()).contains("没有需要记录的变化");
        press(client, page, "discard", Map.of());
        assertThat(client.get("/grid/import/template").statusCode()).isEqualTo(200);
        assertThat(client.get("/grid/export").statusCode()).isEqualTo(405);
    }

    @Test
    @Tag("S-41")
    void who_does_not_manage_the_grid_is_turned_away_and_what_is_no_workbook_is_told() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        for (var path : List.of("/grid/import", "/grid/import/1", "/grid/import/template")) {
            assertThat(drafter.get(path).statusCode()).isEqualTo(403);
        }
        assertThat(bytes(drafter, "/grid/export", "sungrid.token=" + drafter.token())
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(drafter, "a.xlsx", new byte[10]).statusCode()).isEqualTo(403);
        var client = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        assertThat(location(upload(client, "a.xlsx", new byte[10]))).isEqualTo("/grid/import");
        assertThat(client.get("/grid/import").body()).contains("已损坏");
        assertThat(location(upload(client, "a.csv", new byte[10]))).isEqualTo("/grid/import");
        assertThat(client.get("/grid/import").body()).contains("请上传 .xlsx 工作簿");
        assertThat(location(upload(client, "a.xlsx", new byte[7 << 20]))).isEqualTo("/grid/import");
        assertThat(client.get("/grid/import").body()).contains("最大 6 MB");
        assertThat(upload(client, "a.xlsx", new byte[9 << 20]).statusCode()).isEqualTo(413);
        assertThat(client.get("/grid/import/999999999").statusCode()).isEqualTo(404);
        assertThat(client.get("/grid/import/x").statusCode()).isEqualTo(404);
    }

    private static String uploaded(AdminClient client, String name, List<?>... rows) throws Exception {
        return location(upload(client, name, workbook("单元", rows)));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Presses a button of the form that records, on the page of this address. */
    private static HttpResponse<String> press(
            AdminClient client, String page, String button, Map<String, String> typed) {
        var fields = AdminClient.hidden(client.get(page).body(), "recording");
        fields.putAll(typed);
        fields.put(button, "");
        var answer = client.post(page.replaceFirst("\\?.*", ""), fields);
        assertThat(answer.statusCode()).as(button).isEqualTo(303);
        return answer;
    }

    private static HttpResponse<String> upload(AdminClient client, String name, byte[] content) throws Exception {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"sungrid.token\"", client.token().getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return asBrowsersDo(
                client,
                "/grid/import/upload",
                "multipart/form-data; boundary=" + BOUNDARY,
                body.toByteArray(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static HttpResponse<byte[]> bytes(AdminClient client, String path, String form) throws Exception {
        return asBrowsersDo(
                client,
                path,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.US_ASCII),
                BodyHandlers.ofByteArray());
    }

    /** No browser asks for HTTP/2 without TLS: the server then tells no Content-Type, and hears no large body out. */
    private static <T> HttpResponse<T> asBrowsersDo(
            AdminClient client, String path, String type, byte[] body, HttpResponse.BodyHandler<T> answer)
            throws Exception {
        var request = HttpRequest.newBuilder(TestBench.admin(path))
                .header("Content-Type", type)
                .header("Cookie", client.cookie())
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, answer);
    }

    private static byte[] workbook(String name, List<?>... rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Typed", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.inlineString(row, column, rows[row].get(column).toString());
                }
            }
        }
        return bytes.toByteArray();
    }
}
