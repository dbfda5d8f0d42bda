package org.sungrid.search.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts beside each Chinese word its pinyin, so that a word of the text is found by xiaofeizhe. The pinyin bears a mark that
 * no word has, so that it is never taken for an English word.
 */
final class SpokenWords extends TokenFilter {

    static final String MARK = "~";

    /** Of all words of a large collection of statutes about 40,000 differ. */
    private static final int MOST_KEPT = 50_000;

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private State spoken;
    private String pinyin;

    SpokenWords(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pinyin != null) {
            restoreState(spoken);
            term.setEmpty().append(MARK).append(pinyin);
            step.setPositionIncrement(0);
            pinyin = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() > 1 && Pinyin.isHan(term.charAt(0))) {
            pinyin = pinyin(term.toString());
            spoken = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pinyin = null;
        spoken = null;
    }

    private static String pinyin(String word) {
        String known = KEPT.get(word);
        if (known == null) {
            known = String.join("", Pinyin.syllables(word));
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            KEPT.put(word, known);
        }
        return known;
    }
}
