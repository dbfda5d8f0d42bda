package org.sungrid.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the name that a file comes with. */
class FileNameTest {

    @ParameterizedTest(name = "S-29 {0}")
    @Tag("S-29")
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "电梯检验收费表.xlsx | 电梯检验收费表.pdf",
                "收费表（2026）.PDF | 收费表（2026）.pdf",
                "../../x.jsp | x.pdf",
                "..\\..\\x.jsp | x.pdf",
                "C:\\Users\\chen\\表.doc | 表.pdf",
                "a\\u0000.jpg | a.pdf",
                "a.jpg\\u0000.exe | a.jpg.pdf",
                "con.txt | file-con.pdf",
                "NUL | file-NUL.pdf",
                "com1.tar.gz | file-com1.tar.pdf",
                "a\\r\\nSet-Cookie: x=1.png | aSet-Cookie_ x=1.pdf",
                "报告\\u202Egpj.exe | 报告gpj.pdf",
                "a\\u200B\\uFEFFb.png | ab.pdf",
                "<script>\"x\".png | script__x.pdf",
                ".htaccess | htaccess.pdf",
                "... | file.pdf",
                "'' | file.pdf",
                "NULL | file.pdf",
                "a  　b.pdf | a b.pdf",
                "第1.2版 | 第1.2版.pdf"
            })
    void it_is_cleaned_and_ends_as_what_the_file_is(String given, String called) {
        var raw = given == null
                ? null
                : given.replace("\\u0000", "\0")
                        .replace("\\r\\n", "\r\n")
                        .replace("\\u202E", "\u202e")
                        .replace("\\u200B", "\u200b")
                        .replace("\\uFEFF", "\ufeff");
        assertThat(FileName.of(raw, FileType.PDF)).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({"300", "5000"})
    @Tag("S-29")
    void a_long_name_loses_its_middle(int length) {
        var name = FileName.of("甲" + "长".repeat(length) + "尾.pdf", FileType.PDF);
        assertThat(name).startsWith("甲长").endsWith("长尾.pdf").contains("…");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST + 4);
    }

    /** Two parts of a Korean syllable, held apart by a sign that is taken out. */
    @Test
    @Tag("S-29")
    void what_was_held_apart_becomes_one_sign_at_once() {
        var name = FileName.of("\uac00\u200b\u11a8.docx", FileType.DOCX);
        assertThat(name).isEqualTo("\uac01.docx");
        assertThat(FileName.of(name, FileType.DOCX)).isEqualTo(name);
    }

    @Property(tries = 2_000)
    @net.jqwik.api.Tag("S-29")
    void whatever_it_comes_with_it_is_a_plain_name(@ForAll @StringLength(max = 400) String given) {
        var name = FileName.of(given, FileType.DOCX);
        assertThat(name).endsWith(".docx").doesNotStartWith(".").hasSizeLessThanOrEqualTo(2 * FileName.LONGEST + 10);
        assertThat(name).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\<>:\"|?*%;]");
        assertThat(FileName.of(name, FileType.DOCX)).isEqualTo(name);
    }
}
