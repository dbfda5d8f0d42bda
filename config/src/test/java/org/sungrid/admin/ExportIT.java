package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.disclosure.batch.BatchReading;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.disclosure.batch.Upload;

/** Taking disclosures along through the pages, and bringing them back. */
class ExportIT {

    private static final String AMOUNT = "金额（元）";
    private static final String BOUNDARY = "0123456789sungrid";

    @Test
    void what_a_list_shows_goes_out_as_files_and_comes_in_as_nothing_new() throws Exception {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var zip = exported(client, "form=markdown&kind=procedure");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"sungrid-procedure-[0-9-]{10}\\.zip\"");
        assertThat(zip.headers().firstValue("Cache-Control")).contains("no-store");
        var upload = Upload.ofZip("a.zip", zip.body());
        assertThat(upload.files())
                .isNotEmpty()
                .allMatch(file -> file.path().matches("procedure/P-[0-9]{4}-[0-9]{4,}-[0-9]+\\.md"));
        comesInAsNothingNew(client, "a.zip", zip.body());

        var book = exported(client, "form=workbook&kind=procedure&language=en");
        assertThat(book.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(BatchReading.read(List.of(new SourceFile("a.xlsx", book.body())))
                        .problems())
                .isEmpty();
        comesInAsNothingNew(client, "a.xlsx", book.body());
    }

    @Test
    void what_is_wrong_in_a_workbook_is_told_by_sheet_row_and_column_in_both_languages() throws Exception {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var before = Tables.checksums();
        var template = client.send(
                HttpRequest.newBuilder(TestBench.admin("/import/template/fee")).GET());
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("sungrid-template-fee.xlsx");
        var book = slips();
        assertThat(upload(client, "slips.xlsx", book, "").headers().firstValue("Location"))
                .contains("/import/result");
        assertThat(client.get("/import/result").body()).contains("表“收费项目”第 2 行“" + AMOUNT + "”列");
        upload(client, "slips.xlsx", book, "en");
        assertThat(client.get("/en/import/result").body()).contains("sheet 收费项目, row 2, column " + AMOUNT);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("S-41")
    void who_does_not_work_on_disclosures_gets_none_and_an_unknown_word_is_no_filter() throws Exception {
        assertThat(exported(AdminClient.signedIn(AdminClient.ADMINISTRATOR), "form=markdown")
                        .statusCode())
                .isEqualTo(403);
        var client = AdminClient.signedIn(AdminClient.REVIEWER);
        assertThat(exported(client, "form=pdf").statusCode()).isEqualTo(400);
        assertThat(exported(client, "form=markdown&kind=fine").statusCode()).isEqualTo(400);
        assertThat(exported(client, "form=markdown&unit=NO-SUCH").statusCode()).isEqualTo(303);
        assertThat(client.get("/disclosures").body()).contains("没有可以导出的内容");
        assertThat(client.get("/disclosures/export").statusCode()).isEqualTo(405);
    }

    @Test
    @Tag("S-35")
    void a_number_out_of_reach_is_answered_as_one_that_is_not_there_and_a_code_typed_into_a_draft_tells_no_name()
            throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var elsewhere = drafter.store("别处的文件", "第一条 试验。", "save");
        var head = AdminClient.signedIn(AdminClient.STATION_HEAD);
        for (var number : List.of(elsewhere, "L-2026-9999")) {
            var answer = exported(head, "form=markdown&unreleased=on&number=" + number);
            assertThat(answer.statusCode()).as(number).isEqualTo(404);
        }
        assertThat(exported(drafter, "form=markdown&unreleased=on&number=" + elsewhere)
                        .statusCode())
                .isEqualTo(200);

        assertThat(previewed(head, "1104")).as("of another unit").doesNotContain("温如松");
        assertThat(previewed(head, "1202")).as("of the own one").contains("袁秋实");
        assertThat(previewed(drafter, "1104")).as("who reaches all").contains("温如松");
    }

    /** The page of a draft that was not taken, with what was typed and the preview of it. */
    private static String previewed(AdminClient client, String person) {
        var page = "/disclosures/new/legal-document";
        var fields = AdminClient.hidden(client.get(page).body(), "form");
        fields.put("person_input", person);
        fields.put("unit_input", "NO-SUCH");
        fields.put("save", "");
        var answer = client.post(page, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(person);
        return answer.body();
    }

    private static void comesInAsNothingNew(AdminClient client, String name, byte[] content) throws Exception {
        assertThat(upload(client, name, content, "").headers().firstValue("Location"))
                .contains("/import/result");
        assertThat(client.get("/import/result").body()).contains("没有新内容").doesNotContain("id=\"draft\"");
    }

    private static HttpResponse<byte[]> exported(AdminClient client, String fields) throws Exception {
        var request = HttpRequest.newBuilder(TestBench.admin("/disclosures/export"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sungrid.token=" + client.token() + "&" + fields))
                .header("Cookie", client.cookie())
                .build();
        // A browser asks for no HTTP/2 without TLS; to who does the server tells no Content-Type.
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> upload(AdminClient client, String name, byte[] content, String language) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"sungrid.token\"", client.token().getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"language\"", language.getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"files\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return client.send(HttpRequest.newBuilder(TestBench.admin("/import/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A workbook as somebody may type it, without the hidden row. */
    private static byte[] slips() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Slips", "1.0")) {
            var sheet = book.newWorksheet("收费项目");
            var headings = List.of("编号", "标题", AMOUNT);
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "甲");
            sheet.formula(1, 2, "1+1");
        }
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
