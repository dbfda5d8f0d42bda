package org.sungrid.portal.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.disclosure.Content;
import org.sungrid.text.ContentsLine;
import org.sungrid.text.Markdown;
import org.sungrid.text.Rendered;

/**
 * A text as a page shows it: safe HTML, in which the number of each article is a link to that very article, so that it
 * can be cited; and the headings for the table of contents.
 */
public final class Reading {

    private static final Pattern ARTICLE =
            Pattern.compile("<p id=\"(article-[0-9_-]+)\">(第[^<条]{1,14}条(?:之[^<\\s\\u3000]{1,6})?)[\\s\\u3000]*");

    /** A link to another disclosure, as the bureau writes it: without language and look. */
    private static final Pattern OWN = Pattern.compile("href=\"(/disclosures[^\"]*)\"");

    /** Fewer headings than this are found faster by scrolling. */
    private static final int WORTH_A_TABLE = 3;

    private final String html;
    private final List<ContentsLine> contents;

    private Reading(String html, List<ContentsLine> contents) {
        this.html = html;
        this.contents = contents;
    }

    /**
     * @param images addresses of the attached images, by their names
     * @param link makes of a path what links of the page lead to
     */
    static Reading of(Content content, Map<String, String> images, UnaryOperator<String> link) {
        Rendered rendered = Markdown.render(content.body(), images);
        return new Reading(linked(citable(rendered.html()), link), rendered.contents());
    }

    static String linked(String html, UnaryOperator<String> link) {
        return OWN.matcher(html)
                .replaceAll(own -> Matcher.quoteReplacement("href=\"" + link.apply(own.group(1)) + "\""));
    }

    static String citable(String html) {
        return ARTICLE.matcher(html).replaceAll("<p id=\"$1\"><a class=\"article\" href=\"#$1\">$2</a>\u3000");
    }

    public String getHtml() {
        return html;
    }

    public boolean isSilent() {
        return html.isBlank();
    }

    /** The headings for a table of contents; empty for a text that needs none. */
    public List<ContentsLine> getContents() {
        return contents.size() < WORTH_A_TABLE ? List.of() : contents;
    }
}
