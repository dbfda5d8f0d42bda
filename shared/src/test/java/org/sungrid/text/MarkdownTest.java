package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void a_law_gets_chapters_articles_and_a_table_of_contents() {
        Rendered law = Markdown.render("""
                ## 第一章 总则

                第一条 为了规范收费，制定本规定。

                第二条 收费应当公示。

                ## 第二章　监督

                ### 第一节 公示

                第十条 公示。

                第十条之一 补充公示。

                **第一百零二条** 处罚。

                ## 附件
                """);
        assertThat(law.contents())
                .containsExactly(
                        new ContentsLine(1, "chapter-1", "第一章 总则"),
                        new ContentsLine(1, "chapter-2", "第二章　监督"),
                        new ContentsLine(2, "chapter-2-section-1", "第一节 公示"),
                        new ContentsLine(1, "s-附件", "附件"));
        assertThat(law.html())
                .contains("<h2 id=\"chapter-1\">第一章 总则</h2>")
                .contains("<h3 id=\"chapter-2-section-1\">第一节 公示</h3>")
                .contains("<p id=\"article-1\">第一条 为了规范收费，制定本规定。</p>")
                .contains("<p id=\"article-10\">")
                .contains("<p id=\"article-10-1\">")
                .contains("<p id=\"article-102\"><strong>第一百零二条</strong> 处罚。</p>");
    }

    @Test
    void a_paragraph_that_only_mentions_an_article_is_none() {
        assertThat(Markdown.render("第三条规定的期限，为十日。").html()).isEqualTo("<p>第三条规定的期限，为十日。</p>\n");
    }

    @Test
    void an_annex_that_counts_anew_does_not_take_the_ids_of_the_law() {
        assertThat(Markdown.render("第一条 甲\n\n第一条之二 乙\n\n第一条 丙").html())
                .contains("<p id=\"article-1\">第一条 甲")
                .contains("<p id=\"article-1-2\">第一条之二 乙")
                .contains("<p id=\"article-1_2\">第一条 丙");
    }

    @Test
    void chapters_that_begin_again_in_each_part_are_told_apart() {
        assertThat(Markdown.render("# 第一编 总则\n\n## 第一章 甲\n\n# 第二编 物权\n\n## 第一章 乙\n\n## 第二章 丙")
                        .contents())
                .extracting(ContentsLine::id)
                .containsExactly("part-1", "chapter-1", "part-2", "part-2-chapter-1", "chapter-2");
    }

    @ParameterizedTest
    @CsvSource({"# 甲, h2", "## 甲, h2", "###### 甲, h2"})
    void the_page_keeps_its_one_h1(String source, String tag) {
        assertThat(Markdown.render(source).html()).startsWith("<" + tag).doesNotContain("<h1");
    }

    @Test
    void a_table_and_a_list_are_shown_as_such() {
        assertThat(Markdown.render("| 档 | 金额 |\n|---|--:|\n| 一 | 5.00 |\n\n1. 甲\n2. 乙")
                        .html())
                .contains("<table>")
                .contains("<td align=\"right\">5.00</td>")
                .contains("<ol>");
    }

    @Test
    void a_comment_is_never_shown() {
        assertThat(Markdown.render("甲\n\n<!-- INFO END -->\n\n乙 <!-- 内部 --> 丙").html())
                .isEqualTo("<p>甲</p>\n<p>乙  丙</p>\n");
        assertThat(Markdown.plain("甲\n\n<!-- INFO END -->\n\n乙")).isEqualTo("甲\n乙");
        assertThat(Markdown.objections("<!-- INFO END -->\n\n乙 <!-- 内部 --> 丙")).isEmpty();
    }

    @Test
    void html_is_shown_as_text() {
        assertThat(Markdown.render("甲<b onclick=x>乙</b>\n\n<script>alert(1)</script>")
                        .html())
                .contains("&lt;b onclick")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<b", "<script");
    }

    @Test
    void angle_brackets_around_the_name_of_a_law_stay() {
        String source = "《关于修改<中华人民共和国会计法>的决定》";
        assertThat(Markdown.render(source).html()).isEqualTo("<p>《关于修改&lt;中华人民共和国会计法&gt;的决定》</p>\n");
        assertThat(Markdown.plain(source)).isEqualTo(source);
        assertThat(Markdown.objections(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.gov.cn/a", "http://a.cn", "mailto:a@b.cn", "/disclosures/F-2026-0001", "#article-3"
            })
    void a_good_link_is_kept(String address) {
        assertThat(Markdown.render("[文](" + address + ")").html())
                .startsWith("<p><a href=\"" + address.replace("@", "&#64;"))
                .contains("rel=\"nofollow noopener\"");
        assertThat(Markdown.objections("[文](" + address + ")")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "//evil.cn/a",
                "/\\evil.cn",
                "file:///etc/passwd",
                "ftp://a",
                "javascript&colon;alert(1)",
                "java&#115;cript:alert(1)",
                "evil"
            })
    void any_other_link_is_only_its_words(String address) {
        String source = "第一行\n\n[文](" + address + ")";
        assertThat(Markdown.render(source).html()).contains("文").doesNotContain("href");
        assertThat(Markdown.objections(source))
                .extracting(Objection::line, Objection::reason)
                .containsExactly(Tuple.tuple(3, Objection.Reason.LINK));
    }

    @Test
    void an_image_from_elsewhere_is_not_fetched() {
        assertThat(Markdown.render("![图](https://evil.cn/a.png)").html()).doesNotContain("src", "evil");
        assertThat(Markdown.render("![图](/assets/a.png)").html()).doesNotContain("<img");
        assertThat(Markdown.objections("![图](https://evil.cn/a.png)"))
                .extracting(Objection::reason)
                .containsExactly(Objection.Reason.IMAGE);
    }

    @Test
    void an_attached_image_is_shown_by_its_name_and_no_other() {
        var address = "/files/0123456789abcdef0123456789abcdef";
        var images = Map.of("流程 图.png", address, "x.png", "https://evil.cn/x.png");
        for (var source : List.of("![图](<attachment:流程 图.png>)", "![图](attachment:流程%20图.png)")) {
            assertThat(Markdown.render(source, images).html())
                    .isEqualTo("<p><img src=\"" + address + "\" alt=\"图\" /></p>\n");
            assertThat(Markdown.objections(source)).isEmpty();
        }
        for (var source : List.of("![图](attachment:y.png)", "![图](attachment:x.png)", "![图](" + address + ")")) {
            assertThat(Markdown.render(source, images).html()).isEqualTo("<p>图</p>\n");
        }
        assertThat(Markdown.attachedImages("甲\n\n![](attachment:流程%20图.png) ![图](https://evil.cn/a.png)"))
                .containsExactly(new Markdown.AttachedImage(3, "流程 图.png", ""));
    }

    @ParameterizedTest
    @Tag("S-81")
    @ValueSource(strings = {"#{7*7}", "${7*7}", "%{7*7}", "#{facesContext}", "费用 #{7*7} 元，${x}"})
    void an_expression_stays_text(String expression) {
        assertThat(Markdown.render(expression).html()).isEqualTo("<p>" + expression + "</p>\n");
        assertThat(Markdown.plain(expression)).isEqualTo(expression);
    }

    @Test
    void plain_words_have_a_line_for_each_paragraph_and_no_markup() {
        assertThat(Markdown.plain("# 题\n\n**甲** [乙](https://a.cn) `丙`\n\n- 一\n- 二\n\n| a | b |\n|---|---|\n| c | d |"))
                .isEqualTo("题\n甲 乙 丙\n一\n二\na b\nc d");
    }

    @Test
    void an_excerpt_ends_between_characters() {
        assertThat(Markdown.excerpt("# 题\n\n甲乙丙丁", 4)).isEqualTo("题 甲…");
        assertThat(Markdown.excerpt("𠮷𠮷𠮷", 2)).isEqualTo("𠮷…");
        assertThat(Markdown.excerpt("甲", 4)).isEqualTo("甲");
    }

    @Test
    void an_objection_names_its_line() {
        assertThat(Markdown.objections("甲\n乙 <i>丙</i>\n\n<script>\nx()\n</script>"))
                .extracting(Objection::line, Objection::reason, Objection::excerpt)
                .containsExactly(
                        Tuple.tuple(2, Objection.Reason.RAW_HTML, "<i>"),
                        Tuple.tuple(2, Objection.Reason.RAW_HTML, "</i>"),
                        Tuple.tuple(4, Objection.Reason.RAW_HTML, "<script> x() </script>"));
    }

    @Test
    void more_than_two_megabytes_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Markdown.render("文".repeat(700_000)));
    }
}
