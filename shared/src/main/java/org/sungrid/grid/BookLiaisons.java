package org.sungrid.grid;

import java.util.List;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.time.Span;

/** What a workbook says of who keeps in touch with which high-risk trade for which unit (高危行业联络员). */
final class BookLiaisons extends BookRelations<LiaisonOfficer> {

    BookLiaisons(BookPlan plan) {
        super(
                plan,
                LiaisonOfficer.class,
                new Sort(
                        BookSheet.LIAISONS,
                        BookColumn.NUMBER,
                        BookColumn.UNIT,
                        Kind.LIAISON_BEGUN,
                        Kind.LIAISON_CHANGED,
                        Kind.LIAISON_ENDED,
                        Kind.LIAISON_LEFT));
    }

    @Override
    String known(LiaisonOfficer held) {
        return held.getTrade();
    }

    @Override
    String known(BookRow row) {
        return row.text(BookColumn.TRADE);
    }

    @Override
    LiaisonOfficer told(BookRow row, LiaisonOfficer before, Span days) {
        return new LiaisonOfficer(person(row, BookColumn.NUMBER), unit(row), row.text(BookColumn.TRADE), days);
    }

    @Override
    List<Told> about(LiaisonOfficer one, String called) {
        return List.of(
                new Told(BookColumn.TRADE.labelKey(), one.getTrade(), ""), new Told("grid.field.cell", called, ""));
    }

    @Override
    List<Detail> differences(LiaisonOfficer before, LiaisonOfficer after) {
        return List.of();
    }
}
