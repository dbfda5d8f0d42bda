package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.TestBench;

/** Files made of XML that call out or blow up: nothing reads XML, so they are refused in words and nobody is called. */
@Tag("S-80")
class XmlFilesIT {

    private static final String BOUNDARY = "0123456789sungrid";
    private static final int MILLIS_TO_BE_CALLED = 300;

    /** @param content with {@code CALL} where the address stands that must never be called */
    private record Hostile(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CALLING = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY % e SYSTEM "http://CALL/dtd"> %e; <!ENTITY c SYSTEM "http://CALL/xml">
            <!ENTITY f SYSTEM "file:///etc/hostname">]><x xmlns:xi="http://www.w3.org/2001/XInclude"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x http://CALL/xsd">&c;&f;
            <xi:include href="http://CALL/xi" parse="text"/></x>""";

    private static String laughing() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a").append(i).append(" \"");
            text.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text.append("]><x>&a9;</x>").toString();
    }

    static Stream<Hostile> files() {
        return Stream.of(
                        "x.svg", "x.xml", "x.html", "x.docx", "x.xlsx", "x.ods", "x.rdf", "x.atom", "x.xhtml", "x.wsdl")
                .flatMap(name -> Stream.of(new Hostile(name, CALLING), new Hostile(name, laughing())));
    }

    @ParameterizedTest(name = "S-80 {0}")
    @MethodSource("files")
    void it_is_refused_in_words_and_nobody_is_called(Hostile file) throws Exception {
        try (var listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(MILLIS_TO_BE_CALLED);
            var content = file.content()
                    .replace("CALL", "127.0.0.1:" + listening.getLocalPort())
                    .getBytes(StandardCharsets.UTF_8);
            var bytes = file.name().matches(".*\\.(docx|xlsx|ods)") ? office(content) : content;

            var client = AdminClient.signedIn(AdminClient.DRAFTER);
            var before = Tables.checksums();
            refused(client, upload(client, file.name(), bytes), file.name());
            refused(client, upload(client, "folder.zip", zip(Map.of("folder/" + file.name(), bytes))), file.name());
            // Under a name that is read: it is text, and as such no disclosure.
            refused(client, upload(client, "x.md", bytes), "x.md");
            assertThat(Tables.checksums()).isEqualTo(before);

            assertThat(called(listening)).as("somebody called").isFalse();
        }
    }

    private static boolean called(ServerSocket listening) throws IOException {
        try (var caller = listening.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static void refused(AdminClient client, HttpResponse<String> answer, String name) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/import/result");
        var page = client.get("/import/result").body();
        assertThat(page).contains(name).contains("role=\"alert\"");
        assertThat(page).doesNotContain("hahaha", "Exception").doesNotContainPattern("id=\"draft\"");
    }

    private static HttpResponse<String> upload(AdminClient client, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"sungrid.token\"", client.token().getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"files\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return client.send(HttpRequest.newBuilder(TestBench.admin("/import/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] office(byte[] part) throws IOException {
        return zip(Map.of("[Content_Types].xml", part, "word/document.xml", part, "xl/sharedStrings.xml", part));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : List.copyOf(entries.entrySet())) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
