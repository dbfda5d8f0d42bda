package org.sungrid.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sungrid.change.Subject;

/**
 * One page of what was found.
 *
 * @param state how far the index can be trusted; a page says so if it is not {@link State#CURRENT}
 * @param hits at most {@link SearchQuery#PAGE_SIZE}; equal hits always come in the same order
 * @param total how many documents were found in all
 * @param closest nothing has all that was asked for; these have part of it
 * @param facets by name; a facet of which something is chosen also counts what choosing otherwise would find
 * @param page the first is 1
 * @param took without the time to render
 */
public record SearchResult(
        State state, List<Hit> hits, long total, boolean closest, List<FacetCounts> facets, int page, Duration took) {

    /** How far the index can be trusted. */
    public enum State {
        /** It follows the database. */
        CURRENT("search.state.current"),
        /** It follows the database and is not through yet with what changed last. */
        BEHIND("search.state.behind"),
        /** It is being built from nothing: what is found is true, but not all is found yet. */
        REBUILDING("search.state.rebuilding"),
        /** It cannot be read at this moment; it repairs itself. Nothing is found. */
        UNAVAILABLE("search.state.unavailable");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Of the message in {@code org.sungrid.search.messages}. */
        public String key() {
            return key;
        }
    }

    /**
     * One document found.
     *
     * @param title whole, in pieces
     * @param excerpt the passages that answer best, each in pieces; without a text to search for, the beginning
     * @param shown what the document carries for showing, as in {@link Searchable#shown()}
     */
    public record Hit(Subject subject, List<Fragment> title, List<List<Fragment>> excerpt, Map<String, String> shown) {}

    /**
     * The values of one facet.
     *
     * @param values most frequent first, then by value; at most {@link SearchQuery#MOST_FACET_VALUES}, chosen ones
     *     always among them
     */
    public record FacetCounts(String facet, List<FacetValue> values) {}

    /** @param count how many documents would be found by choosing it */
    public record FacetValue(String value, int count, boolean chosen) {}

    /** How many pages can be turned to, at least 1. */
    public int pages() {
        long reachable = Math.min(total, SearchQuery.DEEPEST_HIT);
        return (int) Math.max(1, (reachable + SearchQuery.PAGE_SIZE - 1) / SearchQuery.PAGE_SIZE);
    }

    /** The counts of a facet; without values if nothing carries it. */
    public FacetCounts facet(String name) {
        return facets.stream()
                .filter(counts -> counts.facet().equals(name))
                .findFirst()
                .orElse(new FacetCounts(name, List.of()));
    }
}
