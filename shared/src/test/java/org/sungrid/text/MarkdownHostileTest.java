package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile hands can type into a text. */
@Tag("S-78")
@Tag("F-38")
class MarkdownHostileTest {

    /** Whatever a browser would read as a tag, with its attributes. */
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>/]*)([^>]*)>");

    private static final Pattern ALLOWED = Pattern.compile(
            "p|br|hr|blockquote|pre|code|em|strong|ul|ol|li|h[2-6]|table|thead|tbody|tr|th|td|a|img|!--");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?: (?:href|rel|src|alt|title|id|align|start)=\"[^\"<>]*\")*\\s*/?");

    static void assertSafe(String source) {
        String html = Markdown.render(source).html();
        TAG.matcher(html).results().forEach(tag -> {
            assertThat(tag.group(2)).matches(ALLOWED);
            if (!tag.group(2).equals("!--")) {
                assertThat(tag.group(3)).matches(ATTRIBUTES);
            }
            String attributes = tag.group(3).toLowerCase(Locale.ROOT);
            assertThat(attributes)
                    .doesNotContain("href=\"javascript", "href=\"data", "href=\"//", "src=\"http", "src=\"//");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt >alert(1)</sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x]( java\tscript:alert(1))",
                "[x](javascript&#58;alert(1))",
                "[x](\u0001javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](/a.png)",
                "[x](/a \"t\\\" onmouseover=\\\"alert(1)\")",
                "[x](/a '\" onclick=\"alert(1)')",
                "[x](https://a.cn/\"onclick=alert(1))",
                "```\" onclick=\"alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`",
                "# <script>alert(1)</script>",
                "# x\" onclick=\"alert(1)",
                "| <script> | b |\n|---|---|\n| <img src=x onerror=y> | `|` |",
                "<style>*{display:none}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<div><!-- --><script>alert(1)</script></div>",
                "<!-- --><script>alert(1)</script>",
                "<!--> <script>alert(1)</script> -->",
                "<!--\n--!><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php x ?><!DOCTYPE x>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<base href=//evil.cn><meta http-equiv=refresh content=0;url=//evil.cn>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<form action=//evil.cn><input name=p><button>x",
                "\u0000<script>\u0000alert(1)</script>",
                "＜script＞alert(1)＜/script＞",
                "<https://a.cn/<script>alert(1)</script>>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\uD800<script>\uDC00",
                "{{constructor.constructor('alert(1)')()}}"
            })
    void no_attack_on_the_list_yields_a_tag_of_its_own(String attack) {
        assertSafe(attack);
        assertThat(Markdown.plain(attack)).doesNotContain("\u0000");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Tag("S-77")
    void a_bomb_ends_in_time_and_without_a_broken_stack(String bomb) {
        // The wait is a guard against a hang, far above what any of these takes; nothing is measured.
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(Markdown.render(bomb).html().length()).isLessThan(64 * 1024 * 1024);
            Markdown.plain(bomb);
            Markdown.objections(bomb);
        });
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("quotes in quotes", ">".repeat(500_000) + "x"),
                bomb("quotes on every line", (">".repeat(500) + "x\n").repeat(2_000)),
                bomb("lists in lists", "- ".repeat(500_000)),
                bomb("open brackets", "[".repeat(30_000)),
                bomb("links in links", "[a](".repeat(30_000)),
                bomb("images in images", "![".repeat(30_000) + "](/a)".repeat(30_000)),
                bomb("emphasis in emphasis", "*a **a ".repeat(30_000)),
                bomb("closed emphasis", "*a **a ".repeat(30_000) + "** *".repeat(30_000)),
                bomb("underscores", "a_".repeat(199_000)),
                bomb("too many underscores", "a_".repeat(900_000)),
                bomb(
                        "backticks",
                        Stream.iterate(1, n -> n + 1)
                                .limit(620)
                                .map("`"::repeat)
                                .reduce("", (a, b) -> a + " " + b)),
                bomb("comments never closed", "<!--".repeat(30_000)),
                bomb("comments in a line never closed", "x <!--".repeat(30_000)),
                bomb("tags never closed", "x <a b=\"".repeat(30_000)),
                bomb("processing instructions", "x <?".repeat(30_000)),
                bomb("CDATA", "x <![CDATA[".repeat(66_000)),
                bomb("declarations", "x <!A ".repeat(30_000)),
                bomb("entities", "&".repeat(30_000)),
                bomb(
                        "a wide table with many rows",
                        "|a".repeat(50_000) + "|\n" + "|-".repeat(50_000) + "|\n" + "a\n".repeat(200_000)),
                bomb("many small tables", "|a|\n|-|\n|b|\n\n".repeat(16_000)),
                bomb(
                        "one long address for many references",
                        "[a]: /" + "x".repeat(1_900) + "\n\n" + "[a] ".repeat(20_000)),
                bomb("one address for many references", "[a]: /" + "x".repeat(100_000) + "\n\n" + "[a]".repeat(30_000)),
                bomb(
                        "many references",
                        Stream.iterate(0, n -> n + 1)
                                .limit(30_000)
                                .map(n -> "[" + n + "]: /x\n")
                                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                                .toString()),
                bomb("a heading of a megabyte", "# " + "章".repeat(600_000)),
                bomb("many equal headings", "# 甲\n".repeat(30_000)),
                bomb("one long line", "第一条 ".repeat(100_000)),
                bomb("white space", " ".repeat(2_000_000)),
                bomb("lines of dashes", "a\n" + "-".repeat(1_000_000)),
                bomb("nul", "\u0000".repeat(1_000_000)));
    }

    private static Arguments bomb(String name, String source) {
        return Arguments.of(Named.of(name, source));
    }
}
