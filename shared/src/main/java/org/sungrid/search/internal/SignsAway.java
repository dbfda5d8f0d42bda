package org.sungrid.search.internal;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops tokens without a letter or digit: smartcn hands every sign on as a comma. */
final class SignsAway extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SignsAway(TokenStream in) {
        super(in);
    }

    @Override
    protected boolean accept() {
        for (int at = 0; at < term.length(); at++) {
            char c = term.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
