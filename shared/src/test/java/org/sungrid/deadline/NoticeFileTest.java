package org.sungrid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.NewWorkbook;
import org.sungrid.workbook.NewWorkbook.Column;
import org.sungrid.workbook.NewWorkbook.Form;

/** Lists of days off as files bring them: each form says the same, each fault its line, and what is hostile is refused. */
@Tag("F-16")
class NoticeFileTest {

    private static final List<SpecialDay> DAYS = List.of(
            new SpecialDay(LocalDate.of(2027, 1, 1), "元旦", true),
            new SpecialDay(LocalDate.of(2027, 1, 9), "元旦", false));

    @Test
    void every_form_of_file_says_the_same() throws IOException {
        var own = """
                {
                  "year": 2027,
                  "notice": ["https://www.gov.cn/2027.htm"],
                  "days": [
                    { "date": "2027-01-01", "name": "元旦", "off": true },
                    { "date": "2027-01-09", "name": "元旦", "off": false }
                  ]
                }
                """;
        var published = """
                {"$schema":"x","year":2027,"papers":["国办发明电〔2026〕1号"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},
                {"name":"元旦","date":"2027-01-09","isOffDay":false,"more":{"deep":[1,2]}}]}
                """;
        var alone =
                "[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"off\":true},{\"date\":\"2027-01-09\",\"name\":\"元旦\",\"off\":false}]";
        var table = "日期,放假或者上班,名称\r\n\"2027-01-01\",\"放假\",\"元旦\"\r\n2027/1/9,上班,元旦\r\n";
        assertThat(read("a.json", own).days()).isEqualTo(DAYS);
        assertThat(read("b.JSON", published).days()).isEqualTo(DAYS);
        assertThat(read("c.json", alone).days()).isEqualTo(DAYS);
        assertThat(read("d.csv", table).days()).isEqualTo(DAYS);
        assertThat(days(NoticeFile.read("e.txt", table.getBytes(Charset.forName("GB18030")))))
                .isEqualTo(DAYS);
        assertThat(days(NoticeFile.read("f.xlsx", workbook()))).hasSize(4).contains(DAYS.get(0), DAYS.get(1));
        assertThat(NoticeFile.read("a.json", own.getBytes(StandardCharsets.UTF_8))
                        .source())
                .isEqualTo("https://www.gov.cn/2027.htm");
        assertThat(NoticeFile.read("b.json", published.getBytes(StandardCharsets.UTF_8))
                        .source())
                .isEqualTo("国办发明电〔2026〕1号");
    }

    @Test
    void every_fault_of_JSON_is_told_by_its_line() {
        var wrong = """
                {"days": [
                  {"date": "2027-02-30", "name": "春节", "off": true},
                  {"date": "2027-02-10", "name": "春节"},
                  {"date": "2027-02-11", "name": " ", "off": true},
                  {"date": "2027-02-12", "name": "春节", "off": false},
                  {"name": "春节", "off": true},
                  "2027-02-13",
                  {"date": "2027-02-14", "name": "\\u202e春节", "off": true},
                  {"date": "2027-02-14", "name": "春节", "off": true}
                ]}
                """;
        assertThat(refusals(wrong))
                .extracting(Refusal::key, one -> one.arguments().get(0))
                .containsExactly(
                        tuple("deadline.refusal.line.day", 2),
                        tuple("deadline.refusal.line.off", 3),
                        tuple("deadline.refusal.line.name", 4),
                        tuple("deadline.refusal.line.worked-on", 5),
                        tuple("deadline.refusal.line.day", 6),
                        tuple("deadline.refusal.line.off", 7),
                        tuple("deadline.refusal.hidden", "U+202E"),
                        tuple("deadline.refusal.line.twice", 9));
        assertThat(refusals("{\"days\": [\n{\"date\": \"2027-01-01\"\n\"name\": 1}]}"))
                .extracting(Refusal::key, one -> one.arguments().get(0))
                .containsExactly(tuple("deadline.refusal.line.json", 3L));
        assertThat(refusals("{\"days\": []}")).extracting(Refusal::key).containsExactly("deadline.refusal.empty");
        assertThat(refusals("[".repeat(19_000)))
                .extracting(Refusal::key)
                .first()
                .asString()
                .contains("json");
    }

