package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.sungrid.search.SearchQuery;

/**
 * What somebody may have meant who typed it wrongly: words of titles and names that sound like what was typed, or are one
 * character away (another, one more, one less, two changed about). Only what finds something is proposed, so that nothing
 * is told of what is not public. The work has an end whatever is typed.
 */
final class Correcting {

    /** Most that are proposed. */
    static final int MOST = 3;

    /** Characters; longer questions are sentences, of which one word more or less changes little. */
    private static final int LONGEST = 40;

    private static final int MOST_TERMS = 4;

    /** Characters of one run of Chinese; longer ones are looked at up to here. */
    private static final int LONGEST_RUN = 12;

    private static final int LONGEST_LATIN = 24;
    private static final int SHORTEST_LATIN = 4;

    /** Characters of a word that is looked for at once. */
    private static final int LONGEST_WORD = Layout.LONGEST_SOUND + 1;

    /** Words read for one place. */
    private static final int MOST_WORDS = 24;

    /** Proposals that are tried. */
    private static final int MOST_TRIED = 12;

    private static final int DETERMINIZED_WITHIN = 10_000;

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}|[a-z]+");

    private final IndexCopy copy;
    private final Clock clock;

    Correcting(IndexCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * @param found how many the question finds as it stands
     * @param enough whether these are enough, unless the question falls to pieces that stand together nowhere
     * @return questions that find something, and more if that is not enough, the likeliest first
     */
    List<String> correct(SearchQuery query, long found, boolean enough) throws IOException {
        List<Typed.Term> terms = Typed.read(query.text()).terms();
        if (query.text().length() > LONGEST
                || terms.isEmpty()
                || terms.size() > MOST_TERMS
                || terms.stream().anyMatch(Typed.Term::quoted)) {
            return List.of();
        }
        String typed = terms.stream().map(Typed.Term::text).collect(Collectors.joining(" "));
        FacetedSearcher searcher = copy.acquire();
        try {
            int pieces = pieces(typed);
            if (enough && (pieces == 0 || standsSomewhere(searcher, terms))) {
                return List.of();
            }
            long toBeat = enough ? 0 : found;
            List<String> proposed = new ArrayList<>();
            int tried = 0;
            // A better question has fewer pieces, or as many that stand together; none is worse than one before it.
            int allowed = Math.max(0, pieces - 1);
            for (String candidate : candidates(typed, new Vocabulary(searcher))) {
                if (proposed.size() == MOST || tried++ == MOST_TRIED) {
                    break;
                }
                int left = pieces(candidate);
                boolean better = left <= allowed
                        || left == pieces
                                && standsSomewhere(
                                        searcher, Typed.read(candidate).terms());
                if (better && count(searcher, query, candidate) > toBeat) {
                    proposed.add(candidate);
                    allowed = Math.min(allowed, left);
                }
            }
            return List.copyOf(proposed);
        } finally {
            copy.release(searcher);
        }
    }

    /** How many characters belong to no word: 营业执造 is one word and two of these. */
    private static int pieces(String text) {
        return (int) Typed.read(text).terms().stream()
                .flatMap(term -> Units.of(term.text()).stream())
                .filter(unit -> unit.kind() == Unit.Kind.SINGLE)
                .count();
    }

    /** Whether every term stands somewhere as it was typed. */
    private boolean standsSomewhere(FacetedSearcher searcher, List<Typed.Term> terms) throws IOException {
        for (Typed.Term term : terms) {
            int standing = 0;
            for (String field : List.of(Layout.TITLE_PAIRS, Layout.BODY_PAIRS)) {
                Query phrase = Phrases.of(field, Phrases.tokens(copy.analyzer(), field, term.text()), 0);
                standing += searcher.count(Finding.visible(phrase, clock));
            }
            if (standing == 0) {
                return false;
            }
        }
        return true;
    }

    private int count(FacetedSearcher searcher, SearchQuery query, String text) throws IOException {
        Query wanted =
                Finding.visible(Finding.within(query, new Question(text, copy.analyzer()).matching(false)), clock);
        if (query.chosen().isEmpty()) {
            return searcher.count(wanted);
        }
        DrillDownQuery narrowed = new DrillDownQuery(searcher.facets(), wanted);
        query.chosen().forEach((facet, values) -> values.forEach(value -> narrowed.add(facet, value)));
        return searcher.count(narrowed);
    }

    /** Whole questions with one run put right, what sounds the same first, then the more frequent. */
    private static List<String> candidates(String typed, Vocabulary vocabulary) throws IOException {
        Map<String, Integer> sounding = new LinkedHashMap<>();
        Map<String, Integer> near = new LinkedHashMap<>();
        Matcher run = RUN.matcher(typed);
        while (run.find()) {
            String before = typed.substring(0, run.start());
            String after = typed.substring(run.end());
            if (Pinyin.isHan(run.group().charAt(0))) {
                String looked = run.group()
                        .substring(0, Math.min(LONGEST_RUN, run.group().length()));
                String rest = run.group().substring(looked.length());
                soundingLike(looked, vocabulary)
                        .forEach((text, weight) -> sounding.merge(before + text + rest + after, weight, Math::max));
                oneAway(looked, vocabulary)
                        .forEach((text, weight) -> near.merge(before + text + rest + after, weight, Math::max));
            } else if (run.group().length() >= SHORTEST_LATIN && run.group().length() <= LONGEST_LATIN) {
                vocabulary
                        .spelledLike(run.group())
                        .forEach((word, weight) -> near.merge(before + word + after, weight, Math::max));
            }
        }
        List<String> all = new ArrayList<>(heaviest(sounding));
        all.addAll(heaviest(near));
        all.removeIf(typed::equals);
        return all.stream().distinct().toList();
    }

    private static List<String> heaviest(Map<String, Integer> weighed) {
        return weighed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The run in which every part that stands in no name is written as one that sounds the same: 点题简验 becomes 电梯检验.
     * From left to right, the longest part first.
     */
    private static Map<String, Integer> soundingLike(String run, Vocabulary vocabulary) throws IOException {
        List<String> syllables = Pinyin.syllables(run);
        if (syllables.size() != run.length()) {
            return Map.of();
        }
        StringBuilder written = new StringBuilder();
        int weight = 0;
        int at = 0;
        while (at < run.length()) {
            int step = 1;
            String part = run.substring(at, at + 1);
            for (int length = Math.min(Layout.LONGEST_SOUND, run.length() - at); length >= 2; length--) {
                String typed = run.substring(at, at + length);
                Map<String, Integer> words = vocabulary.sounding(String.join("", syllables.subList(at, at + length)));
                if (!words.isEmpty()) {
                    part = words.containsKey(typed) ? typed : heaviest(words).get(0);
                    weight += length;
                    step = length;
                    break;
                }
            }
            if (step == 1) {
                // What is left over may be the end of a word whose beginning is written already: 食品安全发.
                String end = ending(written.toString(), syllables.subList(0, at + 1), vocabulary);
                weight += end.length();
                part = end.isEmpty() ? part : end;
            }
            written.append(part);
            at += step;
        }
        return weight == 0 || run.contentEquals(written) ? Map.of() : Map.of(written.toString(), weight);
    }

    /** The last character of a word that begins with the end of what is written and sounds on as the last syllable. */
    private static String ending(String written, List<String> syllables, Vocabulary vocabulary) throws IOException {
        int last = syllables.size() - 1;
        for (int from = Math.max(0, last + 1 - Layout.LONGEST_SOUND); from < last; from++) {
            String beginning = written.substring(from);
            for (String word :
                    heaviest(vocabulary.sounding(String.join("", syllables.subList(from, syllables.size()))))) {
                if (word.startsWith(beginning)) {
                    return word.substring(beginning.length());
                }
            }
        }
        return "";
    }

    /** The run with one part in the place of another that is one character away and stands in no name. */
    private static Map<String, Integer> oneAway(String run, Vocabulary vocabulary) throws IOException {
        Map<String, Integer> away = new LinkedHashMap<>();
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 2; to <= Math.min(run.length(), from + LONGEST_WORD); to++) {
                String part = run.substring(from, to);
                if (!vocabulary.knows(part)) {
                    String before = run.substring(0, from);
                    String after = run.substring(to);
                    int covered = part.length();
                    vocabulary
                            .near(part)
                            .forEach((word, weight) -> away.merge(
                                    before + word + after, weight + covered * Vocabulary.LENGTH_COUNTS, Math::max));
                }
            }
        }
        return away;
    }

    /** The words of titles and names, as one state of the index has them. */
    private static final class Vocabulary {

        /** How much a character more of what was typed counts, against how frequent the word is. */
        static final int LENGTH_COUNTS = 1_000;

        private final Terms words;
        private final Terms sounds;

        Vocabulary(FacetedSearcher searcher) throws IOException {
            words = MultiTerms.getTerms(searcher.getIndexReader(), Layout.TITLE_WORDS);
            sounds = MultiTerms.getTerms(searcher.getIndexReader(), Layout.SOUND);
        }

        boolean knows(String word) throws IOException {
            return words != null && words.iterator().seekExact(new BytesRef(word));
        }

        /** What sounds exactly so, with how many documents are called by it. */
        Map<String, Integer> sounding(String pinyin) throws IOException {
            Map<String, Integer> found = new LinkedHashMap<>();
            if (sounds == null) {
                return found;
            }
            String beginning = pinyin + Layout.SOUND_OF;
            TermsEnum each = sounds.iterator();
            if (each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) {
                return found;
            }
            BytesRef term = each.term();
            while (term != null
                    && found.size() < MOST_WORDS
                    && term.utf8ToString().startsWith(beginning)) {
                found.put(term.utf8ToString().substring(beginning.length()), each.docFreq());
                term = each.next();
            }
            return found;
        }

        /** Chinese words one character away; two that share but one character are only near if they changed places. */
        Map<String, Integer> near(String part) throws IOException {
            Map<String, Integer> found = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> word :
                    matching(words, oneAway(part)).entrySet()) {
                String text = word.getKey();
                boolean han = text.chars().allMatch(c -> Pinyin.isHan((char) c));
                boolean swapped = part.length() == 2
                        && text.length() == 2
                        && part.charAt(0) == text.charAt(1)
                        && part.charAt(1) == text.charAt(0);
                if (han && text.length() >= 2 && (swapped || Math.max(part.length(), text.length()) > 2)) {
                    found.put(text, word.getValue());
                }
            }
            return found;
        }

        /** Chinese words whose pinyin is one letter away. */
        Map<String, Integer> spelledLike(String letters) throws IOException {
            Automaton spelled = Operations.concatenate(List.of(
                    oneAway(letters), Automata.makeString(String.valueOf(Layout.SOUND_OF)), Automata.makeAnyString()));
            Map<String, Integer> found = new LinkedHashMap<>();
            matching(sounds, spelled)
                    .forEach((term, weight) ->
                            found.merge(term.substring(term.indexOf(Layout.SOUND_OF) + 1), weight, Math::max));
            return found;
        }

        private static Automaton oneAway(String text) {
            return new LevenshteinAutomata(text, true).toAutomaton(1);
        }

        private static Map<String, Integer> matching(Terms terms, Automaton automaton) throws IOException {
            Map<String, Integer> found = new LinkedHashMap<>();
            if (terms == null) {
                return found;
            }
            TermsEnum each =
                    new CompiledAutomaton(automaton, null, true, DETERMINIZED_WITHIN, false).getTermsEnum(terms);
            BytesRef term = each.next();
            while (term != null && found.size() < MOST_WORDS) {
                found.put(term.utf8ToString(), each.docFreq());
                term = each.next();
            }
            return found;
        }
    }
}
