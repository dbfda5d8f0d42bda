package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.Wire;

/** A supervision card from its issue to its end, as the staff, the public and a camera see it (M51). */
@Tag("M51")
class SupervisionCardIT {

    /** The lift inspector of the demo bureau. */
    private static final String OFFICER = "1305";

    private static final String LAST_DAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(6).toString();

    private AdminClient administrator;

    @BeforeEach
    void sign_in() {
        administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
    }

    @Test
    @Tag("S-11")
    @Tag("S-44")
    void a_card_opens_the_officers_page_and_tells_the_public_nothing_of_whom_it_was_issued_to() throws Exception {
        var number = issued(OFFICER, "YX-JC-J-01", "云溪县试验物业有限公司", "当面交付");
        assertThat(number).matches("JD-[0-9]{4}-[0-9]{4,}");
        var page = administrator.get("/cards/" + number).body();
        assertThat(page).contains("云溪县试验物业有限公司", "当面交付", "康乃安", "罗春晓");
        assertThat(administrator.get("/cards").body()).contains(number);
        assertThat(administrator.get("/cards?person=1305&state=VALID").body()).contains(number);
        assertThat(administrator.get("/cards?unit=YX-CG").body()).doesNotContain(number);
        assertThat(AdminClient.signedIn(AdminClient.AUDITOR).get("/audit").body())
                .contains("发监督卡");

        var path = path(number);
        for (var prefix : List.of("", "/en", "/large/dark")) {
            var shown = Wire.portal().get(prefix + path);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.all("Set-Cookie")).isEmpty();
            assertThat(shown.header("X-Robots-Tag").orElseThrow()).contains("noindex");
            assertThat(shown.body())
                    .contains("康乃安", "电梯检验员岗位职责", "tel:12315", "noindex")
                    .doesNotContain("试验物业", "当面交付", "rel=\"canonical\"");
        }
        assertThat(Wire.portal().get(path).body()).contains("这张监督卡有效");
        assertThat(Wire.portal().get("/en" + path).body()).contains("This supervision card is valid until");
        for (var wrong : List.of("/cards/aaaaa-aaaaa-aaaaa-aaaaa", "/cards/1", "/cards", "/cards/" + number)) {
            assertThat(Wire.portal().get(wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(Wire.portal().get("/sitemap.xml").body()).doesNotContain("/cards/");
        try (var portal = TestBench.database(As.PORTAL);
                var statement = portal.createStatement()) {
            var rows = statement.executeQuery("SELECT * FROM card_face");
            assertThat(rows.next()).isTrue();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                assertThat(rows.getMetaData().getColumnName(column))
                        .isNotIn("code", "issued_to", "note", "issued_by", "revoked_by", "revocation_reason");
            }
            assertThatThrownBy(() -> statement.executeQuery("SELECT code FROM sungrid.supervision_card"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_card_that_was_revoked_or_has_ended_says_so() throws Exception {
        var number = issued(OFFICER, "YX-JC-J-01", "试验经营户", "");
        var path = path(number);
        owner("UPDATE supervision_card SET valid_until = '2026-01-31' WHERE card_number = '" + number + "'");
        assertThat(Wire.portal().get(path).body()).contains("2026年1月31日", "已经过期", "照常反映");
        assertThat(administrator.get("/cards?state=EXPIRED").body()).contains(number);
        assertThat(revoke(number, "").body()).contains("请写明收回的原因");
        assertThat(revoke(number, "遗失").statusCode()).isEqualTo(303);
        assertThat(Wire.portal().get(path).body()).contains("收回，不再有效").doesNotContain("遗失");
        assertThat(Wire.portal().get("/en" + path).body()).contains("was revoked on");
        assertThat(administrator.get("/cards/" + number).body()).contains("遗失").doesNotContain("id=\"revoking\"");
        assertThat(administrator.get("/cards?state=REVOKED").body()).contains(number);
    }

    @Test
    @Tag("S-78")
    @Tag("S-83")
    void the_paper_shows_every_text_as_it_is_fetches_nothing_and_its_code_leads_to_the_page() throws Exception {
        try (var listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listening.configureBlocking(false);
            int port = listening.socket().getLocalPort();
            var name = "<img src='http://127.0.0.1:" + port + "/x'/>&\"";
            var fields = AdminClient.hidden(administrator.get("/persons/new").body(), "alter");
            fields.putAll(Map.of("number", "9777", "name", name, "cell_input", "YX-CG", "capacity", "MEMBER"));
            fields.putAll(Map.of("title", "</td><b>试验&amp;员", "from", "2026-03-02", "until", ""));
            assertThat(administrator.looked("/persons/new", fields).statusCode())
                    .isEqualTo(303);
            var number = issued("9777", "YX-CG", "=1+1", "");
            assertThat(Wire.portal().get(path(number)).body()).doesNotContain("<img src='http", "</td><b>");

            var paper = paper(number, "zh");
            try (var pdf = Loader.loadPDF(paper)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                var told = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                assertThat(told)
                        .contains("云溪县市场监督管理局", "监督卡", number, "城关市场监督管理所", "12315", "纪检监察室")
                        .contains(name.replaceAll("\\s+", ""), "</td><b>试验&amp;员");
                assertThat(read(pdf)).isEqualTo(TestBench.portal(path(number)).toString());
            }
            try (var pdf = Loader.loadPDF(paper(number, "en"))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Supervision card", "Chengguan Station");
            }
            assertThat(listening.accept()).as("a call of the renderer").isNull();

            var sent = administrator.get("/cards").body();
            var export = administrator.post(
                    "/cards/export",
                    Map.of("sungrid.token", administrator.token(), "language", "zh-CN", "person", "9777"));
            assertThat(sent).contains("action=\"/cards/export\"");
            assertThat(export.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(export.body()).contains(number, "'=1+1").doesNotContain("康乃安");

            owner("UPDATE assignment SET held_until = '2026-06-30' WHERE person_id ="
                    + " (SELECT id FROM person WHERE person_number = '9777')");
            assertThat(Wire.portal().get(path(number)).body()).contains("2026年6月30日", "已经离任");
            assertThat(administrator.get("/cards?state=POST_ENDED").body()).contains(number);
        }
    }

    @Test
    void what_will_not_do_is_refused_beside_the_field_and_stays_as_it_was_typed() {
        var page = issuePage(OFFICER, "YX-JC-J-01");
        var fields = AdminClient.hidden(administrator.get(page).body(), "issuing");
        fields.putAll(Map.of("issuedTo", " ", "validUntil", "2020-01-01", "note", "字".repeat(501), "issue", ""));
        var refused = administrator.post(page, fields);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("请写明发给哪个企业或者个人", "已经过去", "500", "2020-01-01");
        fields.putAll(Map.of("issuedTo", "某企业", "validUntil", "2099-01-01", "note", ""));
        assertThat(administrator.post(page, fields).body()).contains("有效期不能超过", "某企业");
        for (var none : List.of("/persons/1305/card", "/persons/1305/card?post=999999", "/cards/JD-2026-9999")) {
            assertThat(administrator.get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(administrator.get("/cards/JD-2026-9999/paper").statusCode()).isEqualTo(404);
    }

    @Test
    void the_register_is_the_administrators_alone() {
        for (var account : List.of(AdminClient.DRAFTER, AdminClient.REVIEWER)) {
            var client = AdminClient.signedIn(account);
            for (var address : List.of("/cards", "/cards/JD-2026-0001", "/cards/JD-2026-0001/paper")) {
                assertThat(client.get(address).statusCode()).as(address).isEqualTo(403);
            }
            assertThat(client.post("/cards/export", Map.of("sungrid.token", client.token()))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private String issued(String officer, String cell, String to, String note) {
        var page = issuePage(officer, cell);
        var fields = AdminClient.hidden(administrator.get(page).body(), "issuing");
        fields.putAll(Map.of("issuedTo", to, "validUntil", LAST_DAY, "note", note, "issue", ""));
        var answer = administrator.post(page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/cards/", "");
    }

    /** Where a card about somebody's post in a cell is issued, as their page leads there. */
    private String issuePage(String officer, String cell) {
        var page = administrator.get("/persons/" + officer).body();
        var post = page.substring(page.indexOf("/grid/" + cell + "\""));
        return post.replaceFirst("(?s).*?href=\"(/persons/[0-9]+/card\\?post=[0-9]+)\".*", "$1");
    }

    private java.net.http.HttpResponse<String> revoke(String number, String reason) {
        var page = "/cards/" + number;
        var fields = AdminClient.hidden(administrator.get(page).body(), "revoking");
        fields.putAll(Map.of("reason", reason, "revoke", ""));
        return administrator.post(page, fields);
    }

    /** Of its public page. */
    private String path(String number) {
        var page = administrator.get("/cards/" + number).body();
        return page.replaceFirst("(?s).*?href=\"[^\"]*(/cards/[a-z0-9]{5}(?:-[a-z0-9]{5}){3})\".*", "$1");
    }

    private byte[] paper(String number, String language) throws IOException, InterruptedException {
        // No offer of another protocol: to one the server answers a body of bytes without its type.
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(TestBench.admin("/cards/" + number + "/paper?language=" + language))
                                .header("Cookie", administrator.cookie())
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        return answer.body();
    }

    /** What a camera makes of the code on the first page. */
    private static String read(org.apache.pdfbox.pdmodel.PDDocument pdf) throws Exception {
        var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
