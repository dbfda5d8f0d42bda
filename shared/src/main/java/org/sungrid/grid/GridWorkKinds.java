package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.sungrid.grid.WorkKind.Subject;

/** What there is to mend about cells and posts. */
@ApplicationScoped
public class GridWorkKinds {

    private static final String ANSWERING =
            "a.capacity in (org.sungrid.grid.Capacity.HEAD, org.sungrid.grid.Capacity.ACTING_HEAD)";

    /** A cell is called as it is today; where it exists no longer its post is left out of the list. */
    private static final String POSTS =
            "Assignment a join Person p on p.id = a.personId join Cell c on c.cellId = a.cellId where ";

    @Produces
    WorkKind vacancies() {
        return new WorkKind(
                "grid.work.vacant",
                10,
                Subject.VACANT_CELL,
                WorkKind.OF_CELLS,
                "",
                "Cell c where " + WorkKind.CELL_TODAY + " and not exists (select a.id from Assignment a where"
                        + " a.cellId = c.cellId and " + ANSWERING + " and " + WorkKind.POST_TODAY + ")");
    }

    @Produces
    WorkKind actingHeads() {
        return new WorkKind(
                "grid.work.acting",
                20,
                Subject.PERSON,
                WorkKind.OF_POSTS,
                "",
                POSTS + "a.capacity = org.sungrid.grid.Capacity.ACTING_HEAD and " + WorkKind.POST_TODAY + " and "
                        + WorkKind.CELL_TODAY);
    }

    @Produces
    WorkKind ending() {
        return new WorkKind(
                "grid.work.ending",
                30,
                Subject.PERSON,
                WorkKind.OF_POSTS,
                "a.heldUntil",
                POSTS + "a.recordedUntil is null and a.heldUntil >= :day and a.heldUntil <= :soon and "
                        + WorkKind.CELL_TODAY);
    }

    @Produces
    WorkKind ended() {
        return new WorkKind(
                "grid.work.ended",
                40,
                Subject.PERSON,
                WorkKind.OF_POSTS,
                "a.heldUntil",
                POSTS + "a.recordedUntil is null and a.heldUntil >= :since and a.heldUntil < :day and "
                        + WorkKind.CELL_TODAY + " and " + Restrictions.SHOWN);
    }

    @Produces
    WorkKind doublePosts() {
        return new WorkKind(
                "grid.work.double",
                50,
                Subject.PERSON,
                WorkKind.OF_PERSONS,
                "",
                "Person p where (select count(a.id) from Assignment a where a.personId = p.id and "
                        + WorkKind.POST_TODAY + ") > 1");
    }

    @Produces
    WorkKind turning() {
        return new WorkKind(
                "grid.work.turning",
                60,
                Subject.CELL,
                WorkKind.OF_CELLS,
                "c.heldFrom",
                "Cell c where c.recordedUntil is null and c.heldFrom > :day and c.heldFrom <= :soon and exists"
                        + " (select b.row from Cell b where b.cellId = c.cellId and b.recordedUntil is null"
                        + " and b.heldFrom <= :day and b.heldUntil >= :day and b.parentId <> c.parentId)");
    }

    @Produces
    WorkKind closing() {
        return new WorkKind(
                "grid.work.closing",
                70,
                Subject.CELL,
                WorkKind.OF_CELLS,
                "c.heldUntil",
                "Cell c where c.recordedUntil is null and c.heldUntil >= :day and c.heldUntil <= :soon and not exists"
                        + " (select b.row from Cell b where b.cellId = c.cellId and b.recordedUntil is null"
                        + " and b.heldFrom > c.heldUntil)");
    }

    @Produces
    WorkKind phoneless() {
        return new WorkKind(
                "grid.work.phoneless",
                80,
                Subject.CELL,
                WorkKind.OF_CELLS,
                "",
                "Cell c where " + WorkKind.CELL_TODAY
                        + " and c.level = org.sungrid.grid.CellLevel.UNIT and c.phone = ''");
    }
}
