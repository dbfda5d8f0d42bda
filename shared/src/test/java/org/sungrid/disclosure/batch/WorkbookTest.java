package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.assertj.core.groups.Tuple;
import org.sungrid.disclosure.AnyContent;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.SheetPlan;
import org.sungrid.disclosure.export.WorkbookWriting;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** Workbooks: what is written is read back, what people type is understood, and nothing that comes breaks the reading. */
class WorkbookTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void any_contents_come_back_equal(@ForAll("contents") List<Content> contents, @ForAll Language language) {
        var versions = new ArrayList<ExportedVersion>();
        for (int i = 0; i < contents.size(); i++) {
            versions.add(new ExportedVersion("F-2026-000" + i, "F-2026-000" + i, i + 1, contents.get(i)));
        }
        var problems = new ArrayList<Problem>();
        var entries = read(written(versions, language), problems);
        assertThat(problems).isEmpty();
        assertThat(entries)
                .extracting(Entry::key, Entry::version, Entry::content)
                .containsExactlyInAnyOrderElementsOf(versions.stream()
                        .map(version -> Tuple.tuple(version.key(), version.ordinal(), version.content()))
                        .toList());
    }

    @Example
    void a_content_that_is_full_to_the_brim_comes_back_equal() {
        for (var kind : DisclosureKind.values()) {
            var content = AnyContent.brimming(kind);
            var problems = new ArrayList<Problem>();
            assertThat(WorkbookWriting.tooLong(content)).isEmpty();
            assertThat(read(written(List.of(new ExportedVersion("a", "a", 1, content)), Language.CHINESE), problems))
                    .extracting(Entry::content)
                    .containsExactly(content);
            assertThat(problems).isEmpty();
        }
    }

    @Example
    void sheets_and_columns_have_names_of_their_own_in_both_languages() {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            var sheets = new HashSet<String>();
            for (var kind : DisclosureKind.values()) {
                for (var plan : SheetPlan.of(kind)) {
                    assertThat(plan.name(messages))
                            .hasSizeLessThanOrEqualTo(31)
                            .doesNotContainPattern("[/\\\\?*\\[\\]:]");
                    assertThat(sheets.add(plan.name(messages)))
                            .as(plan.name(messages))
                            .isTrue();
                    assertThat(plan.columns().stream().map(column -> plan.label(column, messages)))
                            .as(plan.name(messages))
                            .doesNotHaveDuplicates();
                    plan.fields()
                            .forEach(field -> assertThat(
                                            field.words().stream().map(word -> messages.text(word.labelKey())))
                                    .doesNotHaveDuplicates());
                }
            }
        }
    }

    @Example
    @Tag("S-79")
    void an_exported_workbook_holds_no_formula_and_no_text_that_begins_like_one() throws IOException {
        var fee = AnyContent.brimming(DisclosureKind.FEE);
        for (var begin : List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "＝1")) {
            var values = fee.own().with("item", begin).with("exemptions", begin + "\n=2");
            var content = org.sungrid.disclosure.Shape.of(DisclosureKind.FEE).content(fee.particulars(), values, begin);
            var bytes = written(List.of(new ExportedVersion("a", "a", 1, content)), Language.CHINESE);
            unzipped(bytes).forEach((name, part) -> {
                if (name.startsWith("xl/worksheets/")) {
                    assertThat(new String(part, StandardCharsets.UTF_8))
                            .doesNotContain("<f>")
                            .doesNotContainPattern("<t[^>]*>(?:[=+\\-@]|&#x(?:ff1d|ff0b|ff0d|ff20|9|d|a);)");
                }
            });
            assertThat(read(bytes, new ArrayList<>()))
                    .extracting(Entry::content)
                    .containsExactly(content);
        }
    }

    @Example
    void a_slip_is_named_with_sheet_row_and_column() {
        var problems = new ArrayList<Problem>();
        var sheet = rows(
                row("fee:number", "version", "title", "amount", "in-force-from", "validity", "nothing", "item"),
                row("a", 1, "甲", "五元", "2026-02-30", "某某", "x", "f:1+1"),
                row("", 1, "乙"),
                row("a", 1, "丙"),
                row("b", 1, "丁", "", "", "", "", "e:#REF!"));
        var ladder = rows(row("fee.ladder:number", "version", "above"), row("z", 1, 5));
        read(book(ordered("收费", rowsWithHeading(sheet), "收费·分档", rowsWithHeading(ladder))), problems);
        assertThat(problems)
                .extracting(
                        problem -> problem.spot().sheet(),
                        Problem::line,
                        problem -> problem.spot().column(),
                        problem -> problem.key().replace("disclosure.import.", ""))
                .contains(
                        Tuple.tuple("收费", 2, "H-nothing", "column-unknown"),
                        Tuple.tuple("收费", 3, "H-item", "cell-formula"),
                        Tuple.tuple("收费", 4, "H-fee:number", "number-missing"),
                        Tuple.tuple("收费", 5, "H-fee:number", "version-twice"),
                        Tuple.tuple("收费", 6, "H-item", "cell-error"),
                        Tuple.tuple("收费·分档", 3, "H-fee.ladder:number", "row-orphan"),
                        Tuple.tuple("收费", 3, "H-amount", "bad-amount"),
                        Tuple.tuple("收费", 3, "H-in-force-from", "bad-date"),
                        Tuple.tuple("收费", 3, "H-validity", "bad-word"));
        problems.forEach(WorkbookTest::assertWorded);
        var word = problems.stream()
                .filter(problem -> problem.key().endsWith("bad-word"))
                .findFirst()
                .orElseThrow();
        assertThat(Messages.in(Language.CHINESE).text(word.key(), word.args().toArray()))
                .contains("现行有效、")
                .doesNotContain("in-force");
    }

    @Example
    void days_amounts_and_words_are_taken_as_people_type_them() {
        var problems = new ArrayList<Problem>();
        var sheet = rows(
                row("fee:number", "title", "in-force-from", "amount", "theme", "person", "formed-on", "in-force-until"),
                row("a", "甲", "２０２６年１月２日", "￥1,234.50元", "行政收费", 105, "d:46024", "20261231"));
        var fee = (FeeContent) read(book(Map.of("收费", rowsWithHeading(sheet))), problems).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems))
                .content();
        assertThat(fee.particulars().inForceFrom()).isEqualTo("2026-01-02");
        assertThat(fee.particulars().formedOn()).isEqualTo("2026-01-02");
        assertThat(fee.particulars().inForceUntil()).isEqualTo("2026-12-31");
        assertThat(fee.particulars().person()).isEqualTo("105");
        assertThat(fee.amount()).isEqualTo("1234.50");
    }

    @Property(tries = 300)
    @Tag("S-77")
    void no_damage_to_a_workbook_breaks_the_reading(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @Size(min = 1, max = 6) byte[] damage) {
        var bytes = example().clone();
        System.arraycopy(damage, 0, bytes, place % (bytes.length - damage.length), damage.length);
        assertTold(bytes);
    }

    @Property(tries = 200)
    @Tag("S-77")
    void no_end_that_is_missing_breaks_the_reading(@ForAll @IntRange(max = 100_000) int length) {
        assertTold(Arrays.copyOf(example(), length % example().length));
    }

    @Property(tries = 300)
    @Tag("S-77")
    void no_damage_to_the_xml_of_a_sheet_breaks_the_reading(
            @ForAll @IntRange(max = 100_000) int place, @ForAll("scraps") String scrap) throws IOException {
        var parts = unzipped(example());
        for (var name :
                List.of("xl/worksheets/sheet3.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels")) {
            var xml = new String(parts.get(name), StandardCharsets.UTF_8);
            int at = place % xml.length();
            var damaged = new LinkedHashMap<>(parts);
            damaged.put(name, (xml.substring(0, at) + scrap + xml.substring(at)).getBytes(StandardCharsets.UTF_8));
            assertTold(zip(damaged));
        }
    }

    @Property(tries = 300)
    @Tag("S-77")
    void no_bytes_break_the_reading(@ForAll @Size(max = 300) byte[] bytes) {
        assertTold(bytes);
    }

    @Example
    @Tag("S-27")
    @Tag("S-77")
    @Tag("S-80")
    void hostile_workbooks_end_in_words() throws IOException {
        var cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        var hostile = new LinkedHashMap<String, byte[]>();
        hostile.put("workbook.refusal.bomb", sheetXml(cell + "<!-- " + " ".repeat(40 << 20) + "-->"));
        hostile.put("workbook.refusal.bomb ratio", sheetXml(cell + " ".repeat(5 << 20)));
        hostile.put("workbook.refusal.large columns", sheetXml(cell.replace("A1", "ZZZ1")));
        hostile.put("workbook.refusal.damaged rows", sheetXml(cell + cell));
        hostile.put("workbook.refusal.large row", sheetXml(rowsOf(20_001)));
        hostile.put("workbook.refusal.damaged deep", sheetXml("<a>".repeat(200_000)));
        hostile.put(
                "workbook.refusal.damaged shared",
                sheetXml("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2147483647</v></c></row>"));
        hostile.put("workbook.refusal.damaged number", sheetXml("<row r=\"1\"><c r=\"A1\"><v>1x</v></c></row>"));
        hostile.put(
                "disclosure.import.sheet-unknown exponent",
                sheetXml("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>"));
        hostile.put("workbook.refusal.damaged dtd", withPart("xl/workbook.xml", """
                <?xml version="1.0"?><!DOCTYPE workbook [<!ENTITY e SYSTEM "file:///etc/hostname">]><workbook>&e;</workbook>"""));
        hostile.put("workbook.refusal.damaged laughs", withPart("xl/workbook.xml", """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>"""));
        // One text that many cells share is told once in the file and would be told as often as there are cells.
        hostile.put("workbook.refusal.large text", sharedBy(1, 300_000));
        hostile.put("workbook.refusal.large texts", sharedBy(2_000, 30_000));
        hostile.put("workbook.refusal.macro", withPart("xl/vbaProject.bin", "x"));
        hostile.put("workbook.refusal.old", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        hostile.put("workbook.refusal.damaged text", "编号,标题\n1,甲".getBytes(StandardCharsets.UTF_8));
        hostile.put("workbook.refusal.damaged empty", new byte[0]);
        hostile.forEach((told, bytes) -> {
            var problems = new ArrayList<Problem>();
            assertThat(read(bytes, problems)).as(told).isEmpty();
            assertThat(problems).as(told).extracting(Problem::key).contains(told.replaceFirst(" .*", ""));
            problems.forEach(WorkbookTest::assertWorded);
        });
    }

    @Example
    void sheets_of_other_programs_are_refused_by_their_names() {
        for (var name : List.of("a.xls", "a.XLSM", "a.ods", "a.csv", "a.et")) {
            assertThat(Upload.ofFiles("a", List.of(new SourceFile(name, new byte[] {1})))
                            .problems())
                    .extracting(Problem::key)
                    .containsExactly("disclosure.import.other-sheet");
        }
    }

    private static void assertTold(byte[] bytes) {
        var batch = BatchReading.read(List.of(new SourceFile("a.xlsx", bytes)));
        assertThat(batch.errors() > 0 || !batch.disclosures().isEmpty()).isTrue();
    }

    private static void assertWorded(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text(problem.key(), problem.args().toArray()))
                    .isNotEqualTo(problem.key())
                    .doesNotContain("{0}", "{1}");
        }
    }

    private static byte[] example;

    private static byte[] example() {
        if (example == null) {
            example = written(
                    List.of(new ExportedVersion("a", "a", 1, AnyContent.brimming(DisclosureKind.FEE))),
                    Language.CHINESE);
        }
        return example;
    }

    private static List<Entry> read(byte[] bytes, List<Problem> problems) {
        return DescribedSheets.read(
                new SourceFile("a.xlsx", bytes), problems, head -> DescribedFile.read(head, problems));
    }

    private static byte[] written(List<ExportedVersion> versions, Language language) {
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
    private static byte[] book(Map<String, List<List<Object>>> sheets) {
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

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    private static List<List<Object>> rows(List<Object>... rows) {
        return List.of(rows);
    }

    /** The names as the second row, below headings of their own. */
    private static List<List<Object>> rowsWithHeading(List<List<Object>> rows) {
        var all = new ArrayList<List<Object>>();
        all.add(rows.get(0).stream().map(name -> (Object) ("H-" + name)).toList());
        all.addAll(rows);
        return all;
    }

    private static Map<String, List<List<Object>>> ordered(
            String name, List<List<Object>> rows, String other, List<List<Object>> otherRows) {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        sheets.put(name, rows);
        sheets.put(other, otherRows);
        return sheets;
    }

    private static byte[] sheetXml(String rows) throws IOException {
        return withPart(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String rowsOf(int count) {
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

    private static byte[] withPart(String name, String part) throws IOException {
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
    private static byte[] sharedBy(int cells, int length) throws IOException {
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
    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
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

    private static byte[] zip(Map<String, byte[]> parts) {
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

    @Provide
    Arbitrary<List<Content>> contents() {
        return AnyContent.legible().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> scraps() {
        return net.jqwik.api.Arbitraries.of(
                "<",
                ">",
                "\"",
                "</row>",
                "<c r=\"A9\" t=\"s\"><v>-1</v></c>",
                "<row r=\"1\">",
                "<!DOCTYPE a>",
                "&b;",
                "<![CDATA[x]]>",
                "<?x y?>",
                "\u0000",
                " t=\"e\"",
                " s=\"999999\"",
                "9999999999",
                "<f>1</f>",
                "<!--");
    }
}
