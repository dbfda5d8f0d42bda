package org.sungrid.portal.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.portal.ticket.BoardSearch;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.QueryRefused;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchQuery.Order;

/**
 * What an address asks of the list of disclosures, page and interface alike: words, facets, order, page; the page asks the
 * board as well. What cannot be
 * understood is told, never guessed, and stays as it was typed.
 */
public final class Question {

    /** The parameters that narrow the list, in the order in which they are shown. */
    static final List<String> FACETS = DisclosureSearch.FACETS;

    /** An answer to such an address shows what was typed, so what is shown back has an end. */
    private static final int LONGEST_SHOWN_BACK = 1_000;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,7}");
    private static final Map<String, Order> ORDERS =
            Map.of("relevance", Order.RELEVANCE, "newest", Order.NEWEST, "oldest", Order.OLDEST);

    private final String typed;
    private final Map<String, Set<String>> chosen;
    private final SearchQuery query;
    private final List<Refusal> refusals;

    private Question(String typed, Map<String, Set<String>> chosen, SearchQuery query, List<Refusal> refusals) {
        this.typed = typed;
        this.chosen = chosen;
        this.query = query;
        this.refusals = List.copyOf(refusals);
    }

    /**
     * Of disclosures alone.
     *
     * @param parameters as the servlet API hands them over; those it does not know are left alone
     */
    public static Question of(Map<String, String[]> parameters) {
        return read(parameters, false);
    }

    /** The same where words are asked for among the matters of the board too. */
    static Question everywhere(Map<String, String[]> parameters) {
        return read(parameters, true);
    }

    private static Question read(Map<String, String[]> parameters, boolean board) {
        List<Refusal> refusals = new ArrayList<>();
        String typed = first(parameters, "q").orElse("").strip();
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : FACETS) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(facet, new String[0])) {
                if (value.isBlank()) {
                    continue;
                }
                if (known(facet).test(value) || board && isBoard(facet, value)) {
                    values.add(value);
                } else {
                    refusals.add(Refusal.of(facet, "portal.refusal." + facet, brief(value)));
                }
            }
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        Order order = order(parameters, typed, refusals);
        int page = page(parameters, refusals);
        SearchQuery query = null;
        if (refusals.isEmpty()) {
            try {
                query = new SearchQuery(typed, chosen, order, page);
                // Whoever leafs through all there is leafs through disclosures: the board has a page of its own.
                boolean both = board
                        && (!typed.isEmpty()
                                || chosen.getOrDefault("kind", Set.of()).contains(BoardSearch.KIND));
                query = both ? query : query.within(DisclosureSearch.KIND, DisclosureSearch.KINDS);
            } catch (QueryRefused refused) {
                refusals.addAll(refused.refusals());
            }
        }
        return new Question(shortened(typed), chosen, query, refusals);
    }

    /** What is asked; only where nothing was refused. */
    public SearchQuery query() {
        if (query == null) {
            throw new IllegalStateException("A refused question has no query");
        }
        return query;
    }

    public boolean understood() {
        return query != null;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** The words as they were typed. */
    public String typed() {
        return typed;
    }

    /** The values chosen, by facet. */
    public Map<String, Set<String>> chosen() {
        return chosen;
    }

    /** Whether it asks for less than everything. */
    public boolean isNarrow() {
        return !typed.isEmpty() || !chosen.isEmpty();
    }

    /** The same question, on another page of a list that stands at this path. */
    public String addressOn(String path, int page) {
        return ListAddress.of(path, query()).page(page);
    }

    /** Without words nothing is more relevant than anything else. */
    static Order usualOrder(String typed) {
        return typed.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
    }

    private static Order order(Map<String, String[]> parameters, String typed, List<Refusal> refusals) {
        Optional<String> asked = first(parameters, "sort").filter(value -> !value.isBlank());
        if (asked.isEmpty()) {
            return usualOrder(typed);
        }
        Order order = ORDERS.get(asked.get());
        if (order == null) {
            refusals.add(Refusal.of("sort", "portal.refusal.sort", brief(asked.get())));
        }
        return order;
    }

    private static int page(Map<String, String[]> parameters, List<Refusal> refusals) {
        Optional<String> asked = first(parameters, "page").filter(value -> !value.isBlank());
        if (asked.isEmpty()) {
            return 1;
        }
        if (!PAGE.matcher(asked.get()).matches() || Integer.parseInt(asked.get()) < 1) {
            refusals.add(Refusal.of("page", "portal.refusal.page", brief(asked.get())));
            return 1;
        }
        return Integer.parseInt(asked.get());
    }

    private static boolean isBoard(String facet, String value) {
        return facet.equals(DisclosureSearch.KIND) && value.equals(BoardSearch.KIND);
    }

    private static Predicate<String> known(String facet) {
        return switch (facet) {
            case "kind" -> value -> DisclosureKind.of(value).isPresent();
            case "validity" -> value -> Validity.of(value).isPresent();
            case "theme" -> value -> Theme.of(value).isPresent();
            case "year" -> value -> YEAR.matcher(value).matches();
            default -> value -> value.length() <= 100;
        };
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN_BACK ? text : text.substring(0, LONGEST_SHOWN_BACK);
    }
}
