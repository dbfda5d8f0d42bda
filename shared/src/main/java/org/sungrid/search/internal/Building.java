package org.sungrid.search.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.search.SearchSource;

/** A walk through all subjects of all sources, page by page; a page that failed is given out again. */
final class Building {

    private final Deque<SearchSource> left;
    private long after = Long.MIN_VALUE;
    private long count;

    Building(List<SearchSource> sources) {
        left = new ArrayDeque<>(sources);
    }

    /** @return empty when all were passed */
    List<Subject> next(int limit) {
        while (!left.isEmpty()) {
            SearchSource source = left.peek();
            List<Long> ids = source.ids(after, limit);
            if (!ids.isEmpty()) {
                return ids.stream().map(id -> new Subject(source.kind(), id)).toList();
            }
            left.remove();
            after = Long.MIN_VALUE;
        }
        return List.of();
    }

    void passed(List<Subject> page) {
        after = page.get(page.size() - 1).id();
        count += page.size();
    }

    long count() {
        return count;
    }
}
