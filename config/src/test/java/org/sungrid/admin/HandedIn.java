package org.sungrid.admin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.sungrid.bench.TestBench;

/** Files as a drafter hands them in, and the form by which they travel. */
final class HandedIn {

    private static final String BOUNDARY = "0123456789sungrid";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private HandedIn() {}

    static Map<String, byte[]> parts(String text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml", utf8("<Types><Override PartName=\"/w\" ContentType=\"" + WORD + "\"/></Types>"));
        parts.put("_rels/.rels", utf8("<Relationships/>"));
        parts.put(
                "word/document.xml",
                utf8("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" + text
                        + "</w:t></w:r></w:p></w:body></w:document>"));
        return parts;
    }

    static byte[] docx(String text) {
        return zip(parts(text), 0);
    }

    /** A document in which so many megabytes of nothing are packed. */
    static byte[] bomb(int megabytes) {
        return zip(parts("x"), megabytes);
    }

    private static byte[] zip(Map<String, byte[]> parts, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            if (megabytes > 0) {
                zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, 0);
    }

    static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] pdf(String line) {
        var text = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
        return utf8("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n"
                + "4 0 obj\n<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream\nendobj\n"
                + "trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a file by the form on the page of a draft. @param name may hold anything but a line end or a quote */
    static HttpResponse<String> attach(AdminClient client, String number, String name, byte[] content) {
        var fields = AdminClient.hidden(
                client.get("/disclosures/" + number + "/edit").body(), "attaching");
        return attach(client, fields, name, content);
    }

    static HttpResponse<String> attach(AdminClient client, Map<String, String> fields, String name, byte[] content) {
        return send(client, "/attachments", fields, name, content);
    }

    /** Sends a file to where such files arrive, with the other fields of its form. */
    static HttpResponse<String> send(
            AdminClient client, String address, Map<String, String> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", utf8(value)));
        part(body, "name=\"files\"; filename=\"" + name + "\"", content);
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return client.send(HttpRequest.newBuilder(TestBench.admin(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(utf8("\r\n"));
    }
}
