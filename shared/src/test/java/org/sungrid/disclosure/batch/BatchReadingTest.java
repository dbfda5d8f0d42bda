package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Rank;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

class BatchReadingTest {

    private static final String FEE = """
            ---
            kind: fee
            number: lift
            title: 电梯检验费
            formed-on: 2025-06-16
            in-force-from: 2025-07-01
            in-force-until:
            theme: special-equipment
            unit: YX-JC
            person: 0105
            item: 电梯定期检验
            charge-unit: 元/台
            ladder:
              - {above: 0, up-to: 5, amount: 400.00, per: 元/台}
              - {above: 5, amount: 560, per: 元/台}
            ladder-by: 层站数（层）
            ladder-charge: flat
            exemptions: 学校免收
            basis:
              - document: 《特种设备安全监察条例》
                article: 第一百零二条
              - {document: 本局规定, disclosure: rules}
            ---
            说明。
            """;

    @Test
    void a_fee_is_read_with_all_it_says() {
        var batch = read("fee.md", FEE);
        assertThat(batch.problems()).isEmpty();
        var fee = (FeeContent) batch.disclosures().get(0).versions().get(0).content();
        assertThat(batch.disclosures().get(0).key()).isEqualTo("lift");
        assertThat(fee.particulars().person()).isEqualTo("0105");
        assertThat(fee.particulars().theme()).isEqualTo(Theme.SPECIAL_EQUIPMENT);
        assertThat(fee.particulars().validity()).isEqualTo(Validity.NOT_STATED);
        assertThat(fee.particulars().inForceFrom()).isEqualTo("2025-07-01");
        assertThat(fee.particulars().inForceUntil()).isNull();
        assertThat(fee.amount()).isNull();
        assertThat(fee.ladder())
                .containsExactly(
                        new LadderStep(BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("400.00"), "元/台"),
                        new LadderStep(new BigDecimal("5"), null, new BigDecimal("560.00"), "元/台"));
        assertThat(fee.bases())
                .containsExactly(new Basis("《特种设备安全监察条例》", "第一百零二条", ""), new Basis("本局规定", "", "rules"));
        assertThat(fee.body()).isEqualTo("说明。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: fee|kind: fine|2|disclosure.import.bad-word",
                "kind: fee|theme2: x|1|disclosure.import.kind-missing",
                "title: 电梯检验费|titel: 电梯检验费|4|disclosure.import.unknown-key",
                "title: 电梯检验费|title: 一: 二|4|disclosure.import.head-unreadable",
                "title: 电梯检验费|title: &a 一|4|disclosure.import.head-anchor",
                "title: 电梯检验费|title: *a|4|disclosure.import.head-anchor",
                "title: 电梯检验费|title: !!java.net.URL x|4|disclosure.import.head-anchor",
                "title: 电梯检验费|title: [a, b]|4|disclosure.import.text-expected",
                "title: 电梯检验费|title:|4|disclosure.refusal.required",
                "formed-on: 2025-06-16|title: 又|5|disclosure.import.key-twice",
                "formed-on: 2025-06-16|formed-on: 2025-02-29|5|disclosure.import.bad-date",
                "formed-on: 2025-06-16|formed-on: 2025/6/16|5|disclosure.import.bad-date",
                "formed-on: 2025-06-16|formed-on: 2025年6月16日|5|disclosure.import.bad-date",
                "formed-on: 2025-06-16|rank: law|5|disclosure.import.unknown-key",
                "in-force-from: 2025-07-01|in-force-from:|6|disclosure.refusal.required",
                "in-force-until:|in-force-until: 2024-01-01|7|disclosure.refusal.period",
                "unit: YX-JC|unit:|9|disclosure.refusal.required",
                "charge-unit: 元/台|amount: 5|12|disclosure.refusal.amount-and-ladder",
                "charge-unit: 元/台|amount: 五元|12|disclosure.import.bad-amount",
                "charge-unit: 元/台|amount: 1e9|12|disclosure.import.bad-amount",
                "charge-unit: 元/台|free: yes|12|disclosure.import.bad-word",
                "amount: 400.00, per|amount: 400.001, per|14|disclosure.refusal.amount-decimals",
                "amount: 400.00, per|amount: -1, per|14|disclosure.refusal.amount-range",
                "amount: 400.00, per|per|14|disclosure.refusal.required",
                "above: 5,|above: 6,|15|disclosure.refusal.ladder-gap",
                "above: 5,|above: 4,|15|disclosure.refusal.ladder-overlap",
                "above: 5,|above: 5, colour: red,|15|disclosure.import.unknown-key",
                "up-to: 5,|up-to: 0,|14|disclosure.refusal.ladder-step",
                "up-to: 5,||15|disclosure.refusal.ladder-after-end",
                "说明。|<b>说明</b>|24|disclosure.import.html",
                "说明。|[x](javascript:alert(1))|24|disclosure.import.link",
                "说明。|![x](https://a.cn/x.png)|24|disclosure.import.image"
            })
    void a_slip_is_named_with_its_line(String from, String to, int line, String key) {
        assertThat(FEE).contains(from);
        var batch = read("fee.md", FEE.replace(from, to == null ? "" : to));
        assertThat(batch.problems()).extracting(Problem::line, Problem::key).contains(Tuple.tuple(line, key));
        assertThat(batch.disclosures()).isEmpty();
        batch.problems().forEach(BatchReadingTest::assertWorded);
    }

