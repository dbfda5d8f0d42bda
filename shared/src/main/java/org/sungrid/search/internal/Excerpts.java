package org.sungrid.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.sungrid.change.Subject;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchResult.Hit;
import org.sungrid.search.internal.Marks.Place;

/** Shows what was found: the title and the passages that answer, with the words marked, in the order given. */
final class Excerpts {

    private static final int PASSAGES = 2;
    /** Characters of a passage: two or three lines of a list. */
    private static final int SHOWN = 120;
    /** Characters before the first mark within which the beginning of its sentence is looked for. */
    private static final int LEAD = 40;
    /** Characters shown before the first mark where its sentence begins further ahead. */
    private static final int SHORT_LEAD = 12;
    /** Characters of a text in which passages are looked for. The longest statute has about 150,000. */
    private static final int READ = 300_000;

    private static final String SENTENCE_ENDS = "。；！？!?\n";

    private Excerpts() {}

    static List<Hit> of(FacetedSearcher searcher, int[] documents, Marks marks) throws IOException {
        StoredFields fields = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int number : documents) {
            Document stored = fields.document(number);
            String title = stored.get(Layout.TITLE);
            hits.add(new Hit(
                    subject(stored),
                    Marks.cut(title, 0, title.length(), marks.places(title), false, false),
                    passages(stored.get(Layout.BODY), marks),
                    showing(stored)));
        }
        return List.copyOf(hits);
    }

    /** The best passage first; without any mark the beginning. */
    static List<List<Fragment>> passages(String body, Marks marks) {
        String read = body.substring(0, whole(body, Math.min(READ, body.length())));
        List<Place> places = marks.places(read);
        List<Integer> firsts = new ArrayList<>();
        int best = best(places, marks, -1);
        if (best >= 0) {
            firsts.add(best);
            int second = PASSAGES > 1 ? best(places, marks, places.get(best).from()) : -1;
            if (second >= 0) {
                firsts.add(second);
            }
        }
        List<List<Fragment>> passages = new ArrayList<>();
        for (int first : firsts) {
            passages.add(passage(read, places.subList(first, places.size())));
        }
        if (passages.isEmpty() && !read.isBlank()) {
            passages.add(passage(read, List.of()));
        }
        return List.copyOf(passages);
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

    /** The names of all stored fields but the text, which can be long. */
    static Set<String> withoutBody(FacetedSearcher searcher) {
        Set<String> names = new HashSet<>(Set.of(Layout.SUBJECT, Layout.TITLE));
        FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).forEach(field -> {
            if (field.name.startsWith(Layout.SHOWING)) {
                names.add(field.name);
            }
        });
        return names;
    }

    /**
     * The place from which on the most worth stands together.
     *
     * @param besides where a passage taken already begins, or negative; passages do not overlap
     * @return its number, or negative if there is none
     */
    private static int best(List<Place> places, Marks marks, int besides) {
        int best = -1;
        double most = 0;
        for (int first = 0; first < places.size(); first++) {
            int from = places.get(first).from();
            if (besides >= 0 && Math.abs(from - besides) < SHOWN + LEAD) {
                continue;
            }
            double worth = 0;
            Set<Integer> had = new HashSet<>();
            for (int next = first; next < places.size() && places.get(next).to() <= from + SHOWN - LEAD; next++) {
                int word = places.get(next).word();
                // Said again it still counts a little.
                worth += had.add(word) ? marks.worth(word) : marks.worth(word) / 10;
            }
            if (worth > most) {
                most = worth;
                best = first;
            }
        }
        return best;
    }

    private static List<Fragment> passage(String text, List<Place> places) {
        int first = places.isEmpty() ? 0 : places.get(0).from();
        int begin = first;
        while (begin > 0 && first - begin < LEAD && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        boolean inside = begin > 0 && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0;
        if (inside) {
            begin = whole(text, Math.max(0, first - SHORT_LEAD));
        }
        int end = whole(text, Math.min(text.length(), begin + SHOWN));
        boolean cut = end < text.length();
        // Rather a shorter passage that ends with its sentence.
        for (int sentence = end; cut && sentence > begin + SHOWN / 2; sentence--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(sentence - 1)) >= 0) {
                end = sentence;
                cut = false;
            }
        }
        return Marks.cut(text, begin, end, places, inside, cut);
    }

    /** Not between the halves of a surrogate pair. */
    private static int whole(String text, int at) {
        boolean between = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return between ? at - 1 : at;
    }
}
