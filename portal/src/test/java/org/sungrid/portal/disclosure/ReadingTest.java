package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.text.Markdown;

class ReadingTest {

    @Test
    void the_number_of_an_article_is_a_link_to_it() {
        assertThat(Reading.citable(Markdown.render("第十二条 任何单位不得收费。").html()))
                .isEqualToIgnoringWhitespace(
                        "<p id=\"article-12\"><a class=\"article\" href=\"#article-12\">第十二条</a>　任何单位不得收费。</p>");
    }

    @Test
    void an_inserted_article_has_its_own_place() {
        assertThat(Reading.citable(Markdown.render("第十二条之一 补充规定。").html()))
                .contains("href=\"#article-12-1\">第十二条之一</a>");
    }

    @Test
    void a_paragraph_that_only_mentions_an_article_stays_as_it_is() {
        String html = Markdown.render("依照第十二条的规定办理。").html();

        assertThat(Reading.citable(html)).isEqualTo(html);
    }

    @Test
    void a_link_to_another_disclosure_keeps_language_and_look_and_no_other_link_changes() {
        var html = Markdown.render(
                        "见[规定](/disclosures/L-2026-0007#article-3)、[章程](https://example.org/disclosures)、[数据](/api/v1/disclosures)。")
                .html();

        assertThat(Reading.linked(html, path -> "/large/en" + path))
                .contains(
                        "href=\"/large/en/disclosures/L-2026-0007#article-3\"",
                        "href=\"https://example.org/disclosures\"",
                        "href=\"/api/v1/disclosures\"");
    }

    @ParameterizedTest
    @CsvSource({"第十二条, #article-12", "第三条第二款, #article-3", "第一百零五条, #article-105", "总则, ''", "'', ''"})
    void a_basis_leads_to_its_article(String article, String anchor) {
        assertThat(Names.anchor(article)).isEqualTo(anchor);
    }

    @Test
    void characters_that_xml_cannot_hold_do_not_break_the_feed() {
        assertThat(XmlText.legal("收费\u0000\u0008\uFFFE公示\t𠮷\uD800")).isEqualTo("收费公示\t𠮷");
    }
}
