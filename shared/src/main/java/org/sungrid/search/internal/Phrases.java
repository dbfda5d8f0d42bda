package org.sungrid.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Text as the tokens that a field holds of it, one after another. */
final class Phrases {

    /** @param place counted from the beginning, so that a dropped sign leaves its gap */
    record Token(String text, int place) {}

    private Phrases() {}

    static List<Token> tokens(Analyzer analyzer, String field, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int place = -1;
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                tokens.add(new Token(term.toString(), place));
            }
            stream.end();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return tokens;
    }

    /** @param slop how many places the tokens may be apart together */
    static Query of(String field, List<Token> tokens, int slop) {
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.get(0).text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.place()));
        return phrase.build();
    }
}
