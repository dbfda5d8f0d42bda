package org.sungrid.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a tree: one line for each paragraph, heading, item and row; no markup, no comments. */
final class PlainText {

    /** Enough to recognise how a paragraph begins. */
    private static final int START = 40;

    private PlainText() {}

    static String of(Node root) {
        var words = new StringBuilder();
        MarkdownTree.walk(root, node -> {
            String own = own(node);
            if (own != null) {
                words.append(own);
            } else if (node instanceof TableCell) {
                if (node.getPrevious() != null) {
                    words.append(' ');
                }
            } else if (node instanceof Block || node instanceof TableRow) {
                newLine(words);
            }
        });
        return words.toString().strip();
    }

    /** The first words of a paragraph. */
    static String start(Node paragraph) {
        var words = new StringBuilder();
        MarkdownTree.walk(paragraph, node -> {
            if (words.length() < START && own(node) != null) {
                words.append(own(node));
            }
        });
        return words.toString();
    }

    /** HTML without its comments: what is left is shown as text. */
    static String withoutComments(String html) {
        // A loop, because a pattern would look for the end anew at each of a million beginnings.
        var rest = new StringBuilder();
        int from = 0;
        int begin = html.indexOf("<!--");
        while (begin >= 0) {
            int end = html.indexOf("-->", begin + 2);
            if (end < 0) {
                break;
            }
            rest.append(html, from, begin);
            from = end + 3;
            begin = html.indexOf("<!--", from);
        }
        return rest.append(html, from, html.length()).toString();
    }

    private static String own(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return "\n";
        } else if (node instanceof HtmlInline html) {
            return withoutComments(html.getLiteral());
        } else if (node instanceof FencedCodeBlock code) {
            return "\n" + code.getLiteral();
        } else if (node instanceof IndentedCodeBlock code) {
            return "\n" + code.getLiteral();
        } else if (node instanceof HtmlBlock html) {
            return "\n" + withoutComments(html.getLiteral()).strip();
        }
        return null;
    }

    private static void newLine(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
