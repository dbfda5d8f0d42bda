package org.sungrid.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown read into a tree whose size and depth are bounded, so that whatever follows may walk it without fear. Trees
 * are walked in a loop, never by recursion.
 */
final class MarkdownTree {

    /** Blocks in blocks: no document needs more than a list in a quote in a list. */
    private static final int BLOCKS_DEEP = 30;

    /** Emphasis in links in emphasis; what is nested deeper stays text. */
    private static final int INLINES_DEEP = 30;

    /**
     * Cells that a text's tables may come to. Each line of a table is filled up to the width of its head, so that a few
     * kilobytes could otherwise grow to millions of cells.
     */
    private static final long CELLS = 100_000;

    /** Characters that may begin or end markup; each can become a node. The densest honest text has a tenth of it. */
    private static final int MARKS = 200_000;

    private static final String MARK_CHARACTERS = "*_[]<&`\\";

    /** Lines; 2 MB of Chinese law come to 40,000. */
    private static final int LINES = 100_000;

    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);
    private static final Parser PARSER_WITH_PLACES = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    private MarkdownTree() {}

    private static Parser parser(IncludeSourceSpans places) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(places)
                .maxOpenBlockParsers(BLOCKS_DEEP)
                .maxInlineNesting(INLINES_DEEP)
                .build();
    }

    /**
     * The tree of a text, or nothing when it would be excessive.
     *
     * @throws IllegalArgumentException when the text is larger than {@link Markdown#MOST_BYTES}
     */
    static Optional<Node> read(String source) {
        return read(source, PARSER);
    }

    /** The same, with each node's place in the source. */
    static Optional<Node> readWithPlaces(String source) {
        return read(source, PARSER_WITH_PLACES);
    }

    private static Optional<Node> read(String source, Parser parser) {
        if (source.length() > Markdown.MOST_BYTES
                || source.getBytes(StandardCharsets.UTF_8).length > Markdown.MOST_BYTES) {
            throw new IllegalArgumentException("Markdown of more than " + Markdown.MOST_BYTES + " bytes");
        }
        return excessive(source) ? Optional.empty() : Optional.of(parser.parse(source));
    }

    /** Calls the visitor for every node, parents first. */
    static void walk(Node root, Consumer<Node> visitor) {
        Node node = root;
        while (node != null) {
            // Asked for before the visit, because a visitor may take its node out of the tree.
            Node next = following(root, node);
            visitor.accept(node);
            node = next;
        }
    }

    private static Node following(Node root, Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    private static boolean excessive(String source) {
        int marks = 0;
        int lines = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                lines++;
            } else if (MARK_CHARACTERS.indexOf(c) >= 0) {
                marks++;
            }
        }
        return marks > MARKS || lines > LINES || cells(source) > CELLS;
    }

    /** An upper bound of the cells: in each run of lines without a blank one, its widest line times its lines. */
    private static long cells(String source) {
        long cells = 0;
        long widest = 0;
        long lines = 0;
        long pipes = 0;
        boolean blank = true;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : '\n';
            if (c == '|') {
                pipes++;
                blank = false;
            } else if (c != '\n' && c != '\r') {
                blank &= c == ' ' || c == '\t';
            } else {
                if (blank) {
                    cells += widest * lines;
                    widest = 0;
                    lines = 0;
                } else {
                    widest = Math.max(widest, pipes);
                    lines++;
                }
                pipes = 0;
                blank = true;
            }
        }
        return cells + widest * lines;
    }
}
