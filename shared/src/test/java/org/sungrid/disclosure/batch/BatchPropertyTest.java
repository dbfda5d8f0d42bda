package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is uploaded, the answer is a list of problems or of disclosures, never a fault. */
class BatchPropertyTest {

    @Property(tries = 500)
    @Tag("S-77")
    void no_head_breaks_the_reading(@ForAll("heads") String head) {
        var file = new SourceFile("a.md", ("---\n" + head + "\n---\n甲").getBytes(StandardCharsets.UTF_8));
        assertTold(BatchReading.read(List.of(file)));
    }

    @Property(tries = 500)
    @Tag("S-77")
    void no_law_breaks_the_reading(@ForAll("laws") String law) {
        assertTold(BatchReading.read(
                List.of(new SourceFile("行政法规-条例(2005-07-09).md", law.getBytes(StandardCharsets.UTF_8)))));
    }

    @Property(tries = 300)
    @Tag("S-77")
    void no_bytes_break_the_reading(@ForAll @Size(max = 200) byte[] bytes) {
        assertTold(BatchReading.read(List.of(new SourceFile("a.md", bytes))));
    }

    @Property(tries = 1_000)
    @Tag("S-77")
    void no_damage_to_an_archive_breaks_the_unpacking(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @Size(min = 1, max = 6) byte[] damage)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("法/甲.md"));
            zip.write("# 甲\n\n第一条 乙".repeat(5).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("b.md"));
            zip.write("# 丙\n\n第一条 丁".getBytes(StandardCharsets.UTF_8));
        }
        byte[] zip = bytes.toByteArray();
        System.arraycopy(damage, 0, zip, place % (zip.length - damage.length), damage.length);
        var upload = Upload.ofZip("a.zip", zip);
        assertThat(upload.hasErrors() || !upload.files().isEmpty()).isTrue();
    }

    private static void assertTold(ParsedBatch batch) {
        assertThat(batch.errors() > 0 || !batch.disclosures().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<String> heads() {
        return pieces(
                "kind: fee\n",
                "kind: legal-document\n",
                "title: 甲\n",
                "ladder:\n",
                "  - {above: 0, amount: 1}\n",
                "basis:\n",
                "  - document: 乙\n",
                "    article: 丙\n",
                "amount: 1\n",
                "free: true\n",
                "person: \"1\"\n",
                "formed-on: 2026-01-01\n",
                ": ",
                "- ",
                "? ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "&a ",
                "*a",
                "!!x ",
                "|\n",
                ">\n",
                "'",
                "\"",
                "#",
                "%YAML 1.1\n",
                "...\n",
                "\n",
                " ",
                "  ",
                "\t",
                "~",
                "null",
                "\\x",
                "<<: ",
                "item: ",
                "\uFFFD",
                "𠮷",
                "@",
                "`",
                "---");
    }

    @Provide
    Arbitrary<String> laws() {
        return pieces(
                "# 条例\n",
                "\n",
                "\n\n",
                "2005年7月9日 ",
                "２００５年７月９日",
                "二〇〇五年七月九日 ",
                "9999年99月99日",
                "国务院",
                "令第",
                "440",
                "号",
                "公布",
                "第三次修正",
                "《国务院关于",
                "的决定》",
                "第十届全国人民代表大会常务委员会第一次会议通过",
                "施行",
                "<!-- INFO END -->\n",
                "## 第一章 总则\n",
                "第一条 ",
                "第九十九条 ",
                "第千条 ",
                "本条例自",
                "公布之日",
                "起施行。",
                "（",
                "）",
                "\u3000",
                " ",
                "〔2005〕",
                "劳部发〔1994〕489号\n",
                "#",
                "<b>");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
