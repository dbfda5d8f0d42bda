package org.sungrid.search.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.sungrid.change.Subject;
import org.sungrid.search.Searchable;

/** Turns what a source offers into what Lucene keeps. */
final class Documents {

    /** Syllables or characters that completing looks at; nobody types more before choosing. */
    private static final int LONGEST_TAIL = 24;

    /** So long a number is none. */
    private static final int LONGEST_NUMBER = 100;

    /** What almost every statute begins with and nobody types. */
    private static final String STATE = "中华人民共和国";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final FacetsConfig facets = Layout.facets();

    List<Document> of(Subject subject, List<Searchable> searchables, long generation) throws java.io.IOException {
        List<Document> documents = new ArrayList<>();
        for (Searchable searchable : searchables) {
            documents.add(facets.build(one(subject, searchable, documents.size(), generation)));
        }
        return documents;
    }

    private static Document one(Subject subject, Searchable from, int part, long generation) {
        Document to = new Document();
        to.add(new StringField(Layout.SUBJECT, subject.toString(), Field.Store.YES));
        to.add(new SortedDocValuesField(
                Layout.KEY,
                new BytesRef(String.format(Locale.ROOT, "%s:%019d:%04d", subject.kind(), subject.id(), part))));
        to.add(new LongPoint(Layout.GENERATION, generation));

        String title = cut(from.title(), Searchable.LONGEST_TITLE);
        to.add(new TextField(Layout.TITLE, title, Field.Store.YES));
        String body = cut(from.body(), Searchable.LONGEST_BODY);
        to.add(new TextField(Layout.BODY, body, Field.Store.YES));
        to.add(new TextField(Layout.BODY_PAIRS, body, Field.Store.NO));
        to.add(new TextField(Layout.BODY_WORDS, body, Field.Store.NO));
        addNames(to, title, from.names());
        addNumbers(to, from.numbers());

        from.date().map(LocalDate::toEpochDay).ifPresent(day -> to.add(new NumericDocValuesField(Layout.DATE, day)));
        to.add(new LongPoint(
                Layout.SHOWN_FROM, from.shownFrom().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE)));
        to.add(new LongPoint(
                Layout.SHOWN_UNTIL, from.shownUntil().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)));
        to.add(new FloatDocValuesField(Layout.WEIGHT, from.weight()));
        from.facets()
                .forEach((facet, values) ->
                        values.forEach(value -> to.add(new SortedSetDocValuesFacetField(facet, value))));
        from.shown().forEach((name, value) -> to.add(new StoredField(Layout.SHOWING + name, value)));
        return to;
    }

    private static void addNames(Document to, String title, Set<String> others) {
        Set<String> names = new LinkedHashSet<>();
        names.add(title);
        others.forEach(name -> names.add(cut(name, Searchable.LONGEST_TITLE)));
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> tails = new LinkedHashSet<>();
        Set<String> pinyin = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        Set<String> wholePinyin = new LinkedHashSet<>();
        Set<String> wholeInitials = new LinkedHashSet<>();
        Set<String> sounds = new LinkedHashSet<>();
        for (String name : names) {
            to.add(new TextField(Layout.TITLE_PAIRS, name, Field.Store.NO));
            to.add(new TextField(Layout.TITLE_WORDS, name, Field.Store.NO));
            String bare = bare(name);
            String called = bare.startsWith(STATE) ? bare.substring(STATE.length()) : bare;
            wholes.add(bare);
            wholes.add(called);
            addTails(called, tails);
            addSounds(name, sounds);
            List<String> syllables = Pinyin.syllables(called);
            wholePinyin.add(joined(syllables, false));
            wholeInitials.add(joined(syllables, true));
            for (int from = 0; from < syllables.size(); from++) {
                List<String> rest = syllables.subList(from, syllables.size());
                pinyin.add(joined(rest, false));
                initials.add(joined(rest, true));
            }
        }
        addAll(to, Layout.PINYIN_WHOLE, wholePinyin);
        addAll(to, Layout.INITIALS_WHOLE, wholeInitials);
        addAll(to, Layout.NAME, wholes);
        addAll(to, Layout.TAIL, tails);
        addAll(to, Layout.PINYIN, pinyin);
        addAll(to, Layout.INITIALS, initials);
        addAll(to, Layout.SOUND, sounds);
    }

    /** Not across signs, which nobody says. */
    private static void addSounds(String name, Set<String> sounds) {
        Matcher runs = HAN.matcher(Folding.fold(name));
        while (runs.find()) {
            String run = runs.group();
            List<String> syllables = Pinyin.syllables(run);
            for (int from = 0; syllables.size() == run.length() && from < run.length(); from++) {
                for (int to = from + 2; to <= Math.min(run.length(), from + Layout.LONGEST_SOUND); to++) {
                    sounds.add(
                            String.join("", syllables.subList(from, to)) + Layout.SOUND_OF + run.substring(from, to));
                }
            }
        }
    }

    private static void addTails(String name, Set<String> tails) {
        for (int from = 0; from < name.length(); from++) {
            tails.add(name.substring(from, Math.min(name.length(), from + LONGEST_TAIL)));
        }
    }

    private static String joined(List<String> syllables, boolean initials) {
        StringBuilder joined = new StringBuilder();
        for (String syllable : syllables.subList(0, Math.min(syllables.size(), LONGEST_TAIL))) {
            joined.append(initials ? syllable.substring(0, 1) : syllable);
        }
        return joined.toString();
    }

    private static void addNumbers(Document to, Set<String> numbers) {
        Set<String> wholes = new LinkedHashSet<>();
        for (String number : numbers) {
            String cut = cut(number, LONGEST_NUMBER);
            wholes.add(bare(cut));
            to.add(new TextField(Layout.NUMBER_PAIRS, cut, Field.Store.NO));
        }
        addAll(to, Layout.NUMBER, wholes);
    }

    private static void addAll(Document to, String field, Set<String> values) {
        values.forEach(value -> {
            if (!value.isEmpty()) {
                to.add(new StringField(field, value, Field.Store.NO));
            }
        });
    }

    /** Folded, and only its letters and digits: so that 国发〔2024〕1号 is found however its brackets are typed. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        Folding.fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
