package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * Which rows of a sheet are about which of the things that the grid holds under the same names, several of them on other days.
 * A row finds the one that begins on its first day; else the one that goes on from it, told otherwise meanwhile; else one
 * that ended long ago; else one on the same days, which it then puts right.
 */
final class BookMatching<T extends Dated<T>> {

    private final LocalDate day;
    private final Function<T, LocalDate> told;
    private final Map<BookRow, T> found = new IdentityHashMap<>();
    private final Map<T, Set<LocalDate>> beginnings = new IdentityHashMap<>();
    private final List<T> unnamed = new ArrayList<>();

    /**
     * @param day against which the workbook is held
     * @param told from when on a sheet of that day tells something
     */
    BookMatching(LocalDate day, Function<T, LocalDate> told) {
        this.day = day;
        this.told = told;
    }

    /** Rows and things of the same names. */
    void match(List<BookRow> rows, List<T> held) {
        var left = new ArrayList<>(held);
        left.sort(Comparator.comparing(one -> one.span().first()));
        remember(left);
        match(
                rows,
                left,
                (row, one) -> isLeft(one)
                        && row.has(BookColumn.FROM)
                        && (row.day(BookColumn.FROM).equals(one.span().first())
                                || row.day(BookColumn.FROM).equals(told.apply(one))));
        match(
                rows,
                left,
                (row, one) -> isLeft(one)
                        && row.has(BookColumn.FROM)
                        && begins(one, row.day(BookColumn.FROM))
                        && !endsBefore(row, one));
        match(
                rows,
                left,
                (row, one) -> row.has(BookColumn.FROM)
                        && row.day(BookColumn.FROM).equals(one.span().first()));
        match(rows, left, (row, one) -> isLeft(one) && (!row.has(BookColumn.FROM) || overlaps(row, one)));
        match(rows, left, (row, one) -> row.has(BookColumn.FROM) && overlaps(row, one));
        unnamed.addAll(left);
    }

    private static <T extends Dated<T>> boolean overlaps(BookRow row, T one) {
        return new Span(row.day(BookColumn.FROM), row.day(BookColumn.UNTIL))
                .common(one.span())
                .isPresent();
    }

    /** Since when each was held without a break, whatever was told of it. */
    private void remember(List<T> held) {
        T before = null;
        for (var one : held) {
            var days = new HashSet<LocalDate>();
            if (before != null
                    && !before.span().isOpen()
                    && before.span().last().plusDays(1).equals(one.span().first())) {
                days.addAll(beginnings.get(before));
            }
            days.add(one.span().first());
            days.add(told.apply(one));
            beginnings.put(one, days);
            before = one;
        }
    }

    private void match(List<BookRow> rows, List<T> left, BiPredicate<BookRow, T> same) {
        for (var row : rows) {
            if (!found.containsKey(row)) {
                left.stream().filter(one -> same.test(row, one)).findFirst().ifPresent(one -> {
                    found.put(row, one);
                    left.remove(one);
                });
            }
        }
    }

    private boolean isLeft(T one) {
        return WholeGrid.isLeft(one.span(), day);
    }

    private static <T extends Dated<T>> boolean endsBefore(BookRow row, T one) {
        var until = row.day(BookColumn.UNTIL);
        return until != null && until.isBefore(one.span().first());
    }

    /** What a row is about; nothing where it is new. */
    Optional<T> of(BookRow row) {
        return Optional.ofNullable(found.get(row));
    }

    /** Whether it may be told to begin on that day without anything being told otherwise. */
    boolean begins(T one, LocalDate from) {
        return beginnings.get(one).contains(from);
    }

    /** What no row is about. */
    List<T> unnamed() {
        return unnamed;
    }
}
