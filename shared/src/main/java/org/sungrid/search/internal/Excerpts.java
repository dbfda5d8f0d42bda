package org.sungrid.search.internal;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.sungrid.change.Subject;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchResult.Hit;
import org.sungrid.search.Searchable;

/** Shows what was found: the title and the passages that answer, with the words marked, in the order given. */
final class Excerpts {

    private static final int PASSAGES = 2;
    /** Characters of a passage: two lines of a list on a wide screen. */
    private static final int PASSAGE = 90;
    /** Characters shown of a passage: sentences of statutes that list duties run to a thousand. */
    private static final int SHOWN = 140;
    /** Characters shown before the first mark where a passage is cut. */
    private static final int LEAD = 20;

    private static final String CUT = "…";
    /** Characters of a text in which passages are looked for. The longest statute has about 150,000. */
    private static final int READ = 300_000;

    private final FacetedSearcher searcher;
    private final Marker titles;
    private final Marker bodies;

    Excerpts(FacetedSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.titles = new Marker(UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxLength(Searchable.LONGEST_TITLE));
        this.bodies = new Marker(UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.CHINESE), PASSAGE, 0.5f))
                .withMaxLength(READ)
                .withMaxNoHighlightPassages(1));
    }

    List<Hit> of(int[] documents, Question question) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        List<List<List<Fragment>>> marked = titles.mark(Layout.TITLE, question.marking(Layout.TITLE), documents, 1);
        List<List<List<Fragment>>> passages =
                bodies.mark(Layout.BODY, question.marking(Layout.BODY), documents, PASSAGES);
        Set<String> shown = shown(searcher);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < documents.length; at++) {
            Document stored = searcher.storedFields().document(documents[at], shown);
            String title = stored.get(Layout.TITLE);
            List<Fragment> whole = marked.get(at).isEmpty()
                    ? List.of(new Fragment(title, false))
                    : marked.get(at).get(0);
            hits.add(new Hit(subject(stored), whole, passages.get(at), showing(stored)));
        }
        return List.copyOf(hits);
    }

    static Subject subject(Document stored) {
        return Subject.parse(stored.get(Layout.SUBJECT));
    }

    static Map<String, String> showing(Document stored) {
        Map<String, String> shown = new HashMap<>();
        for (IndexableField field : stored) {
            if (field.name().startsWith(Layout.SHOWING)) {
                shown.put(field.name().substring(Layout.SHOWING.length()), field.stringValue());
            }
        }
        return Map.copyOf(shown);
    }

    /** All stored fields but the text, which can be long. */
    static Set<String> shown(FacetedSearcher searcher) {
        Set<String> names = new HashSet<>(Set.of(Layout.SUBJECT, Layout.TITLE));
        FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).forEach(field -> {
            if (field.name.startsWith(Layout.SHOWING)) {
                names.add(field.name);
            }
        });
        return names;
    }

    /** The highlighter, asked for pieces instead of a string. */
    private static final class Marker extends UnifiedHighlighter {

        Marker(Builder builder) {
            super(builder.withFormatter(new Pieces())
                    .withHandleMultiTermQuery(false)
                    .withHighlightPhrasesStrictly(true)
                    .withWeightMatches(true));
        }

        List<List<List<Fragment>>> mark(String field, Query marks, int[] documents, int passages) throws IOException {
            // A query without clauses would be refused; one that never matches yields the beginning of the text.
            Query query = new BooleanQuery.Builder().add(marks, Occur.SHOULD).build();
            Object[] marked = highlightFieldsAsObjects(
                            new String[] {field}, query, documents.clone(), new int[] {passages})
                    .get(field);
            List<List<List<Fragment>>> all = new ArrayList<>();
            for (Object one : marked) {
                all.add(one instanceof Pieces.Cut cut ? cut.passages() : List.of());
            }
            return all;
        }
    }

    /** Cuts passages at the marks. */
    private static final class Pieces extends PassageFormatter {

        record Cut(List<List<Fragment>> passages) {}

        @Override
        public Object format(Passage[] passages, String content) {
            List<List<Fragment>> cut = new ArrayList<>();
            for (Passage passage : passages) {
                List<Fragment> fragments = cut(passage, content);
                if (!fragments.isEmpty()) {
                    cut.add(fragments);
                }
            }
            return new Cut(List.copyOf(cut));
        }

        private static List<Fragment> cut(Passage passage, String content) {
            int begin = passage.getStartOffset();
            int last = passage.getEndOffset();
            if (last - begin > SHOWN) {
                begin = Math.max(begin, densest(passage) - LEAD);
                last = Math.min(last, begin + SHOWN);
            }
            begin = whole(content, begin);
            last = whole(content, last);
            List<Fragment> fragments = new ArrayList<>();
            if (begin > passage.getStartOffset()) {
                add(fragments, CUT, false);
            }
            int at = begin;
            for (int match = 0; match < passage.getNumMatches(); match++) {
                int start = Math.max(at, passage.getMatchStarts()[match]);
                int end = passage.getMatchEnds()[match];
                // Matches that overlap or touch are one mark.
                while (match + 1 < passage.getNumMatches() && passage.getMatchStarts()[match + 1] <= end) {
                    match++;
                    end = Math.max(end, passage.getMatchEnds()[match]);
                }
                end = Math.min(end, last);
                if (end > start) {
                    add(fragments, content.substring(at, start), false);
                    add(fragments, content.substring(start, end), true);
                    at = end;
                }
            }
            add(fragments, content.substring(at, Math.max(at, last)), false);
            if (last < passage.getEndOffset()) {
                add(fragments, CUT, false);
            }
            return List.copyOf(fragments);
        }

        /** Where the match begins from which on most matches fit into what is shown. */
        private static int densest(Passage passage) {
            int best = passage.getStartOffset();
            int most = 0;
            int end = 0;
            for (int first = 0; first < passage.getNumMatches(); first++) {
                int from = passage.getMatchStarts()[first];
                while (end < passage.getNumMatches() && passage.getMatchEnds()[end] <= from + SHOWN - LEAD) {
                    end++;
                }
                if (end - first > most) {
                    most = end - first;
                    best = from;
                }
            }
            return best;
        }

        /** Not between the halves of a surrogate pair. */
        private static int whole(String content, int at) {
            boolean between = at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at));
            return between ? at - 1 : at;
        }

        private static void add(List<Fragment> fragments, String text, boolean marked) {
            String plain = text.replaceAll("\\s+", " ");
            if (fragments.isEmpty() && !marked) {
                plain = plain.stripLeading();
            }
            if (!plain.isEmpty()) {
                fragments.add(new Fragment(plain, marked));
            }
        }
    }
}
