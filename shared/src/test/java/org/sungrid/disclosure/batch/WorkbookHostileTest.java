package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.batch.AnyWorkbook.read;
import static org.sungrid.disclosure.batch.AnyWorkbook.rowsOf;
import static org.sungrid.disclosure.batch.AnyWorkbook.sharedBy;
import static org.sungrid.disclosure.batch.AnyWorkbook.sheetXml;
import static org.sungrid.disclosure.batch.AnyWorkbook.unzipped;
import static org.sungrid.disclosure.batch.AnyWorkbook.withPart;
import static org.sungrid.disclosure.batch.AnyWorkbook.written;
import static org.sungrid.disclosure.batch.AnyWorkbook.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sungrid.disclosure.AnyContent;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.text.Language;

/** Nothing that comes as a workbook breaks the reading, and what will not do ends in words. */
class WorkbookHostileTest {

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
            problems.forEach(AnyWorkbook::assertWorded);
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

    private static byte[] example;

    private static byte[] example() {
        if (example == null) {
            example = written(
                    List.of(new ExportedVersion("a", "a", 1, AnyContent.brimming(DisclosureKind.FEE))),
                    Language.CHINESE);
        }
        return example;
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
