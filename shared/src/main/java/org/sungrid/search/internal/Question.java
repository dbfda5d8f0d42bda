package org.sungrid.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, as Lucene is asked it. Built from the pieces by hand, never parsed as Lucene's own syntax; the number of
 * clauses is bounded by {@link #MOST_UNITS}.
 *
 * <p>The boosts were tuned by looking at what came first among 447 statutes for thirty questions as citizens ask them.
 */
final class Question {

    /** Units looked for; the text limit allows more only to whoever types no meaningful question. */
    static final int MOST_UNITS = 32;

    private static final float WHOLE_NUMBER = 60;
    private static final float WHOLE_NAME = 40;
    private static final float PART_NAME = 20;
    private static final float TITLE_PHRASE = 6;
    private static final float BODY_PHRASE = 2;
    private static final float TITLE = 4;
    private static final float BODY = 1;
    private static final float NUMBER_PART = 4;
    private static final float PINYIN = 12;
    private static final float ALL_THERE = 3;
    private static final float NEAR = 2;
    private static final int NEAR_WORDS = 10;

    /** How much the lesser matches of a unit add to its best. */
    private static final float TIE = 0.15f;

    private static final int SHORTEST_PINYIN = 2;
    private static final int SHORTEST_INITIALS = 3;

    /** What official texts call it counts less than what was typed. */
    private static final float OFFICIAL = 0.6f;

    private static final float SINGLE = 0.25f;

    private record Chunk(Typed.Term term, List<Unit> units) {
        boolean demands() {
            return term.quoted() || units.stream().anyMatch(unit -> unit.kind().demanded());
        }

        /** 多少天, 第三条: helps to choose among answers, but nothing answers by having it. */
        boolean onlyHelps() {
            return !demands()
                    && units.stream()
                            .anyMatch(unit -> unit.kind() == Unit.Kind.FILLER || unit.kind() == Unit.Kind.ARTICLE);
        }
    }

    private final Analyzer analyzer;
    private final String bare;
    private final List<Chunk> chunks = new ArrayList<>();

    Question(String text, Analyzer analyzer) {
        this.analyzer = analyzer;
        this.bare = Documents.bare(text);
        int units = 0;
        for (Typed.Term term : Typed.read(text).terms()) {
            List<Unit> cut = Units.of(term.text());
            List<Unit> looked = cut.subList(0, Math.min(cut.size(), Math.max(0, MOST_UNITS - units)));
            units += looked.size();
            if (!looked.isEmpty()) {
                chunks.add(new Chunk(term, List.copyOf(looked)));
            }
        }
    }

    /** Whether nothing was asked for but everything. */
    boolean isEmpty() {
        return bare.isEmpty();
    }

    /**
     * What answers.
     *
     * @param closest to find also what has only part of what was wanted, because nothing has all
     */
    Query matching(boolean closest) {
        if (isEmpty()) {
            return new MatchAllDocsQuery();
        }
        if (chunks.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        boolean anyDemands = chunks.stream().anyMatch(Chunk::demands);
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int count = 0;
        for (Chunk chunk : chunks) {
            Query query = chunk.term().quoted() ? quoted(chunk) : loosely(chunk, closest);
            if (anyDemands && chunk.onlyHelps()) {
                all.add(query, Occur.SHOULD);
            } else {
                wanted.add(query, Occur.SHOULD);
                // Whoever names a thing wants it, whether or not it says the rest.
                found.add(constant(Layout.NAME, name(chunk), PART_NAME), Occur.SHOULD);
                count++;
            }
        }
        wanted.setMinimumNumberShouldMatch(closest ? atLeast(count, 0.4) : count <= 3 ? count : atLeast(count, 0.75));
        found.add(wanted.build(), Occur.SHOULD);
        found.add(constant(Layout.NUMBER, bare, WHOLE_NUMBER), Occur.SHOULD);
        found.add(constant(Layout.NAME, bare, WHOLE_NAME), Occur.SHOULD);
        all.add(found.build(), Occur.MUST);
        addPreferences(all);
        return all.build();
    }

    /** What is to be marked in titles and texts. */
    Marks marks() {
        List<String> words = new ArrayList<>();
        boolean onlySingles = chunks.stream().noneMatch(Chunk::demands);
        for (Chunk chunk : chunks) {
            words.add(chunk.term().text());
            words.add(named(chunk));
            for (Unit unit : chunk.term().quoted() ? List.<Unit>of() : chunk.units()) {
                if (unit.kind() != Unit.Kind.FILLER && (unit.kind() != Unit.Kind.SINGLE || onlySingles)) {
                    words.addAll(unit.forms());
                    words.addAll(unit.official());
                }
            }
        }
        return new Marks(words);
    }

    private Query quoted(Chunk chunk) {
        String text = chunk.term().text();
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(Layout.TITLE, text, 0), TITLE_PHRASE),
                        new BoostQuery(phrase(Layout.BODY, text, 0), BODY_PHRASE),
                        constant(Layout.NUMBER, Documents.bare(text), WHOLE_NUMBER),
                        constant(Layout.NAME, Documents.bare(text), PART_NAME)),
                TIE);
    }

    private Query loosely(Chunk chunk, boolean closest) {
        List<Unit> demanded =
                chunk.units().stream().filter(unit -> unit.kind().demanded()).toList();
        List<Unit> others = chunk.units().stream()
                .filter(unit -> !unit.kind().demanded() && unit.kind() != Unit.Kind.FILLER)
                .toList();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (demanded.isEmpty()) {
            // Only single characters, an article or filler: then as typed, or at least all of it.
            List<Unit> units = others.isEmpty() ? chunk.units() : others;
            units.forEach(unit -> query.add(unit(unit), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(closest ? 1 : units.size());
            return query.build();
        }
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        demanded.forEach(unit -> wanted.add(unit(unit), Occur.SHOULD));
        int count = demanded.size();
        wanted.setMinimumNumberShouldMatch(closest ? atLeast(count, 0.34) : count <= 3 ? count : atLeast(count, 0.7));
        query.add(wanted.build(), Occur.MUST);
        others.forEach(unit -> query.add(unit(unit), Occur.SHOULD));
        return query.build();
    }

    /** What makes one answer better than another, without being demanded. */
    private void addPreferences(BooleanQuery.Builder all) {
        List<String> words = new ArrayList<>();
        BooleanQuery.Builder everything = new BooleanQuery.Builder();
        for (Chunk chunk : chunks) {
            String text = chunk.term().text();
            all.add(constant(Layout.NUMBER, Documents.bare(text), WHOLE_NUMBER / 2), Occur.SHOULD);
            if (chunk.units().size() > 1) {
                all.add(new BoostQuery(best(Layout.TITLE, Layout.TITLE_PAIRS, text), TITLE_PHRASE), Occur.SHOULD);
                all.add(new BoostQuery(best(Layout.BODY, Layout.BODY_PAIRS, text), BODY_PHRASE), Occur.SHOULD);
            }
            for (Unit unit : chunk.units()) {
                if (unit.kind().demanded()) {
                    everything.add(unit(unit), Occur.MUST);
                    words.add(unit.text());
                }
            }
        }
        if (words.size() > 1) {
            all.add(new BoostQuery(new ConstantScoreQuery(everything.build()), ALL_THERE), Occur.SHOULD);
            Query near = phrase(Layout.BODY_WORDS, String.join(" ", words), NEAR_WORDS);
            all.add(new BoostQuery(near, NEAR), Occur.SHOULD);
        }
    }

    private Query unit(Unit unit) {
        List<Query> ways = new ArrayList<>();
        for (String form : unit.forms()) {
            ways.add(new BoostQuery(best(Layout.TITLE, Layout.TITLE_PAIRS, form), TITLE));
            ways.add(new BoostQuery(best(Layout.BODY, Layout.BODY_PAIRS, form), BODY));
            ways.add(new BoostQuery(phrase(Layout.NUMBER_PAIRS, form, 0), NUMBER_PART));
        }
        if (unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.LATIN) {
            ways.add(new BoostQuery(phrase(Layout.TITLE_WORDS, unit.text(), 0), TITLE));
            ways.add(new BoostQuery(phrase(Layout.BODY_WORDS, unit.text(), 0), BODY));
        }
        if (unit.kind() == Unit.Kind.LATIN) {
            addPinyin(ways, unit.text());
        }
        for (String official : unit.official()) {
            ways.add(new BoostQuery(best(Layout.TITLE, Layout.TITLE_PAIRS, official), TITLE * OFFICIAL));
            ways.add(new BoostQuery(best(Layout.BODY, Layout.BODY_PAIRS, official), BODY * OFFICIAL));
        }
        Query any = new DisjunctionMaxQuery(ways, TIE);
        return unit.kind() == Unit.Kind.SINGLE ? new BoostQuery(any, SINGLE) : any;
    }

    private static void addPinyin(List<Query> ways, String typed) {
        String letters = typed.replace('ü', 'v');
        if (!letters.chars().allMatch(c -> c >= 'a' && c <= 'z') || letters.length() < SHORTEST_PINYIN) {
            return;
        }
        ways.add(new BoostQuery(new TermQuery(new Term(Layout.BODY_WORDS, SpokenWords.MARK + letters)), BODY));
        ways.add(constant(Layout.TITLE_WORDS, SpokenWords.MARK + letters, PINYIN));
        ways.add(constant(Layout.PINYIN, letters, PINYIN));
        ways.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Layout.PINYIN, letters))), PINYIN / 2));
        if (letters.length() >= SHORTEST_INITIALS) {
            ways.add(constant(Layout.INITIALS, letters, PINYIN));
            ways.add(new BoostQuery(
                    new ConstantScoreQuery(new PrefixQuery(new Term(Layout.INITIALS, letters))), PINYIN / 2));
        }
    }

    private static String name(Chunk chunk) {
        return Documents.bare(named(chunk));
    }

    /** 会计法第三条 names 会计法. */
    private static String named(Chunk chunk) {
        StringBuilder text = new StringBuilder();
        chunk.units().stream()
                .filter(unit -> unit.kind() != Unit.Kind.ARTICLE)
                .forEach(unit -> text.append(unit.text()));
        return text.toString();
    }

    /** In pairs, which is faster and weighs rare pairs more, unless a lone character needs the single ones. */
    private Query best(String characters, String pairs, String text) {
        List<Phrases.Token> tokens = Phrases.tokens(analyzer, pairs, text);
        boolean lone = tokens.stream()
                .anyMatch(token ->
                        token.text().length() == 1 && Pinyin.isHan(token.text().charAt(0)));
        return lone ? phrase(characters, text, 0) : Phrases.of(pairs, tokens, 0);
    }

    private Query phrase(String field, String text, int slop) {
        return Phrases.of(field, Phrases.tokens(analyzer, field, text), slop);
    }

    private static Query constant(String field, String value, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), boost);
    }

    private static int atLeast(int count, double share) {
        return Math.max(1, (int) Math.ceil(count * share));
    }
}
