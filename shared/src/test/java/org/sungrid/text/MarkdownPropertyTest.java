package org.sungrid.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

class MarkdownPropertyTest {

    @Property(tries = 1_000)
    @Tag("S-78")
    void no_string_yields_script_or_an_event(@ForAll("hostile") String source) {
        MarkdownHostileTest.assertSafe(source);
        Markdown.plain(source);
        Markdown.objections(source);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>",
                "</script>",
                "<img src=x onerror=alert(1)>",
                "javascript:",
                "[",
                "]",
                "(",
                ")",
                "<",
                ">",
                "\"",
                "'",
                "=",
                "onclick=",
                "`",
                "```\n",
                "\n",
                "\n\n",
                "    ",
                "> ",
                "- ",
                "1. ",
                "# ",
                "| ",
                "|---|\n",
                "*",
                "**",
                "_",
                "!",
                "![",
                "](",
                "&lt;",
                "&#x3c;",
                "&quot;",
                "\\",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?",
                "?>",
                "style=",
                "https://a.cn/",
                "mailto:",
                "/",
                "//",
                "第一条 ",
                "第一章 ",
                "#{7*7}",
                "${7*7}",
                "\u0000",
                "\u202e",
                "\uFEFF",
                "[a]: javascript:x\n",
                "[a]",
                "\t",
                "<a href=",
                "<svg/onload=");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(8, pieces), Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
