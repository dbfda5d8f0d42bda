package org.sungrid.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What becomes of rows that are recorded now, when something holds otherwise over some days: which recordings end, and
 * which rows are recorded in their place. On every other day the answer stays what it was.
 *
 * <p>After Snodgrass, <i>Developing Time-Oriented Database Applications in SQL</i> (1999), chapter 10: sequenced deletion
 * and update of bitemporal tables.
 *
 * @param ended rows whose recording ends
 * @param begun rows that are recorded from now on
 */
public record Rewriting<T extends Dated<T>>(List<T> ended, List<T> begun) {

    public Rewriting {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
    }

    /** On these days nothing of it holds any more. */
    public static <T extends Dated<T>> Rewriting<T> clearing(Collection<T> rows, Span days) {
        return changing(rows, days, row -> null);
    }

    /**
     * On these days, as far as something holds on them, it holds otherwise.
     *
     * @param change takes a copy over the days concerned and gives it back changed; {@code null} for what no longer holds
     */
    public static <T extends Dated<T>> Rewriting<T> changing(Collection<T> rows, Span days, UnaryOperator<T> change) {
        var ended = new ArrayList<T>();
        var begun = new ArrayList<T>();
        for (var row : rows) {
            var common = row.span().common(days);
            if (common.isPresent()) {
                ended.add(row);
                row.span().without(days).forEach(rest -> begun.add(row.over(rest)));
                var changed = change.apply(row.over(common.get()));
                if (changed != null) {
                    begun.add(changed);
                }
            }
        }
        return new Rewriting<>(ended, begun);
    }

    /** What is recorded afterwards, of the rows that are recorded now. */
    public List<T> appliedTo(Collection<T> rows) {
        var after = new ArrayList<>(rows);
        after.removeAll(ended);
        after.addAll(begun);
        return after;
    }

    public boolean isNothing() {
        return ended.isEmpty() && begun.isEmpty();
    }
}
