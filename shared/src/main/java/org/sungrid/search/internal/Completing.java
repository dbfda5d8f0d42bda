package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.sungrid.search.Fragment;
import org.sungrid.search.Suggestion;

/** Completes what is being typed to titles. */
final class Completing {

    private static final int MOST = 20;
    private static final int LONGEST = 40;
    /** Versions of one law have one title, which is suggested once: so more are read than are told. */
    private static final int READ_PER_SUGGESTION = 5;

    private static final float FROM_BEGINNING = 4;

    private final IndexCopy copy;
    private final Clock clock;

    Completing(IndexCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
    }

    List<Suggestion> complete(String typed, int limit) throws IOException {
        String bare = typed == null || typed.length() > LONGEST ? "" : Documents.bare(typed);
        int wanted = Math.min(limit, MOST);
        if (bare.isEmpty() || wanted < 1) {
            return List.of();
        }
        FacetedSearcher searcher = copy.acquire();
        try {
            Query weighed =
                    FunctionScoreQuery.boostByValue(query(bare), DoubleValuesSource.fromFloatField(Layout.WEIGHT));
            Set<String> withoutBody = Excerpts.withoutBody(searcher);
            ScoreDoc[] found = searcher.search(
                            Finding.visible(weighed, clock), wanted * READ_PER_SUGGESTION, Finding.RELEVANCE)
                    .scoreDocs;
            List<Suggestion> suggestions = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (ScoreDoc hit : found) {
                Document stored = searcher.storedFields().document(hit.doc, withoutBody);
                String title = stored.get(Layout.TITLE);
                if (suggestions.size() < wanted && told.add(title)) {
                    suggestions.add(
                            new Suggestion(Excerpts.subject(stored), marked(title, bare), Excerpts.showing(stored)));
                }
            }
            return List.copyOf(suggestions);
        } finally {
            copy.release(searcher);
        }
    }

    private static Query query(String bare) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(any, new PrefixQuery(new Term(Layout.NAME, bare)), FROM_BEGINNING);
        add(any, new PrefixQuery(new Term(Layout.NUMBER, bare)), FROM_BEGINNING);
        add(any, new PrefixQuery(new Term(Layout.TAIL, bare)), 1);
        if (bare.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            add(any, new PrefixQuery(new Term(Layout.PINYIN, bare)), 1);
            add(any, new PrefixQuery(new Term(Layout.INITIALS, bare)), 1);
            add(any, new PrefixQuery(new Term(Layout.PINYIN_WHOLE, bare)), FROM_BEGINNING);
            add(any, new PrefixQuery(new Term(Layout.INITIALS_WHOLE, bare)), FROM_BEGINNING);
        }
        return any.build();
    }

    private static void add(BooleanQuery.Builder any, Query query, float boost) {
        any.add(new BoostQuery(new ConstantScoreQuery(query), boost), Occur.SHOULD);
    }

    /** Where the title says the very characters typed. */
    private static List<Fragment> marked(String title, String bare) {
        return Marks.cut(title, 0, title.length(), new Marks(List.of(bare)).places(title), false, false);
    }
}