    @Test
    void the_empty_workbook_can_be_filled_in_and_says_nothing_as_it_is() throws IOException {
        for (var language : Language.values()) {
            var out = new ByteArrayOutputStream();
            NoticeFile.template(Messages.in(language), out);
            var text = NoticeFile.read("empty.xlsx", out.toByteArray()).text();
            assertThat(text).startsWith("# ");
            assertThat(refusals(text)).extracting(Refusal::key).containsExactly("deadline.refusal.empty");
        }
    }

    @Test
    void a_row_of_a_workbook_is_a_line_of_the_text() throws IOException {
        var file = NoticeFile.read(
                "a.xlsx",
                sheet(List.of(
                        Arrays.asList(LocalDate.of(2027, 1, 1), null, "放假", "元旦"),
                        Arrays.asList("2027-13-01", null, "放假", "元旦"),
                        Arrays.asList(LocalDate.of(2027, 1, 9), null, null, "元旦"))));
        assertThat(refusals(file.text()))
                .extracting(Refusal::key, one -> one.arguments().get(0))
                .containsExactly(tuple("deadline.refusal.line.day", 3), tuple("deadline.refusal.line.off", 4));
    }

    @Test
    void what_is_no_list_is_refused_before_it_is_read() throws IOException {
        assertThat(refused("a.exe", "x".getBytes(StandardCharsets.UTF_8))).isEqualTo("deadline.refusal.file.kind");
        assertThat(refused("a.txt", new byte[0])).isEqualTo("deadline.refusal.file.none");
        assertThat(refused("a.txt", new byte[] {'2', 0, '7'})).isEqualTo("deadline.refusal.file.kind");
        assertThat(refused("a.json", new byte[NoticeFile.MOST_BYTES + 1])).isEqualTo("deadline.refusal.file.large");
        assertThat(refused("a.csv", "2".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("deadline.refusal.long");
        assertThat(refused("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("workbook.refusal.damaged");
        assertThat(refused("a.xlsx", bomb())).startsWith("workbook.refusal.");
        var out = new ByteArrayOutputStream();
        try (var book = new NewWorkbook(out)) {
            try (var other = book.sheet("另一张表", List.of(new Column("单位", "", 20, Form.TEXT, List.of())), "")) {
                other.row(List.of("城关所"));
            }
        }
        assertThat(refused("a.xlsx", out.toByteArray())).isEqualTo("deadline.refusal.sheet");
    }

    private static byte[] workbook() throws IOException {
        return sheet(List.of(
                Arrays.asList(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), "放假", "元旦"),
                Arrays.asList("2027年1月9日", null, "上班", "元旦")));
    }

    private static byte[] sheet(List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new NewWorkbook(out)) {
            var columns = List.of("开始日期", "Last day", "放假或者上班", "名称").stream()
                    .map(heading -> new Column(heading, "", 14, Form.TEXT, List.of()))
                    .toList();
            try (var sheet = book.sheet("放假安排", columns, "")) {
                for (var row : rows) {
                    sheet.row(row);
                }
            }
        }
        return out.toByteArray();
    }

    /** Small as a file, more than a workbook may be unpacked. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(new byte[40 * 1024 * 1024]);
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(NoticeFile.MOST_BYTES);
        return out.toByteArray();
    }

    private static YearNotice read(String name, String content) {
        return NoticeReading.read(
                NoticeFile.read(name, content.getBytes(StandardCharsets.UTF_8)).text(), "国办");
    }

    private static List<SpecialDay> days(NoticeFile file) {
        return NoticeReading.read(file.text(), "国办").days();
    }

    private static String refused(String name, byte[] content) {
        return catchThrowableOfType(Refused.class, () -> NoticeFile.read(name, content))
                .refusals()
                .get(0)
                .key();
    }

    private static List<Refusal> refusals(String text) {
        return catchThrowableOfType(Refused.class, () -> NoticeReading.read(text, "国办"))
                .refusals();
    }
}