    @Test
    void all_slips_of_a_file_are_named_at_once() {
        var slips = FEE.replace("title: 电梯检验费", "title:")
                .replace("formed-on: 2025-06-16", "formed-on: gestern")
                .replace("in-force-until:", "in-force-until: 2024-01-01")
                .replace("amount: 400.00, per", "amount: viel, per");
        assertThat(read("fee.md", slips).problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        Tuple.tuple(4, "disclosure.refusal.required"),
                        Tuple.tuple(5, "disclosure.import.bad-date"),
                        Tuple.tuple(7, "disclosure.refusal.period"),
                        Tuple.tuple(14, "disclosure.import.bad-amount"));
    }

    @Test
    void deep_nesting_and_a_head_without_end_are_refused() {
        assertThat(keys(read("a.md", "---\nkind: fee\nbasis: " + "[".repeat(60_000) + "\n---\n")))
                .containsExactly("disclosure.import.head-too-deep");
        assertThat(keys(read("a.md", "---\nkind: fee\n" + "x: y\n".repeat(100_000))))
                .containsExactly("disclosure.import.head-unclosed");
        assertThat(keys(read("a.md", "---\n- a\n- b\n---\n"))).containsExactly("disclosure.import.head-no-keys");
        assertThat(keys(read("a.md", "---\n---\n"))).containsExactly("disclosure.import.kind-missing");
    }

    @Test
    void a_free_item_is_zero() {
        String free =
                FEE.replace("charge-unit: 元/台", "free: true").replaceAll("(?s)ladder:.*?exemptions", "exemptions");
        var fee = (FeeContent)
                read("fee.md", free).disclosures().get(0).versions().get(0).content();
        assertThat(fee.free()).isTrue();
        assertThat(fee.amount()).isEqualTo("0.00");
    }

    @Test
    void versions_of_a_fee_are_joined_by_their_number_in_the_order_of_their_days() {
        String later = FEE.replace("2025-07-01", "2026-07-01");
        var batch = BatchReading.read(List.of(file("a.md", later), file("b.md", FEE)));
        assertThat(batch.disclosures())
                .singleElement()
                .satisfies(disclosure -> assertThat(disclosure.versions())
                        .extracting(ParsedVersion::path)
                        .containsExactly("b.md", "a.md"));
        assertThat(keys(BatchReading.read(List.of(file("a.md", FEE), file("b.md", FEE)))))
                .containsExactly("disclosure.import.version-twice");
    }

