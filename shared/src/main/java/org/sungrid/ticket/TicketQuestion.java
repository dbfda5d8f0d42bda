package org.sungrid.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.id.CellId;
import org.sungrid.paging.Place;
import org.sungrid.text.TypedDay;
import org.sungrid.ticket.TicketSheet.Order;

/**
 * A question to the table of tickets, in the database's own words because it is asked in parts: what is open and what
 * ended, what cells own and what they take part in. One key of the table gives each part in the order of the list, so that
 * no part reads more than a leaf takes of it, however many tickets there are; a condition that joins them by "or" would
 * have all of them read.
 */
final class TicketQuestion {

    private final TicketsWithin within;

    /** Those whose tickets are asked for; {@code null} for all. */
    private final Set<CellId> chosen;

    private final List<Boolean> ended;

    private final List<Words> conditions = new ArrayList<>();
    private boolean inOneState;

    /**
     * Where a part is read, and by which columns it is ordered there.
     *
     * @param key of the ticket
     */
    private record Side(String from, String due, String key, String ended, List<Words> conditions) {

        /** MySQL would rather read all tickets from the newest on until enough of them are open. */
        Side byKey() {
            return new Side(from + " FORCE INDEX (ticket_by_key)", due, key, ended, conditions);
        }
    }

    /**
     * @param chosen owners; {@code null} for all
     * @param ended whether what is open is asked for, what ended, or both; none when nothing can be found
     */
    TicketQuestion(TicketsWithin within, Set<CellId> chosen, List<Boolean> ended) {
        this.within = within;
        this.chosen = chosen;
        this.ended = ended;
        if (!within.supervised().whole()) {
            var known = within.known();
            conditions.add(Words.joined(
                    "",
                    List.of(
                            Words.of("(t.secrecy <> ? OR ", Secrecy.CONFIDENTIAL.name()),
                            Words.among("t.owner_id", known),
                            Words.of(" OR EXISTS (SELECT 1 FROM ticket_co_owner c WHERE c.ticket_id = t.id AND "),
                            Words.among("c.cell_id", known),
                            Words.of("))"))));
        }
    }

    void in(TicketState state) {
        and("t.state = ?", state.name());
        inOneState = true;
    }

    /** @param condition with a place for each value, over {@code ticket t} */
    void and(String condition, Object... values) {
        conditions.add(Words.of(condition, values));
    }

    /** Rows of {@link TicketLine#COLUMNS} away from a place. */
    List<Object[]> leaf(EntityManager entities, Order order, Place place, int most) {
        boolean descending = place.isBackwards() == (order == Order.DUE);
        var direction = descending ? " DESC" : "";
        var parts = parts(order == Order.DUE ? Use.BY_DAY : Use.BY_KEY).stream()
                .map(part -> part(
                        TicketLine.COLUMNS,
                        part,
                        beyond(part.side, order, place, descending),
                        " ORDER BY "
                                + (order == Order.DUE ? part.side.due + direction + ", " : "")
                                + part.side.key + direction + " LIMIT " + most))
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        var all = union(parts);
        return rows(query(
                entities,
                parts.size() == 1
                        ? all
                        : new Words(
                                all.text() + " ORDER BY " + (order == Order.DUE ? "due" + direction + ", " : "") + "id"
                                        + direction + " LIMIT " + most,
                                all.values())));
    }

    /** How many there are, counted up to a limit; what cells take part in only when those that they own don't reach it. */
    int count(EntityManager entities, int most) {
        var parts = parts(Use.COUNTED).stream()
                .map(part -> part("t.id", part, List.of(), " LIMIT " + most))
                .map(part -> new Words("(SELECT COUNT(*) AS many FROM (" + part.text() + ") part)", part.values()))
                .toList();
        if (parts.isEmpty()) {
            return 0;
        }
        var first = parts.get(0);
        var all = parts.size() == 1
                ? first
                : new Words(
                        "SELECT one.many + CASE WHEN one.many >= " + most + " THEN 0 ELSE "
                                + parts.get(1).text() + " END FROM " + first.text() + " one",
                        Stream.concat(parts.get(1).values().stream(), first.values().stream())
                                .toList());
        return (int) Math.min(most, ((Number) query(entities, all).getSingleResult()).longValue());
    }

    /**
     * How many there are in each of some groups, how many of them are open and how many overdue, those with the most overdue
     * first. What groups are made of is read in the order of one key that holds it, and only then summed up: grouped at
     * once by a column from its middle, all would be sorted first.
     *
     * @param group of what a ticket is one, over {@code ticket t}
     * @param order by which a part is summed up first, behind which the database sums up groups
     * @param today before which a day is past
     */
    List<Object[]> groups(EntityManager entities, Words group, String order, Date today, int most) {
        var parts = parts(Use.COUNTED).stream()
                .map(part -> part(
                        Words.joined(
                                "",
                                List.of(
                                        group,
                                        Words.of(
                                                " AS one, COUNT(*) AS many, SUM(1 - t.ended) AS still_open,"
                                                        + " SUM(t.running = 1 AND t.due < ?) AS late",
                                                today))),
                        part,
                        List.of(),
                        " GROUP BY " + order))
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        var all = union(parts);
        return rows(query(
                entities,
                new Words(
                        "SELECT g.one, SUM(g.many), SUM(g.still_open), SUM(g.late) FROM (" + all.text()
                                + ") g GROUP BY g.one ORDER BY 4 DESC, 3 DESC, 2 DESC, 1 LIMIT " + most,
                        all.values())));
    }

