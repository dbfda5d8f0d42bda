package org.sungrid.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a text may come to. The renderer already escapes everything it does not write itself; this is the
 * second wall, and it also holds should the renderer err.
 */
final class SafeHtml {

    /** An address of this site: begins with one slash, for two would lead elsewhere. */
    private static final String OWN = "/(?![/\\\\])[^\\\\\\s]*";

    /** An attached file, which is handed out so that it can only be looked at. */
    private static final Pattern ATTACHED = Pattern.compile("/files/[0-9a-f]{32}");

    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s]+|mailto:[^\\s]+|#[^\\s]*|" + OWN + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,80}");
    private static final Pattern ALIGN = Pattern.compile("left|right|center");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** U+FF01 to U+FF5E without the likenesses of {@code " & ' < = >} and the backtick. */
    private static final Pattern FULL_WIDTH =
            Pattern.compile("&#x(ff(?:0[13-58-9a-f]|1[0-9abf]|[235][0-9a-e]|4[1-9a-f]));");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "ul", "ol", "li")
            .allowElements("h2", "h3", "h4", "h5", "h6")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a", "img")
            .allowWithoutAttributes("a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(ATTACHED)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img", "a")
            .allowAttributes("id")
            .matching(ID)
            .onElements("p", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("align")
            .matching(ALIGN)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    /** Longer than any address that a browser's bar would take. */
    private static final int ADDRESS = 2_000;

    private SafeHtml() {}

    static String of(String html) {
        // The sanitizer writes full-width characters as references, for the sake of encodings that would turn ＜ into <.
        // Pages are UTF-8: the comma of every Chinese sentence may stay itself. The likenesses of markup stay
        // references.
        return FULL_WIDTH
                .matcher(POLICY.sanitize(html))
                .replaceAll(reference -> Character.toString(Integer.parseInt(reference.group(1), 16)));
    }

    static boolean isLink(String address) {
        return address.length() <= ADDRESS && LINK.matcher(address).matches();
    }

    static boolean isAttached(String address) {
        return ATTACHED.matcher(address).matches();
    }

    /** Text as HTML that shows it letter for letter. */
    static String escape(String text) {
        var html = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
