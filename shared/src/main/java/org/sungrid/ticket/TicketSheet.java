package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.text.TypedDay;

/** The list of tickets that whoever acts may see: turned by key, filtered and counted in the database. */
@ApplicationScoped
public class TicketSheet {

    /** Lines of a leaf. */
    public static final int LEAF = 25;

    /** Of a leaf that nobody looks at. */
    static final int LONG_LEAF = 500;

    /** Up to which a list is counted. */
    public static final int MOST_COUNTED = 10_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    /** By what the list is ordered. */
    public enum Order {
        /** The first due first. */
        DUE,
        /** The last raised first. */
        NEWEST;

        public String code() {
            return name();
        }

        public String labelKey() {
            return "ticket.order." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to list; each may be {@code null} for all.
     *
     * @param open only what is not ended, or only what is
     * @param number with which it begins; empty for all
     */
    public record Filter(
            Boolean open,
            TicketState state,
            Lamp lamp,
            TicketOrigin origin,
            boolean moreTimeAsked,
            CellFilter cells,
            String number) {

        public static final Filter OPEN = new Filter(true, null, null, null, false, CellFilter.ALL, "");
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Leaf<TicketLine> leaf(Filter filter, Order order, Place place) {
        return leaf(filter, order, place, LEAF);
    }

    Leaf<TicketLine> leaf(Filter filter, Order order, Place place, int size) {
        var conditions = conditions(filter);
        boolean back = place.isBackwards();
        var day = day(place);
        if (place.side() != Place.Side.BEGINNING) {
            conditions.add(
                    order == Order.DUE
                            ? beyond("t.due", back) + "(t.due = :due and t.id " + (back ? "<" : ">") + " :id))"
                            : "t.id " + (back ? ">" : "<") + " :id");
            conditions.values.put("id", place.id());
            if (order == Order.DUE) {
                conditions.values.put("due", day);
            }
        }
        var direction = back == (order == Order.DUE) ? " desc" : "";
        var query = entities.createQuery(
                TicketLine.SELECT
                        + conditions.where()
                        + (order == Order.DUE
                                ? " order by t.due" + direction + ", t.id" + direction
                                : " order by t.id" + direction),
                Object[].class);
        var today = LocalDate.now(clock);
        return Leaf.of(
                        place,
                        size,
                        conditions.bound(query).setMaxResults(size + 1).getResultList())
                .map(row -> TicketLine.of(row, today));
    }

    /** Those of these numbers that whoever acts may see, in the order of their numbers; at most 1,000. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<TicketLine> byNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var within = tickets.within(Permission.READ_TICKETS);
        var today = LocalDate.now(clock);
        return within.bound(entities.createQuery(
                        TicketLine.SELECT + " where t.number in :numbers" + within.condition() + " order by t.id",
                        Object[].class))
                .setParameter("numbers", numbers)
                .getResultStream()
                .map(row -> TicketLine.of(row, today))
                .toList();
    }

    /** How many there are, counted up to {@value #MOST_COUNTED} and one. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public int count(Filter filter) {
        var conditions = conditions(filter);
        return conditions
                .bound(entities.createQuery("select t.id from Ticket t" + conditions.where(), Long.class))
                .setMaxResults(MOST_COUNTED + 1)
                .getResultList()
                .size();
    }

    /** The place beside a line, as {@link Place#of} reads it. */
    public static String place(TicketLine line, Order order) {
        return Place.written(
                line.id().value(), order == Order.DUE ? line.lastDay().toString() : "");
    }

    private static LocalDate day(Place place) {
        return place.value().matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                ? TypedDay.of(place.value()).orElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }

    private static String beyond(String path, boolean back) {
        return "(" + path + (back ? " < " : " > ") + ":due or ";
    }

    /** What narrows a list down, and its values. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private final TicketsWithin within;

        private Conditions(TicketsWithin within) {
            this.within = within;
        }

        private void add(String condition) {
            parts.add(condition);
        }

        private void add(String condition, String name, Object value) {
            parts.add(condition);
            values.put(name, value);
        }

        private String where() {
            return " where 1 = 1" + parts.stream().map(part -> " and " + part).collect(Collectors.joining())
                    + within.condition();
        }

        private <T> TypedQuery<T> bound(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return within.bound(query);
        }
    }

    private Conditions conditions(Filter filter) {
        var conditions = new Conditions(tickets.within(Permission.READ_TICKETS));
        if (filter.open() != null) {
            conditions.add("t.ended = :ended", "ended", !filter.open());
        }
        if (filter.state() != null) {
            conditions.add("t.state = :state", "state", filter.state());
        }
        if (filter.lamp() != null) {
            lamp(conditions, filter.lamp());
        }
        if (filter.origin() != null) {
            conditions.add("t.origin = :origin", "origin", filter.origin());
        }
        if (filter.moreTimeAsked()) {
            conditions.add("t.extensionAsked is not null");
        }
        if (!filter.cells().isAll()) {
            var chosen = cells.chosen(filter.cells());
            conditions.add(
                    "t.ownerId in :chosen",
                    "chosen",
                    chosen.isEmpty()
                            ? List.of(0L)
                            : chosen.stream().map(CellId::value).toList());
        }
        if (!filter.number().isEmpty()) {
            conditions.add("t.number like :number escape '!'", "number", Persons.beginning(filter.number()));
        }
        return conditions;
    }

    private void lamp(Conditions conditions, Lamp lamp) {
        conditions.add("t.running = true");
        conditions.values.put("today", LocalDate.now(clock));
        conditions.add(
                switch (lamp) {
                    case WHITE -> "t.warnFrom > :today";
                    case YELLOW -> "t.warnFrom <= :today and t.due >= :today";
                    // Whoever asks for what is overdue means what is long overdue as well.
                    case RED -> "t.due < :today";
                    case LONG_RED -> "t.longFrom <= :today and t.due < :today";
                });
    }
}
