package org.sungrid.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.search.QueryRefused.Reason;
import org.sungrid.search.SearchQuery.Order;

class SearchQueryTest {

    @Test
    @Tag("S-76")
    void what_would_take_unbounded_work_is_refused_with_the_bound_S_76() {
        refused(() -> SearchQuery.of("法".repeat(SearchQuery.LONGEST_TEXT + 1)), Reason.TOO_LONG, "q");
        refused(() -> SearchQuery.of("a b ".repeat(17)), Reason.TOO_MANY_TERMS, "q");
        refused(() -> SearchQuery.everything().onPage(0), Reason.NO_SUCH_PAGE, "page");
        refused(() -> SearchQuery.everything().onPage(-1), Reason.NO_SUCH_PAGE, "page");
        refused(() -> SearchQuery.everything().onPage(501), Reason.NO_SUCH_PAGE, "page");
        refused(() -> SearchQuery.everything().choosing("$facets", "x"), Reason.BAD_FACET, "facet");
        refused(() -> SearchQuery.everything().choosing("year", ""), Reason.BAD_FACET, "facet");
        refused(() -> SearchQuery.everything().choosing("year", "9".repeat(201)), Reason.BAD_FACET, "facet");
        Set<String> years = IntStream.range(0, 21).mapToObj(Integer::toString).collect(Collectors.toSet());
        refused(() -> new SearchQuery("", Map.of("year", years), null, 1), Reason.BAD_FACET, "facet");
    }

    @Test
    void the_bounds_themselves_are_allowed() {
        assertThat(SearchQuery.of("法".repeat(SearchQuery.LONGEST_TEXT)).page()).isEqualTo(1);
        assertThat(SearchQuery.of("a ".repeat(SearchQuery.MOST_TERMS)).page()).isEqualTo(1);
        assertThat(SearchQuery.everything().onPage(500).page()).isEqualTo(500);
    }

    @Test
    void nothing_given_means_everything_by_relevance_on_the_first_page() {
        SearchQuery query = new SearchQuery(null, null, null, 1);
        assertThat(query).isEqualTo(SearchQuery.everything());
        assertThat(query.order()).isEqualTo(Order.RELEVANCE);
    }

    @Test
    void a_narrower_or_otherwise_ordered_question_begins_on_the_first_page() {
        SearchQuery third = SearchQuery.of("法").onPage(3);
        assertThat(third.choosing("year", "2024").page()).isEqualTo(1);
        assertThat(third.ordered(Order.NEWEST).page()).isEqualTo(1);
    }

    private static void refused(ThrowingCallable making, Reason reason, String field) {
        assertThatThrownBy(making).isInstanceOfSatisfying(QueryRefused.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.refusals())
                    .singleElement()
                    .satisfies(one -> assertThat(one.field()).isEqualTo(field));
        });
    }
}
