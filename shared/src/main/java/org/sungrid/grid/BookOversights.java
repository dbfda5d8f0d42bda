package org.sungrid.grid;

import java.util.List;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.time.Span;

/** What a workbook says of which leaders oversee which units or are paired with them. */
final class BookOversights extends BookRelations<Oversight> {

    BookOversights(BookPlan plan) {
        super(
                plan,
                Oversight.class,
                new Sort(
                        BookSheet.OVERSIGHT,
                        BookColumn.NUMBER,
                        BookColumn.UNIT,
                        Kind.OVERSIGHT_BEGUN,
                        Kind.OVERSIGHT_CHANGED,
                        Kind.OVERSIGHT_ENDED,
                        Kind.OVERSIGHT_LEFT));
    }

    @Override
    String known(Oversight held) {
        return held.getKind().code();
    }

    @Override
    String known(BookRow row) {
        return row.text(BookColumn.OVERSIGHT);
    }

    @Override
    Oversight told(BookRow row, Oversight before, Span days) {
        return new Oversight(
                person(row, BookColumn.NUMBER), unit(row), OversightKind.valueOf(row.text(BookColumn.OVERSIGHT)), days);
    }

    @Override
    List<Told> about(Oversight one, String called) {
        return List.of(new Told(one.getKind().labelKey(), called, ""));
    }

    @Override
    List<Detail> differences(Oversight before, Oversight after) {
        return List.of();
    }
}
