package org.sungrid.file.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers make them, none of which is kept in the repository. */
public final class MadeFiles {

    private static final String WORD_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private MadeFiles() {}

    public static byte[] image(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG whose head claims a size; its pixels are not there. */
    public static byte[] pngOf(int width, int height) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                PngImage.MARK.getBytes(StandardCharsets.ISO_8859_1),
                pngChunk("IHDR", head.array()),
                pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                pngChunk("IEND", new byte[0]));
    }

    public static byte[] pngChunk(String name, byte[] content) {
        var named = joined(latin(name), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A WebP of the plainest kind, one pixel claimed to be many, with notes of a camera, of even length. */
    public static byte[] webp(int width, int height, String note) {
        var picture = ByteBuffer.allocate(8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        picture.put(latin("VP8 ")).putInt(10).put(new byte[] {0x10, 0, 0, (byte) 0x9d, 1, 0x2a});
        picture.putShort((short) width).putShort((short) height);
        var head = ByteBuffer.allocate(8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        head.put(latin("VP8X")).putInt(10).put(new byte[] {0x0c, 0, 0, 0});
        head.put(three(width - 1)).put(three(height - 1));
        var exif = ByteBuffer.allocate(8 + note.length()).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(latin("EXIF")).putInt(note.length()).put(latin(note));
        var body = joined(latin("WEBP"), head.array(), picture.array(), exif.array());
        return joined(
                latin("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(body.length)
                        .array(),
                body);
    }

    private static byte[] three(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
    }

    /** Puts a segment behind the first two bytes of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        var rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return joined(new byte[] {(byte) 0xff, (byte) 0xd8}, segment.array(), rest);
    }

    /** A PDF of one page with a line of Latin text and whatever else its catalogue shall have. */
    public static byte[] pdf(String line, String catalogue, String... objects) {
        var text = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new java.util.ArrayList<Integer>();
        var all = new java.util.ArrayList<String>();
        all.add("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
        all.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        all.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        all.add("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        all.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        all.addAll(java.util.List.of(objects));
        for (int i = 0; i < all.size(); i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(all.get(i)).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 ").append(all.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer << /Size ").append(all.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return latin(pdf.append(xref).append("\n%%EOF\n").toString());
    }

    public static byte[] docx(String... paragraphs) {
        return zip(docxParts(paragraphs));
    }

    public static Map<String, byte[]> docxParts(String... paragraphs) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>");
        for (var paragraph : paragraphs) {
            text.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return office(
                "word/document.xml",
                WORD_TYPE,
                text.append("</w:body></w:document>").toString());
    }

    /** Cells of one row; the first stands among the shared words. */
    public static byte[] xlsx(String shared, String... others) {
        return zip(xlsxParts(shared, others));
    }

    public static Map<String, byte[]> xlsxParts(String shared, String... others) {
        var parts = office("xl/workbook.xml", SHEET_TYPE, "<workbook><sheets/></workbook>");
        parts.put("xl/sharedStrings.xml", utf8("<sst><si><t>" + shared + "</t></si></sst>"));
        var row = new StringBuilder("<worksheet><sheetData><row><c t=\"s\"><v>0</v></c>");
        for (var other : others) {
            row.append("<c t=\"inlineStr\"><is><t>").append(other).append("</t></is></c>");
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(row.append("</row></sheetData></worksheet>").toString()));
        return parts;
    }

    private static Map<String, byte[]> office(String main, String type, String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                utf8("<Types><Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/></Types>"));
        parts.put("_rels/.rels", relation("officeDocument", main, ""));
        parts.put(main, utf8(content));
        return parts;
    }

    /** A part that holds one relation. @param mode further attributes */
    public static byte[] relation(String type, String target, String mode) {
        return utf8("<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\" " + mode + "/></Relationships>");
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Zeros, packed without ever being there at once. */
    public static byte[] docxOfZeros(long megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : docxParts("零").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            var zeros = new byte[1 << 20];
            for (long i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes another length into the directory and the heads of every entry that claims this one. */
    public static byte[] claiming(byte[] zip, long claimed, long real) {
        var lie = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 <= lie.limit(); at++) {
            if (lie.getInt(at) == (int) real && at > 20) {
                lie.putInt(at, (int) claimed);
            }
        }
        return lie.array();
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