    @Test
    void a_law_states_what_its_lines_state() {
        var batch = read("经济法-反洗钱法(2024-11-08).md", """
                # 中华人民共和国反洗钱法

                2006年10月31日 第十届全国人民代表大会常务委员会第二十四次会议通过

                2024年11月8日 第十四届全国人民代表大会常务委员会第十二次会议修订）　

                <!-- INFO END -->

                ## 第一章 总 则

                第一条 为了预防洗钱活动，制定本法。

                第二条 本法自2025年1月1日起施行。""");
        assertThat(batch.problems()).isEmpty();
        var disclosure = batch.disclosures().get(0);
        assertThat(disclosure.key()).isEqualTo("反洗钱法");
        assertThat(disclosure.kind()).isEqualTo(DisclosureKind.LEGAL_DOCUMENT);
        var law = (LegalDocumentContent) disclosure.versions().get(0).content();
        assertThat(law.particulars().title()).isEqualTo("中华人民共和国反洗钱法");
        assertThat(law.particulars().formedOn()).isEqualTo("2024-11-08");
        assertThat(law.particulars().inForceFrom()).isEqualTo("2025-01-01");
        assertThat(law.particulars().issuer()).isEqualTo("全国人民代表大会常务委员会");
        assertThat(law.particulars().documentNumber()).isEmpty();
        assertThat(law.particulars().validity()).isEqualTo(Validity.NOT_STATED);
        assertThat(law.rank()).isEqualTo(Rank.LAW);
        assertThat(law.history()).startsWith("2006年10月31日").endsWith("修订）");
        assertThat(law.body()).startsWith("## 第一章 总 则").endsWith("起施行。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // file name, history, end of the text, formed on, in force from, number, warnings
                "条例(2005-07-09)|2005年7月9日 国务院令第440号公布|自2005年9月1日起施行|2005-07-09|2005-09-01|国务院令第440号|-",
                "条例(2005-07-09)|2005年7月9日 国务院令第440号公布|自公布之日起施行|2005-07-09|2005-07-09|国务院令第440号|-",
                "条例(2019-03-02)|2005年7月9日 国务院令第440号公布|自公布之日起施行|2019-03-02|-||disclosure.import.history-ends-early",
                "条例(2005-07-08)|2005年7月9日 国务院令第440号公布|自2005年9月1日起施行|2005-07-09|2005-09-01|国务院令第440号|disclosure.import.date-before-history",
                "条例(2005-07-09)||自2005年9月1日起施行|2005-07-09|2005-09-01||disclosure.import.date-only-in-name",
                "条例|2005年7月9日 国务院令第440号公布|没有|2005-07-09|-|国务院令第440号|-",
                "条例||没有|-|-||disclosure.import.no-date",
                "条例(2024-06-28)|2024年6月28日 《国务院关于修改〈条例〉的决定》修订|自2000年7月1日起施行|2024-06-28|-||-",
                "条例(2005-07-09)|2005年7月9日 国务院令第440号公布|自2005年9月1日起施行。本条例自2006年1月1日起施行|2005-07-09|-|国务院令第440号|disclosure.import.in-force-unclear",
                "条例(2005-07-09)|2005年7月9日 国务院令第440号公布|自二○○五年九月一日起执行|2005-07-09|2005-09-01|国务院令第440号|-"
            })
    void the_days_of_a_law_are_taken_only_where_the_text_bears_them_out(
            String name,
            String history,
            String end,
            LocalDate formedOn,
            LocalDate from,
            String number,
            String warning) {
        var batch = read(
                name + ".md",
                "# 条例\n\n" + (history == null ? "" : history) + "\n\n<!-- INFO END -->\n\n第一条 本条例" + end + "。");
        var particulars = batch.disclosures().get(0).versions().get(0).content().particulars();
        assertThat(particulars.formedOn()).isEqualTo(formedOn);
        assertThat(particulars.inForceFrom()).isEqualTo(from);
        assertThat(particulars.documentNumber()).isEqualTo(number == null ? "" : number);
        assertThat(keys(batch)).isEqualTo(warning == null ? List.of() : List.of(warning));
        assertThat(batch.errors()).isZero();
        batch.problems().forEach(BatchReadingTest::assertWorded);
    }

    @Test
    void wordings_of_one_law_are_joined_and_different_laws_are_not() {
        var batch = BatchReading.read(List.of(
                law("经济法-契税法(2020-08-11).md", "中华人民共和国契税法"),
                law("行政法规-契税暂行条例(2019-03-02).md", "中华人民共和国契税暂行条例"),
                law("a/行政法规-契税法(2019-08-11).md", "契税法"),
                law("行政法规-办法（试行）(2001-01-01).md", "办法（试行）"),
                law("行政法规-办法(2002-01-01).md", "办法"),
                law("行政法规-办法(试行)(2003-01-01).md", "办法(试行)")));
        assertThat(batch.errors()).isZero();
        assertThat(batch.disclosures())
                .extracting(
                        ParsedDisclosure::key,
                        disclosure -> disclosure.versions().size())
                .containsExactlyInAnyOrder(
                        Tuple.tuple("契税法", 2),
                        Tuple.tuple("契税暂行条例", 1),
                        Tuple.tuple("办法（试行）", 2),
                        Tuple.tuple("办法", 1));
    }

    @Test
    void a_text_with_a_gap_in_its_numbers_is_told() {
        var batch = read("条例(2005-07-09).md", "# 条例\n\n第一条 甲\n\n第三条 丙\n\n## 附件\n\n第一条 丁");
        assertThat(batch.problems())
                .extracting(Problem::line, Problem::key)
                .contains(Tuple.tuple(5, "disclosure.import.numbers-missing"));
    }

