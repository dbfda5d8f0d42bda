package org.sungrid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * What pages ask. Never fails for the index's own troubles: a damaged or missing index is rebuilt meanwhile, and the
 * result's state says so.
 */
@ApplicationScoped
public class SearchIndex {

    /** Finds. Bounded work, no database. */
    public SearchResult find(SearchQuery query) {
        return new SearchResult(SearchResult.State.UNAVAILABLE, List.of(), 0, List.of(), query.page(), Duration.ZERO);
    }

    /**
     * Completes a title from its beginning or from a word in it, in characters or in pinyin (whole or initials).
     *
     * @param typed anything; what is too long to be a beginning finds nothing
     * @param limit at most 20
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return List.of();
    }

    /** For the health check: anything but {@code CURRENT} means that searching is not whole. */
    public SearchResult.State state() {
        return SearchResult.State.UNAVAILABLE;
    }
}
