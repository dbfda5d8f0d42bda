package org.sungrid.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The places of a text that can be linked to: headings and articles. An id depends on the text alone, so that a link to
 * 第十条 holds as long as there is one.
 */
final class Anchors {

    /** An article is cited by its number, and its number is set off from its text by a space. */
    private static final Pattern ARTICLE = Pattern.compile("^第([" + ChineseNumber.CHARACTERS + "]{1,12})条(?:之(["
            + ChineseNumber.CHARACTERS + "]{1,6}))?(?=[\\s\\u3000]|$)");

    private static final Pattern DIVISION =
            Pattern.compile("^第([" + ChineseNumber.CHARACTERS + "]{1,12})(分编|编|章|节)(?=[\\s\\u3000]|$)");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORDS = 40;

    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<ContentsLine> contents = new ArrayList<>();
    private String part = "";
    private String chapter = "";
    private int top = 6;

    Anchors(Node root) {
        MarkdownTree.walk(root, node -> {
            if (node instanceof Heading heading) {
                top = Math.min(top, heading.getLevel());
            }
        });
        MarkdownTree.walk(root, node -> {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof Paragraph && node.getParent() instanceof Document) {
                article(node);
            }
        });
    }

    /** The id of a node, {@code null} for most. */
    String id(Node node) {
        return ids.get(node);
    }

    List<ContentsLine> contents() {
        return contents;
    }

    /** The level in the page: the page's own title is its only h1, so the text's outermost headings become h2. */
    int level(Heading heading) {
        return Math.min(6, heading.getLevel() - top + 2);
    }

    private void heading(Heading heading) {
        String text = PlainText.of(heading).replace('\n', ' ').strip();
        if (text.isEmpty()) {
            return;
        }
        String id = unique(division(text));
        ids.put(heading, id);
        contents.add(new ContentsLine(heading.getLevel() - top + 1, id, text));
    }

    /** A division is known by its number inside the one around it; any other heading by its words. */
    private String division(String text) {
        Matcher division = DIVISION.matcher(text);
        OptionalInt number = division.find() ? ChineseNumber.parse(division.group(1)) : OptionalInt.empty();
        if (number.isEmpty()) {
            String words = NOT_IN_ID.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
            int end = words.offsetByCodePoints(0, Math.min(LONGEST_WORDS, words.codePointCount(0, words.length())));
            return "s-" + words.substring(0, end);
        }
        switch (division.group(2)) {
            case "编":
                part = "part-" + number.getAsInt();
                chapter = "";
                return part;
            case "分编":
                chapter = "";
                return (part.isEmpty() ? "" : part + "-") + "subpart-" + number.getAsInt();
            case "章":
                // Chapters count on through the parts or begin again in each: only the second needs the part's number.
                chapter = "chapter-" + number.getAsInt();
                if (!part.isEmpty() && taken.containsKey(chapter)) {
                    chapter = part + "-" + chapter;
                }
                return chapter;
            default:
                return (chapter.isEmpty() ? "" : chapter + "-") + "section-" + number.getAsInt();
        }
    }

    private void article(Node paragraph) {
        String start = PlainText.start(paragraph);
        Matcher article = ARTICLE.matcher(start);
        if (!article.find()) {
            return;
        }
        OptionalInt number = ChineseNumber.parse(article.group(1));
        String id = number.isPresent() ? "article-" + number.getAsInt() : null;
        if (id != null && article.group(2) != null) {
            OptionalInt inserted = ChineseNumber.parse(article.group(2));
            id = inserted.isPresent() ? id + "-" + inserted.getAsInt() : null;
        }
        if (id != null) {
            ids.put(paragraph, unique(id));
        }
    }

    /** A second 第一条 (an annex often counts anew) becomes {@code article-1_2}, for {@code article-1-2} is 第一条之二. */
    private String unique(String id) {
        int count = taken.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "_" + count;
    }
}