    @Test
    @Tag("S-27")
    void a_folder_of_hostile_files_ends_in_words_and_stores_nothing() {
        String law = "# 条例\n\n第一条 收费。\n";
        var batch = BatchReading.read(List.of(
                new SourceFile("gbk.md", law.getBytes(Charset.forName("GBK"))),
                new SourceFile("utf16.md", law.getBytes(StandardCharsets.UTF_16LE)),
                new SourceFile("utf16-bom.md", law.getBytes(StandardCharsets.UTF_16)),
                new SourceFile("latin.md", ("# caf\u00e9 " + "abc\n".repeat(5)).getBytes(StandardCharsets.ISO_8859_1)),
                new SourceFile("binary.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2}),
                new SourceFile("cut.md", Arrays.copyOf("# 条例".getBytes(StandardCharsets.UTF_8), 7)),
                file("nul.md", "# 条例\n甲\u0000乙"),
                file("bidi.md", "# 条例\n\n收费 \u202E100\u202C 元"),
                file("script.md", "# 条例\n\n第一条\n\n<script>alert(1)</script>"),
                file("event.md", "# 条例\n\n第一条 <img src=x onerror=alert(1)>"),
                file("link.md", "# 条例\n\n[x](javascript:alert(1))"),
                file("empty.md", ""),
                file("untitled.md", "只有正文"),
                file("title-only.md", "# 条例"),
                file("long-title.md", "# " + "条".repeat(201) + "\n\n第一条 甲"),
                file("quotes.md", "# 条例\n\n" + ">".repeat(100_000)),
                file(
                        "table.md",
                        "# 条例\n\n" + "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n" + "a\n".repeat(50_000)),
                file("yaml.md", "---\na: &a [x,x]\nb: [*a,*a]\n---\n")));
        assertThat(batch.disclosures()).extracting(ParsedDisclosure::key).isSubsetOf("条例");
        assertThat(batch.problems().stream().filter(Problem::isError))
                .extracting(Problem::path, Problem::key)
                .contains(
                        Tuple.tuple("gbk.md", "disclosure.import.encoding"),
                        Tuple.tuple("utf16.md", "disclosure.import.encoding"),
                        Tuple.tuple("utf16-bom.md", "disclosure.import.encoding"),
                        Tuple.tuple("latin.md", "disclosure.import.not-text"),
                        Tuple.tuple("cut.md", "disclosure.import.not-text"),
                        Tuple.tuple("nul.md", "disclosure.import.hidden-character"),
                        Tuple.tuple("bidi.md", "disclosure.import.hidden-character"),
                        Tuple.tuple("script.md", "disclosure.import.html"),
                        Tuple.tuple("event.md", "disclosure.import.html"),
                        Tuple.tuple("link.md", "disclosure.import.link"),
                        Tuple.tuple("empty.md", "disclosure.import.no-title"),
                        Tuple.tuple("untitled.md", "disclosure.import.no-title"),
                        Tuple.tuple("title-only.md", "disclosure.refusal.required"),
                        Tuple.tuple("long-title.md", "disclosure.refusal.length"),
                        Tuple.tuple("table.md", "disclosure.import.excess"),
                        Tuple.tuple("yaml.md", "disclosure.import.head-anchor"))
                .anyMatch(told -> told.toList().get(0).equals("binary.md"));
        batch.problems().forEach(BatchReadingTest::assertWorded);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_let_through() {
        var batch = read(
                "条例(2005-07-09).md", "\uFEFF# 条例\r\n\r\n2005年7月9日 国务院发布\r\n\r\n<!-- INFO END -->\r\n\r\n第一条 甲\r\n");
        assertThat(batch.problems()).isEmpty();
        assertThat(batch.disclosures().get(0).versions().get(0).content().body())
                .isEqualTo("第一条 甲");
    }

    private static void assertWorded(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text(problem.key(), problem.args().toArray()))
                    .isNotEqualTo(problem.key())
                    .doesNotContain("{0}", "{1}");
        }
    }

    private static List<String> keys(ParsedBatch batch) {
        return batch.problems().stream().map(Problem::key).toList();
    }

    private static ParsedBatch read(String path, String text) {
        return BatchReading.read(List.of(file(path, text)));
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile law(String path, String title) {
        return file(path, "# " + title + "\n\n第一条 甲");
    }
}
