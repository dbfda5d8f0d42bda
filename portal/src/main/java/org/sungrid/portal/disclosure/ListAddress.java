package org.sungrid.portal.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchQuery.Order;

/** The addresses that the list of disclosures links to: the same question with one thing changed. */
final class ListAddress {

    private final String path;
    private final String typed;
    private final Map<String, Set<String>> chosen;
    private final Order order;

    private ListAddress(String path, String typed, Map<String, Set<String>> chosen, Order order) {
        this.path = path;
        this.typed = typed;
        this.chosen = chosen;
        this.order = order;
    }

    /** @param path where the list stands, such as {@code /disclosures} */
    static ListAddress of(String path, SearchQuery query) {
        return new ListAddress(path, query.text(), query.chosen(), query.order());
    }

    String with(String facet, String value) {
        Map<String, Set<String>> more = copy();
        more.computeIfAbsent(facet, name -> new LinkedHashSet<>()).add(value);
        return write(more, order, 1);
    }

    String without(String facet, String value) {
        Map<String, Set<String>> fewer = copy();
        fewer.getOrDefault(facet, new LinkedHashSet<>()).remove(value);
        return write(fewer, order, 1);
    }

    String withoutAny() {
        return write(Map.of(), order, 1);
    }

    String ordered(Order other) {
        return write(chosen, other, 1);
    }

    String page(int page) {
        return write(chosen, order, page);
    }

    ListAddress inWords(String words) {
        return new ListAddress(path, words, chosen, order);
    }

    private Map<String, Set<String>> copy() {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        chosen.forEach((facet, values) -> copy.put(facet, new LinkedHashSet<>(values)));
        return copy;
    }

    private String write(Map<String, Set<String>> values, Order in, int page) {
        StringBuilder address = new StringBuilder();
        if (!typed.isEmpty()) {
            add(address, "q", typed);
        }
        for (String facet : Question.FACETS) {
            values.getOrDefault(facet, Set.of()).stream().sorted().forEach(value -> add(address, facet, value));
        }
        if (in != Question.usualOrder(typed)) {
            add(address, "sort", in.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            add(address, "page", Integer.toString(page));
        }
        return path + address;
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
