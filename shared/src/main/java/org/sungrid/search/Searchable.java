package org.sungrid.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sungrid.change.Subject;

/**
 * One document as the index is to hold it: everything that is needed to find it and to show it in a list, so that a
 * search asks no database. Made with {@link #about}.
 */
public final class Searchable {

    /** Characters of the text beyond this are not searched; the longest statute has about 150,000. */
    public static final int LONGEST_BODY = 2_000_000;

    /** Characters of a title, a name or a number beyond this are not searched. */
    public static final int LONGEST_TITLE = 500;

    private final Subject subject;
    private final String title;
    private final Set<String> names;
    private final Set<String> numbers;
    private final String body;
    private final Map<String, Set<String>> facets;
    private final LocalDate date;
    private final Instant shownFrom;
    private final Instant shownUntil;
    private final float weight;
    private final Map<String, String> shown;

    private Searchable(Builder builder) {
        this.subject = builder.subject;
        this.title = builder.title;
        this.names = Set.copyOf(builder.names);
        this.numbers = Set.copyOf(builder.numbers);
        this.body = builder.body;
        this.facets = Map.copyOf(builder.facets);
        this.date = builder.date;
        this.shownFrom = builder.shownFrom;
        this.shownUntil = builder.shownUntil;
        this.weight = builder.weight;
        this.shown = Map.copyOf(builder.shown);
    }

    /**
     * @param subject whose document it is; all documents of one subject are replaced together
     * @param title as shown
     */
    public static Builder about(Subject subject, String title) {
        return new Builder(subject, title);
    }

    public Subject subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    /** Other names, such as the short one of a law. */
    public Set<String> names() {
        return names;
    }

    public Set<String> numbers() {
        return numbers;
    }

    public String body() {
        return body;
    }

    public Map<String, Set<String>> facets() {
        return facets;
    }

    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    public Optional<Instant> shownFrom() {
        return Optional.ofNullable(shownFrom);
    }

    public Optional<Instant> shownUntil() {
        return Optional.ofNullable(shownUntil);
    }

    public float weight() {
        return weight;
    }

    public Map<String, String> shown() {
        return shown;
    }

    /** Gathers a document. Null and blank values are left out, so that a source need not ask. */
    public static final class Builder {

        private final Subject subject;
        private final String title;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>();
        private final Map<String, Set<String>> facets = new LinkedHashMap<>();
        private final Map<String, String> shown = new LinkedHashMap<>();
        private String body = "";
        private LocalDate date;
        private Instant shownFrom;
        private Instant shownUntil;
        private float weight = 1;

        private Builder(Subject subject, String title) {
            this.subject = Objects.requireNonNull(subject, "subject");
            this.title = Objects.requireNonNull(title, "title");
        }

        /** Another name under which people look for it. */
        public Builder alsoCalled(String name) {
            return add(names, name);
        }

        /** A number under which it is looked for as a whole: {@code F-2026-0001}, 国务院令第354号, an index number. */
        public Builder numbered(String number) {
            return add(numbers, number);
        }

        /** Plain text, without markup; a line break separates paragraphs. */
        public Builder saying(String text) {
            body = text == null ? "" : text;
            return this;
        }

        /** More of it, behind what was said before; nothing when it is blank. */
        public Builder alsoSaying(String text) {
            if (text != null && !text.isBlank()) {
                body = body.isBlank() ? text : body + '\n' + text;
            }
            return this;
        }

        /**
         * A value of a facet; a document may carry several of one.
         *
         * @param facet lower-case English letters: {@code unit}
         * @param value as it shall come back in counts and be chosen: a code or a name
         */
        public Builder in(String facet, String value) {
            SearchQuery.checkFacet(facet);
            if (value != null && !value.isBlank()) {
                String cut = value.substring(0, Math.min(value.length(), SearchQuery.LONGEST_FACET_VALUE));
                add(facets.computeIfAbsent(facet, name -> new LinkedHashSet<>()), cut);
            }
            return this;
        }

        /** By which it is ordered as newer or older. */
        public Builder dated(LocalDate day) {
            date = day;
            return this;
        }

        /** Is found by nobody outside this time; null leaves an end open. */
        public Builder shown(Instant from, Instant until) {
            shownFrom = from;
            shownUntil = until;
            return this;
        }

        /**
         * How much it matters beside others that answer as well, 1 if not said. What is in force may weigh more than what
         * was repealed.
         *
         * @param times 0.1 to 10
         */
        public Builder weighing(double times) {
            if (!(times >= 0.1 && times <= 10)) {
                throw new IllegalArgumentException("A weight is 0.1 to 10, not " + times);
            }
            weight = (float) times;
            return this;
        }

        /** Something to show in a list, not searched: it comes back with the hit. */
        public Builder showing(String name, String value) {
            if (value != null) {
                shown.put(name, value);
            }
            return this;
        }

        public Searchable build() {
            facets.replaceAll((name, values) -> Set.copyOf(values));
            return new Searchable(this);
        }

        private Builder add(Set<String> values, String value) {
            if (value != null && !value.isBlank()) {
                values.add(value.strip());
            }
            return this;
        }
    }
}
