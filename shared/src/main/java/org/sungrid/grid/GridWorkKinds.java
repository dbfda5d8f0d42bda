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

    @Produces
    WorkKind endingMembers() {
        return members("grid.work.member-ending", 90, "m.heldUntil >= :day and m.heldUntil <= :soon");
    }

    @Produces
    WorkKind endedMembers() {
        return members("grid.work.member-ended", 100, "m.heldUntil >= :since and m.heldUntil < :day");
    }

    @Produces
    WorkKind endingSupervisors() {
        return supervisors("grid.work.supervisor-ending", 110, "s.heldUntil >= :day and s.heldUntil <= :soon");
    }

    @Produces
    WorkKind endedSupervisors() {
        return supervisors("grid.work.supervisor-ended", 120, "s.heldUntil >= :since and s.heldUntil < :day");
    }

    @Produces
    WorkKind endingLiaisons() {
        return liaisons("grid.work.liaison-ending", 130, "l.heldUntil >= :day and l.heldUntil <= :soon");
    }

    /** With the post that somebody leaves, their standing as a liaison officer ends. */
    @Produces
    WorkKind endedLiaisons() {
        return liaisons("grid.work.liaison-ended", 140, "l.heldUntil >= :since and l.heldUntil < :day");
    }

    /** Whoever has a further term is not to be mended, nor what was dissolved. */
    private static WorkKind members(String labelKey, int rank, String ends) {
        return new WorkKind(
                labelKey,
                rank,
                Subject.MEMBER,
                WorkKind.OF_MEMBERS,
                "m.heldUntil",
                "Membership m join Person p on p.id = m.personId join Body b on b.bodyId = m.bodyId where"
                        + " m.recordedUntil is null and " + ends + " and b.recordedUntil is null and b.heldFrom <= :day"
                        + " and (b.heldUntil is null or b.heldUntil >= :day) and not exists (select n.id from Membership n"
                        + " where n.personId = m.personId and n.bodyId = m.bodyId and n.recordedUntil is null"
                        + " and n.heldFrom > m.heldUntil)");
    }

    private static WorkKind supervisors(String labelKey, int rank, String ends) {
        return new WorkKind(
                labelKey,
                rank,
                Subject.SUPERVISOR,
                WorkKind.OF_SUPERVISORS,
                "s.heldUntil",
                "ExternalSupervisor s join Person p on p.id = s.personId join Cell c on c.cellId = s.cellId where"
                        + " s.recordedUntil is null and " + ends + " and " + WorkKind.CELL_TODAY
                        + " and not exists (select n.id from ExternalSupervisor n where n.personId = s.personId"
                        + " and n.cellId = s.cellId and n.recordedUntil is null and n.heldFrom > s.heldUntil)");
    }

    /** A trade is provided for as soon as anybody keeps in touch with it for the same cell. */
    private static WorkKind liaisons(String labelKey, int rank, String ends) {
        return new WorkKind(
                labelKey,
                rank,
                Subject.LIAISON,
                WorkKind.OF_LIAISONS,
                "l.heldUntil",
                "LiaisonOfficer l join Person p on p.id = l.personId join Cell c on c.cellId = l.cellId where"
                        + " l.recordedUntil is null and " + ends + " and " + WorkKind.CELL_TODAY
                        + " and not exists (select n.id from LiaisonOfficer n where n.cellId = l.cellId"
                        + " and n.trade = l.trade and n.recordedUntil is null"
                        + " and (n.heldUntil is null or n.heldUntil > l.heldUntil))");
    }
}
