package org.sungrid.search.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** A searcher with the ordinals of all facet values, which are costly to gather and true for one state of the index. */
final class FacetedSearcher extends IndexSearcher {

    private final FacetsConfig facets = Layout.facets();
    private final SortedSetDocValuesReaderState ordinals;

    private FacetedSearcher(IndexReader reader) throws IOException {
        super(reader);
        boolean any = FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME) != null;
        ordinals = any ? new DefaultSortedSetDocValuesReaderState(reader, facets) : null;
    }

    static SearcherFactory factory() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new FacetedSearcher(reader);
            }
        };
    }

    FacetsConfig facets() {
        return facets;
    }

    /** Empty if no document carries a facet. */
    Optional<SortedSetDocValuesReaderState> ordinals() {
        return Optional.ofNullable(ordinals);
    }
}
