package org.sungrid.search.internal;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.util.Version;

/**
 * The fields of the index. Chinese has no spaces, and no single way of cutting it finds everything, so title and text are
 * kept three times: as words (smartcn; right where it knows the word), as pairs of characters (finds any word of two and
 * more), as single characters (finds exactly what is quoted).
 */
final class Layout {

    /**
     * To be raised whenever a field, an analyzer or the meaning of a field changes, or a source is added: an index of another
     * version is rebuilt.
     */
    static final String VERSION = "6/" + Version.LATEST;

    static final String SUBJECT = "subject";
    /** Orders what is equal in everything else. */
    static final String KEY = "key";
    /** Which building of the index wrote it. */
    static final String GENERATION = "generation";

    static final String TITLE = "title";
    static final String TITLE_PAIRS = "title.pairs";
    static final String TITLE_WORDS = "title.words";
    static final String BODY = "body";
    static final String BODY_PAIRS = "body.pairs";
    static final String BODY_WORDS = "body.words";
    /** Titles and other names as a whole, without spaces and signs. */
    static final String NAME = "name";
    /** Numbers as a whole, without spaces and signs. */
    static final String NUMBER = "number";

    static final String NUMBER_PAIRS = "number.pairs";
    /** What stands in a title from each of its characters on, for completing. */
    static final String TAIL = "tail";
    /** The same as pinyin, syllables joined. */
    static final String PINYIN = "pinyin";
    /** The same as first letters of the syllables. */
    static final String INITIALS = "initials";
    /** Only from the beginning. */
    static final String PINYIN_WHOLE = "pinyin.whole";

    static final String INITIALS_WHOLE = "initials.whole";

    /** Each two to four Chinese characters of a name after their pinyin, for what was typed wrongly: dianti|电梯. */
    static final String SOUND = "sound";

    static final char SOUND_OF = '|';
    static final int LONGEST_SOUND = 4;

    static final String DATE = "date";
    static final String SHOWN_FROM = "shown.from";
    static final String SHOWN_UNTIL = "shown.until";
    static final String WEIGHT = "weight";
    /** Before the name of something stored only for showing. */
    static final String SHOWING = "showing.";

    private Layout() {}

    /** For what is typed, and for what is shown. */
    static Analyzer asking() {
        return perField(new Words(false));
    }

    /** For what is kept: words of the text with their pinyin. */
    static Analyzer writing() {
        return perField(new Words(true));
    }

    private static Analyzer perField(Analyzer words) {
        Analyzer pairs = new Pairs();
        Analyzer characters = new Characters();
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(),
                Map.of(
                        TITLE, characters,
                        TITLE_PAIRS, pairs,
                        TITLE_WORDS, words,
                        BODY, characters,
                        BODY_PAIRS, pairs,
                        BODY_WORDS, words,
                        NUMBER_PAIRS, pairs));
    }

    /** Every facet may have several values in one document; facets need not be declared. */
    static FacetsConfig facets() {
        return new FacetsConfig() {
            @Override
            protected DimConfig getDefaultDimConfig() {
                DimConfig several = new DimConfig();
                several.multiValued = true;
                return several;
            }
        };
    }

    private abstract static class Folded extends Analyzer {
        @Override
        protected Reader initReader(String field, Reader reader) {
            return new FoldingReader(reader);
        }
    }

    /** Chinese words as smartcn knows them, stems of English words; no signs. */
    private static final class Words extends Folded {
        private final boolean spoken;

        Words(boolean spoken) {
            this.spoken = spoken;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new HMMChineseTokenizer();
            TokenStream stems = new PorterStemFilter(new SignsAway(words));
            return new TokenStreamComponents(words, spoken ? new SpokenWords(stems) : stems);
        }
    }

    /** Each two neighbouring Chinese characters; a lone one; whatever else stands between spaces and signs. */
    private static final class Pairs extends Folded {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer characters = new StandardTokenizer();
            return new TokenStreamComponents(characters, new CJKBigramFilter(characters));
        }
    }

    /** Each Chinese character; whatever else stands between spaces and signs. */
    private static final class Characters extends Folded {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    }
}
