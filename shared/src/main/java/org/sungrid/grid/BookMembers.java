package org.sungrid.grid;

import java.util.List;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.time.Span;

/** What a workbook says of who belongs to which body, in which role; somebody's role in a body may turn into another. */
final class BookMembers extends BookRelations<Membership> {

    BookMembers(BookPlan plan) {
        super(
                plan,
                Membership.class,
                new Sort(
                        BookSheet.MEMBERS,
                        BookColumn.NUMBER,
                        BookColumn.BODY,
                        Kind.MEMBERSHIP_BEGUN,
                        Kind.MEMBERSHIP_CHANGED,
                        Kind.MEMBERSHIP_ENDED,
                        Kind.MEMBERSHIP_LEFT));
    }

    @Override
    String known(Membership held) {
        return "";
    }

    @Override
    String known(BookRow row) {
        return "";
    }

    @Override
    Membership told(BookRow row, Membership before, Span days) {
        return new Membership(
                person(row, BookColumn.NUMBER),
                book().names().body(row.text(BookColumn.BODY)).orElseThrow(),
                BodyRole.valueOf(row.text(BookColumn.ROLE)),
                days);
    }

    @Override
    List<Told> about(Membership one, String called) {
        return List.of(new Told("grid.field.body", called, ""));
    }

    @Override
    List<Told> words(Membership one) {
        return List.of(new Told(BookColumn.ROLE.labelKey(), "", one.getRole().labelKey()));
    }

    @Override
    List<Detail> differences(Membership before, Membership after) {
        return before.getRole() == after.getRole()
                ? List.of()
                : List.of(new Detail(words(before).get(0), words(after).get(0)));
    }
}
