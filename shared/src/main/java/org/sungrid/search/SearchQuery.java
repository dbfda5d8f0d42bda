package org.sungrid.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sungrid.search.QueryRefused.Reason;
import org.sungrid.search.internal.Typed;

/**
 * What somebody asks for: words as typed, facets chosen, an order, a page. A value; whatever cannot be answered with
 * bounded work is refused with {@link QueryRefused} when it is made.
 *
 * <p>The text is taken for what a citizen types and nothing else. A space separates words that are all wanted (many words
 * need not all be there), {@code "…"} or “…” holds together what shall stand like that. Every other sign is text.
 *
 * @param text possibly empty: then everything is found, newest first
 * @param chosen values by facet; of one facet any value will do, of several facets each must hold
 * @param within of these facets only what has one of these values is there at all: whoever asks may not see beyond. Never
 *     typed by anybody, and as many values as there are
 * @param page the first is 1
 */
public record SearchQuery(
        String text, Map<String, Set<String>> chosen, Map<String, Set<String>> within, Order order, int page) {

    /** Hits on a page. */
    public static final int PAGE_SIZE = 20;

    /** No page reaches deeper: each page costs as much memory as all before it. */
    public static final int DEEPEST_HIT = 10_000;

    /** Characters of the text. */
    public static final int LONGEST_TEXT = 200;

    /** Words or quoted phrases, as separated by spaces. */
    public static final int MOST_TERMS = 32;

    /** Values counted of one facet. */
    public static final int MOST_FACET_VALUES = 100;

    /** Characters of a facet's value. */
    public static final int LONGEST_FACET_VALUE = 200;

    private static final int MOST_FACETS_CHOSEN = 10;
    private static final int MOST_VALUES_CHOSEN = 20;
    private static final Pattern FACET = Pattern.compile("[a-z]{1,20}");

    /** How hits are ordered; equals go by date, then by key. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchQuery {
        text = text == null ? "" : text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new QueryRefused(Reason.TOO_LONG, LONGEST_TEXT);
        }
        if (Typed.read(text).terms().size() > MOST_TERMS) {
            throw new QueryRefused(Reason.TOO_MANY_TERMS, MOST_TERMS);
        }
        if (page < 1 || page > DEEPEST_HIT / PAGE_SIZE) {
            throw new QueryRefused(Reason.NO_SUCH_PAGE, DEEPEST_HIT / PAGE_SIZE);
        }
        order = order == null ? Order.RELEVANCE : order;
        chosen = copyOfChosen(chosen == null ? Map.of() : chosen);
        within = Map.copyOf(within);
    }

    public SearchQuery(String text, Map<String, Set<String>> chosen, Order order, int page) {
        this(text, chosen, Map.of(), order, page);
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), Order.RELEVANCE, 1);
    }

    /** Everything, newest first. */
    public static SearchQuery everything() {
        return of("");
    }

    /** The same, with this value of a facet chosen too. */
    public SearchQuery choosing(String facet, String value) {
        Map<String, Set<String>> more = new LinkedHashMap<>(chosen);
        Set<String> values = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new SearchQuery(text, more, within, order, 1);
    }

    public SearchQuery ordered(Order other) {
        return new SearchQuery(text, chosen, within, other, 1);
    }

    /** The same over what has one of these values of a facet. */
    public SearchQuery within(String facet, Set<String> values) {
        checkFacet(facet);
        Map<String, Set<String>> less = new LinkedHashMap<>(within);
        less.put(facet, Set.copyOf(values));
        return new SearchQuery(text, chosen, less, order, page);
    }

    public SearchQuery onPage(int other) {
        return new SearchQuery(text, chosen, within, order, other);
    }

    static void checkFacet(String name) {
        if (name == null || !FACET.matcher(name).matches()) {
            throw new QueryRefused(Reason.BAD_FACET, shortened(name));
        }
    }

    private static Map<String, Set<String>> copyOfChosen(Map<String, Set<String>> chosen) {
        if (chosen.size() > MOST_FACETS_CHOSEN) {
            throw new QueryRefused(Reason.BAD_FACET, "");
        }
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        chosen.forEach((facet, values) -> {
            checkFacet(facet);
            if (values.size() > MOST_VALUES_CHOSEN
                    || values.stream()
                            .anyMatch(value ->
                                    value == null || value.isEmpty() || value.length() > LONGEST_FACET_VALUE)) {
                throw new QueryRefused(Reason.BAD_FACET, facet);
            }
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        return Map.copyOf(copy);
    }

    private static String shortened(String name) {
        return name == null ? "" : name.substring(0, Math.min(name.length(), 20));
    }
}
