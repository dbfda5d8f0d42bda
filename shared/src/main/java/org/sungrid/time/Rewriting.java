package org.sungrid.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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

    /**
     * Rows in the order of their days, in which neighbours that say the same are one: what was told otherwise and back again
     * stands there as if it had never been. Rows that are recorded stay as they are where no new one touches them.
     *
     * @param recorded whether a row is recorded already
     * @param alike whether two rows say the same on their days
     */
    public static <T extends Dated<T>> List<T> joining(
            Collection<T> rows, Predicate<T> recorded, BiPredicate<T, T> alike) {
        var joined = new ArrayList<T>();
        rows.stream().sorted(Comparator.comparing(row -> row.span().first())).forEach(row -> {
            for (int i = 0; i < joined.size(); i++) {
                var before = joined.get(i);
                boolean touching = !before.span().isOpen()
                        && before.span().last().plusDays(1).equals(row.span().first());
                if (touching && alike.test(before, row) && !(recorded.test(before) && recorded.test(row))) {
                    joined.set(
                            i,
                            before.over(
                                    new Span(before.span().first(), row.span().last())));
                    return;
                }
            }
            joined.add(row);
        });
        return joined;
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
