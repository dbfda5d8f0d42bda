package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** Workbooks as the product writes them, as other programs make them, and as nobody should. */
final class AnyWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private AnyWorkbook() {}

    static void assertWorded(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text(problem.key(), problem.args().toArray()))
                    .isNotEqualTo(problem.key())
                    .doesNotContain("{0}", "{1}");
        }
    }

    static List<Entry> read(byte[] bytes, List<Problem> problems) {
        return DescribedSheets.read(
                new SourceFile("a.xlsx", bytes), problems, head -> DescribedFile.read(head, problems));
    }

    static byte[] written(List<ExportedVersion> versions, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            WorkbookWriting.write(
                    kind -> {
                        var left = versions.stream()
                                .filter(version -> version.content().kind() == kind)
                                .iterator();
                        return () -> left.hasNext() ? List.of(left.next()) : List.of();
                    },
                    Stream.of(DisclosureKind.values())
                            .filter(kind -> versions.stream()
                                    .anyMatch(version -> version.content().kind() == kind))
                            .toList(),
                    Messages.in(language),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook as another program makes it; {@code f:} is a formula, {@code e:} an error, {@code d:} a day. */
    static byte[] book(Map<String, List<List<Object>>> sheets) {
        var parts = new LinkedHashMap<String, byte[]>();
        var names = new StringBuilder();
        var relations = new StringBuilder();
        int sheet = 0;
        for (var one : sheets.entrySet()) {
            sheet++;
            names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(one.getKey(), sheet, sheet));
            relations.append("<Relationship Id=\"rId%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(sheet, sheet));
            var xml = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
            for (int row = 0; row < one.getValue().size(); row++) {
                xml.append("<row r=\"").append(row + 1).append("\">");
                for (int column = 0; column < one.getValue().get(row).size(); column++) {
                    var address = (char) ('A' + column) + String.valueOf(row + 1);
                    xml.append(cell(
                            address,
                            String.valueOf(one.getValue().get(row).get(column)),
                            one.getValue().get(row).get(column) instanceof Integer));
                }
                xml.append("</row>");
            }
            parts.put("xl/worksheets/sheet" + sheet + ".xml", bytes(xml + "</sheetData></worksheet>"));
        }
        relations.append("<Relationship Id=\"s\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/>");
        parts.put(
                "_rels/.rels",
                bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put("xl/_rels/workbook.xml.rels", bytes("<Relationships>" + relations + "</Relationships>"));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook " + MAIN + " xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>"));
        parts.put(
                "xl/styles.xml",
                bytes(
                        "<styleSheet><numFmts><numFmt numFmtId=\"180\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"180\"/></cellXfs></styleSheet>"));
        return zip(parts);
    }

    private static String cell(String address, String value, boolean number) {
        if (value.startsWith("f:")) {
            return "<c r=\"%s\"><f>%s</f><v>2</v></c>".formatted(address, value.substring(2));
        }
        if (value.startsWith("e:")) {
            return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(address, value.substring(2));
        }
        if (value.startsWith("d:")) {
            return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(address, value.substring(2));
        }
        return number
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, value)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, value);
    }

    static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    static List<List<Object>> rows(List<Object>... rows) {
        return List.of(rows);
    }

    /** The names as the second row, below headings of their own. */
    static List<List<Object>> rowsWithHeading(List<List<Object>> rows) {
        var all = new ArrayList<List<Object>>();
        all.add(rows.get(0).stream().map(name -> (Object) ("H-" + name)).toList());
        all.addAll(rows);
        return all;
    }

    static Map<String, List<List<Object>>> ordered(
            String name, List<List<Object>> rows, String other, List<List<Object>> otherRows) {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        sheets.put(name, rows);
        sheets.put(other, otherRows);
        return sheets;
    }

    static byte[] sheetXml(String rows) throws IOException {
        return withPart(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static String rowsOf(int count) {
        var rows = new StringBuilder();
        for (int row = 1; row <= count; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c><v>")
                    .append(row * 7_919L)
                    .append("</v></c></row>");
        }
        return rows.toString();
    }

    static byte[] withPart(String name, String part) throws IOException {
        var parts = unzipped(book(Map.of("乱", rows(row("x")))));
        parts.put(name, bytes(part));
        return zip(parts);
    }

    /** A part that holds one text, not the same sign over and over. */
    private static String shared(int length) {
        var text =
                IntStream.rangeClosed(1, length / 6).mapToObj("%06d"::formatted).collect(Collectors.joining());
        return "<sst " + MAIN + "><si><t>" + text + "</t></si></sst>";
    }

    /** Cells that all point to one text of that length. */
    static byte[] sharedBy(int cells, int length) throws IOException {
        var rows = IntStream.rangeClosed(1, cells)
                .mapToObj(row -> "<row r=\"" + row + "\"><c t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        var parts = unzipped(sheetXml(rows));
        parts.put("xl/sharedStrings.xml", bytes(shared(length)));
        var relations = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes(
                        relations.replace(
                                "</Relationships>",
                                "<Relationship Id=\"texts\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")));
        return zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** By the directory at its end, as programs for sheets open it. */
    static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
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
}
