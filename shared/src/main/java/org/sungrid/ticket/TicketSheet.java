package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

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
            Secrecy secrecy,
            boolean moreTimeAsked,
            CellFilter cells,
            String number) {

        public static final Filter OPEN = new Filter(true, null, null, null, null, false, CellFilter.ALL, "");

        /** The same of what is open; {@code null} where what ended is asked for. */
        Filter onlyOpen() {
            return Boolean.FALSE.equals(open)
                    ? null
                    : new Filter(true, state, lamp, origin, secrecy, moreTimeAsked, cells, number);
        }
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Leaf<TicketLine> leaf(Filter filter, Order order, Place place) {
        return leaf(filter, order, place, LEAF);
    }

    Leaf<TicketLine> leaf(Filter filter, Order order, Place place, int size) {
        var today = LocalDate.now(clock);
        return Leaf.of(place, size, question(filter).leaf(entities, order, place, size + 1))
                .map(row -> TicketLine.stored(row, today));
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
        return question(filter).count(entities, MOST_COUNTED + 1);
    }

    /** The place beside a line, as {@link Place#of} reads it. */
    public static String place(TicketLine line, Order order) {
        return Place.written(
                line.id().value(), order == Order.DUE ? line.lastDay().toString() : "");
    }

    TicketQuestion question(Filter filter) {
        var within = tickets.within(Permission.READ_TICKETS);
        var chosen = filter.cells().isAll() ? null : cells.chosen(filter.cells());
        var question = new TicketQuestion(within, chosen, ended(filter));
        if (filter.state() != null) {
            question.in(filter.state());
        }
        if (filter.lamp() != null) {
            lamp(question, filter.lamp());
        }
        if (filter.origin() != null) {
            question.and("t.origin = ?", filter.origin().name());
        }
        if (filter.secrecy() != null) {
            question.and("t.secrecy = ?", filter.secrecy().name());
        }
        if (filter.moreTimeAsked()) {
            question.and("t.extension_asked IS NOT NULL");
        }
        if (!filter.number().isEmpty()) {
            question.and("t.number LIKE ? ESCAPE '!'", Persons.beginning(filter.number()));
        }
        return question;
    }

    /** Which of what is open and what ended can be among what is asked for. */
    private static List<Boolean> ended(Filter filter) {
        return Stream.of(false, true)
                .filter(ended -> filter.open() == null || filter.open() != ended)
                .filter(ended -> filter.state() == null || filter.state().isEnded() == ended)
                .filter(ended -> filter.lamp() == null || !ended)
                .toList();
    }

    private void lamp(TicketQuestion question, Lamp lamp) {
        var today = ManyRows.day(LocalDate.now(clock));
        question.and("t.running = 1");
        switch (lamp) {
            // Not overdue in any case, which the key says.
            case WHITE -> question.and("t.due >= ? AND t.warn_from > ?", today, today);
            case YELLOW -> question.and("t.due >= ? AND t.warn_from <= ?", today, today);
            // Whoever asks for what is overdue means what is long overdue as well.
            case RED -> question.and("t.due < ?", today);
            case LONG_RED -> question.and("t.due < ? AND t.long_from <= ?", today, today);
        }
    }
}
