package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.FacetCounts;
import org.sungrid.search.SearchResult.FacetValue;
import org.sungrid.search.SearchResult.Hit;
import org.sungrid.search.SearchResult.State;

/** Answers a question from the copy. */
final class Finding {

    static final Sort RELEVANCE =
            new Sort(SortField.FIELD_SCORE, dated(true), new SortField(Layout.KEY, SortField.Type.STRING));
    private static final Sort NEWEST = new Sort(dated(true), new SortField(Layout.KEY, SortField.Type.STRING));
    private static final Sort OLDEST = new Sort(dated(false), new SortField(Layout.KEY, SortField.Type.STRING));

    private final IndexCopy copy;
    private final Clock clock;

    Finding(IndexCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
    }

    SearchResult find(SearchQuery query, State state) throws IOException {
        long begun = System.nanoTime();
        FacetedSearcher searcher = copy.acquire();
        try {
            Question question = new Question(query.text(), copy.analyzer());
            Query wanted = within(query, question.matching(false));
            Found found = collect(searcher, query, visible(weighed(wanted)), sort(query, question));
            // Only if nothing has it all: not if what has it all lies outside the facets chosen.
            boolean closest = found.top().totalHits.value == 0
                    && !question.isEmpty()
                    && (query.chosen().isEmpty() || searcher.count(visible(wanted)) == 0);
            if (closest) {
                found = collect(
                        searcher,
                        query,
                        visible(weighed(within(query, question.matching(true)))),
                        sort(query, question));
            }

            int from = (query.page() - 1) * SearchQuery.PAGE_SIZE;
            int[] page = from >= found.top().scoreDocs.length
                    ? new int[0]
                    : Arrays.stream(found.top().scoreDocs, from, found.top().scoreDocs.length)
                            .mapToInt(hit -> hit.doc)
                            .toArray();
            List<Hit> hits = Excerpts.of(searcher, page, question.marks());
            return new SearchResult(
                    state,
                    hits,
                    found.top().totalHits.value,
                    closest && !hits.isEmpty(),
                    found.facets(),
                    query.page(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            copy.release(searcher);
        }
    }

    private record Found(TopFieldDocs top, List<FacetCounts> facets) {}

    private static Found collect(FacetedSearcher searcher, SearchQuery query, Query matching, Sort sort)
            throws IOException {
        int deepest = Math.min(
                query.page() * SearchQuery.PAGE_SIZE,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        TopFieldCollectorManager top = new TopFieldCollectorManager(sort, deepest, null, Integer.MAX_VALUE);
        Optional<SortedSetDocValuesReaderState> ordinals = searcher.ordinals();
        if (ordinals.isEmpty()) {
            Query all = query.chosen().isEmpty() ? matching : new MatchNoDocsQuery();
            return new Found(searcher.search(all, top), List.of());
        }
        DrillDownQuery narrowed = new DrillDownQuery(searcher.facets(), matching);
        query.chosen().forEach((facet, values) -> values.forEach(value -> narrowed.add(facet, value)));
        var result = new DrillSideways(searcher, searcher.facets(), ordinals.get()).search(narrowed, top);
        return new Found(result.collectorResult, counts(result.facets, query.chosen()));
    }

    private static List<FacetCounts> counts(Facets facets, Map<String, Set<String>> chosen) throws IOException {
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        for (FacetResult facet : facets.getAllDims(SearchQuery.MOST_FACET_VALUES)) {
            if (facet == null) {
                // A facet of which something is chosen, where nothing is found however else is chosen.
                continue;
            }
            Map<String, Integer> values = counted.computeIfAbsent(facet.dim, dim -> new LinkedHashMap<>());
            for (LabelAndValue value : facet.labelValues) {
                values.put(value.label, value.value.intValue());
            }
        }
        // Whoever chose something must be able to take it back, though nothing is found by it.
        chosen.forEach((facet, values) -> values.forEach(value ->
                counted.computeIfAbsent(facet, dim -> new LinkedHashMap<>()).putIfAbsent(value, 0)));
        List<FacetCounts> all = new ArrayList<>();
        counted.forEach((facet, values) -> {
            Set<String> picked = chosen.getOrDefault(facet, Set.of());
            all.add(new FacetCounts(
                    facet,
                    values.entrySet().stream()
                            .map(entry ->
                                    new FacetValue(entry.getKey(), entry.getValue(), picked.contains(entry.getKey())))
                            .sorted(Comparator.comparingInt(FacetValue::count)
                                    .reversed()
                                    .thenComparing(FacetValue::value))
                            .toList()));
        });
        all.sort(Comparator.comparing(FacetCounts::facet));
        return List.copyOf(all);
    }

    /** Only what lies within what whoever asks may see. */
    static Query within(SearchQuery query, Query matching) {
        if (query.within().isEmpty()) {
            return matching;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
        query.within()
                .forEach((facet, values) -> narrowed.add(
                        new TermInSetQuery(
                                FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
                                values.stream()
                                        .map(value -> DrillDownQuery.term(
                                                        FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet, value)
                                                .bytes())
                                        .toList()),
                        Occur.FILTER));
        return narrowed.build();
    }

    private Query visible(Query matching) {
        return visible(matching, clock);
    }

    /** Only what is shown at this moment, even if nobody told the index that the moment has come. */
    static Query visible(Query matching, Clock clock) {
        long now = clock.millis();
        return new BooleanQuery.Builder()
                .add(matching, Occur.MUST)
                .add(LongPoint.newRangeQuery(Layout.SHOWN_FROM, Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Layout.SHOWN_UNTIL, now + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    private static Query weighed(Query matching) {
        return FunctionScoreQuery.boostByValue(matching, DoubleValuesSource.fromFloatField(Layout.WEIGHT));
    }

    private static Sort sort(SearchQuery query, Question question) {
        return switch (query.order()) {
            case RELEVANCE -> question.isEmpty() ? NEWEST : RELEVANCE;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
        };
    }

    /** What has no date comes last in either order. */
    private static SortField dated(boolean newestFirst) {
        SortField date = new SortField(Layout.DATE, SortField.Type.LONG, newestFirst);
        date.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return date;
    }
}