    /** For what it is asked. */
    private enum Use {
        BY_DAY,
        BY_KEY,
        COUNTED
    }

    private record Part(Side side, List<Words> conditions) {}

    private List<Part> parts(Use use) {
        return ended.isEmpty()
                ? List.of()
                : sides().stream().flatMap(side -> parts(side, use)).toList();
    }

    private Stream<Part> parts(Side side, Use use) {
        boolean all = within.reach().whole() && chosen == null;
        // A state says itself whether it ended, and has a key of its own; the keys of tickets are an order of all of
        // them.
        boolean inOne = all && inOneState || ended.size() > 1 && (use == Use.COUNTED || all && use == Use.BY_KEY);
        if (inOne) {
            return Stream.of(new Part(side, List.of()));
        }
        var read = all && use == Use.BY_KEY && conditions.isEmpty() ? side.byKey() : side;
        return ended.stream().map(one -> new Part(read, List.of(Words.of(side.ended + " = " + (one ? 1 : 0)))));
    }

    private List<Side> sides() {
        var sides = new ArrayList<Side>();
        var owners = chosen;
        if (!within.reach().whole()) {
            owners = new HashSet<>(within.reach().cells());
            if (chosen != null) {
                owners.retainAll(chosen);
            }
        }
        if (owners == null || !owners.isEmpty()) {
            sides.add(new Side(
                    "ticket t",
                    "t.due",
                    "t.id",
                    "t.ended",
                    owners == null ? List.of() : List.of(Words.among("t.owner_id", keys(owners)))));
        }
        if (!within.reach().whole() && !within.reach().cells().isEmpty() && (chosen == null || !chosen.isEmpty())) {
            sides.add(takingPart());
        }
        return sides;
    }

    /** Once each, though several of the reader's cells take part. */
    private Side takingPart() {
        var reached = keys(within.reach().cells());
        var conditions = new ArrayList<Words>();
        conditions.add(Words.among("k.cell_id", reached));
        conditions.add(Words.joined("", List.of(Words.of("NOT "), Words.among("t.owner_id", reached))));
        conditions.add(Words.joined(
                "",
                List.of(
                        Words.of("NOT EXISTS (SELECT 1 FROM ticket_co_owner l WHERE l.ticket_id = k.ticket_id AND"
                                + " l.cell_id < k.cell_id AND "),
                        Words.among("l.cell_id", reached),
                        Words.of(")"))));
        if (chosen != null) {
            conditions.add(Words.among("t.owner_id", keys(chosen)));
        }
        return new Side(
                "ticket_co_owner k STRAIGHT_JOIN ticket t ON t.id = k.ticket_id",
                "k.due",
                "k.ticket_id",
                "k.ended",
                conditions);
    }

    private Words part(String columns, Part part, List<Words> beyond, String behind) {
        return part(Words.of(columns), part, beyond, behind);
    }

    private Words part(Words columns, Part part, List<Words> beyond, String behind) {
        var all = Words.joined(
                " AND ",
                Stream.of(part.side.conditions, part.conditions, conditions, beyond)
                        .flatMap(List::stream)
                        .toList());
        return new Words(
                "SELECT " + columns.text() + " FROM " + part.side.from
                        + (all.text().isEmpty() ? "" : " WHERE " + all.text()) + behind,
                Stream.concat(columns.values().stream(), all.values().stream()).toList());
    }

    private static List<Words> beyond(Side side, Order order, Place place, boolean descending) {
        if (place.side() == Place.Side.BEGINNING) {
            return List.of();
        }
        var than = descending ? " < ?" : " > ?";
        if (order == Order.NEWEST) {
            return List.of(Words.of(side.key + than, place.id()));
        }
        var day = ManyRows.day(day(place));
        return List.of(Words.of(
                "(" + side.due + than + " OR " + side.due + " = ? AND " + side.key + than + ")", day, day, place.id()));
    }

    private static LocalDate day(Place place) {
        return place.value().matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                ? TypedDay.of(place.value()).orElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }

    private static Words union(List<Words> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new Words(
                        "(" + Words.joined(") UNION ALL (", parts).text() + ")",
                        Words.joined("", parts).values());
    }

    private static List<Long> keys(Collection<CellId> cells) {
        return cells.stream().map(CellId::value).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Query query(EntityManager entities, Words words) {
        var query = entities.createNativeQuery(words.text());
        for (int i = 0; i < words.values().size(); i++) {
            query.setParameter(i + 1, words.values().get(i));
        }
        return query;
    }
}
