package org.sungrid.search.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed, cut at spaces and quotes. There is no grammar that could be wrong: an open quote ends with the text,
 * control characters and lone halves of surrogate pairs are spaces.
 */
public record Typed(List<Term> terms) {

    /**
     * @param text folded, not empty, with at least one letter or digit
     * @param quoted to be found as it stands
     */
    public record Term(String text, boolean quoted) {}

    public static Typed read(String typed) {
        String text = Folding.fold(typed);
        List<Term> terms = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean quote = c == '"' || c == '\u201c' || c == '\u201d';
            if (quote || !quoted && isSpace(text, at)) {
                finish(current, quoted, terms);
                quoted = quote ? !quoted : quoted;
            } else {
                current.append(isSpace(text, at) ? ' ' : c);
            }
        }
        finish(current, quoted, terms);
        return new Typed(List.copyOf(terms));
    }

    private static boolean isSpace(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static void finish(StringBuilder current, boolean quoted, List<Term> terms) {
        String text = current.toString().strip();
        current.setLength(0);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add(new Term(text, quoted));
        }
    }
}
