package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerLog;
import org.sungrid.bench.TestBench;

/** PrimeFaces 5641, 12901, 13818: with a content policy on, a cancelled upload or an error page went round in circles. */
@Tag("known-hole")
class CancelledUploadIT {

    private static final int TIMES = 20;

    @Test
    void an_upload_that_is_broken_off_leaves_nothing_behind_and_the_next_page_is_there() throws Exception {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var before = Tables.checksums();
        long circles = circles();
        for (int i = 0; i < TIMES; i++) {
            breakOff(client, client.token());
        }
        assertThat(client.get("/import").statusCode()).isEqualTo(200);
        assertThat(Tables.checksums()).isEqualTo(before);
        assertThat(circles()).isEqualTo(circles);
    }

    @Test
    void an_error_page_is_drawn_once_whatever_asked_for_it() throws IOException {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        long circles = circles();
        var fields = AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
        fields.putAll(Map.of(
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", "nothing",
                "jakarta.faces.partial.execute", "@all",
                "jakarta.faces.partial.render", "@all"));
        for (var nonce : new String[] {null, "", "made-up"}) {
            fields.remove("primefaces.nonce");
            if (nonce != null) {
                fields.put("primefaces.nonce", nonce);
            }
            var answer = client.post("/disclosures/new/fee", fields, "Faces-Request", "partial/ajax");
            assertThat(answer.statusCode()).as("nonce " + nonce).isIn(200, 403);
        }
        for (var path : new String[] {"/nothing", "/accounts", "/disclosures/F-1999-0001", "/import/abc"}) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).isBetween(403, 404);
            assertThat(answer.body()).contains("/assets/tokens.").containsOnlyOnce("</html>");
        }
        assertThat(circles()).isEqualTo(circles);
    }

    @Test
    void a_form_with_files_that_is_none_or_not_whole_is_the_senders_affair() throws IOException {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var whole = "--x\r\nContent-Disposition: form-data; name=\"sungrid.token\"\r\n\r\n%s";
        for (var path : new String[] {"/import/upload", "/attachments", "/grid/import/upload", "/grid/export"}) {
            var client = path.startsWith("/grid") ? administrator : drafter;
            var part = whole.formatted(client.token());
            assertThat(status(client, path, "multipart/form-data", part))
                    .as(path)
                    .isEqualTo(400);
            assertThat(status(client, path, "multipart/form-data; boundary=x", part))
                    .as(path)
                    .isEqualTo(400);
            assertThat(status(client, path, "multipart/form-data; boundary=x", part + "\r\n--x\r\nnonsense"))
                    .as(path)
                    .isEqualTo(400);
            if (!path.endsWith("/export")) {
                assertThat(status(client, path, "application/x-www-form-urlencoded", "sungrid.token=" + client.token()))
                        .as(path)
                        .isEqualTo(400);
            }
        }
    }

    /** What a form is answered, whose body ends where its length says. */
    private static int status(AdminClient client, String path, String type, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", TestBench.adminPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + TestBench.adminPort() + "\r\nCookie: "
                                    + client.cookie() + "\r\nContent-Type: " + type + "\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private static void breakOff(AdminClient client, String token) throws IOException {
        var begun = "--x\r\nContent-Disposition: form-data; name=\"sungrid.token\"\r\n\r\n" + token
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.zip\"\r\n\r\nPK";
        try (var socket = new Socket("127.0.0.1", TestBench.adminPort())) {
            socket.getOutputStream()
                    .write(("POST /import/upload HTTP/1.1\r\nHost: 127.0.0.1:" + TestBench.adminPort() + "\r\nCookie: "
                                    + client.cookie() + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                    + "Content-Length: 1000000\r\n\r\n" + begun)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    /** How often the log tells of an error page that failed or led to itself. */
    private static long circles() throws IOException {
        return ServerLog.text()
                .lines()
                .filter(line -> line.contains("Missing CSP nonce")
                        || line.contains("error page itself failed")
                        || line.contains("Exceeded maximum depth"))
                .count();
    }
}
