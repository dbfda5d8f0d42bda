package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketSheet.Filter;

/** The tickets that whoever acts may see, by what they have in common: counted in the database, in one statement. */
@ApplicationScoped
public class TicketGroups {

    /** Groups that are told of; of more than these, which only owners are, those with the most overdue. */
    public static final int MOST = 200;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private TicketSheet sheet;

    @Inject
    private Clock clock;

    /** What tickets have in common. */
    public enum By {
        OWNER,
        /** Of those whose owner owes something; no other has a lamp. */
        LAMP,
        STATE,
        ORIGIN,
        SECRECY;

        public String code() {
            return name();
        }

        public String labelKey() {
            return "ticket.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many there are of one group, each counted up to {@value TicketSheet#MOST_COUNTED} and one.
     *
     * @param key of the cell, or the word of the lamp, state, origin or secrecy
     */
    public record Group(String key, int count, int open, int overdue) {

        private Group with(Group other) {
            return new Group(
                    key, capped(count + other.count), capped(open + other.open), capped(overdue + other.overdue));
        }
    }

    /** Owners with the most overdue first, everything else in its own order; groups without a ticket are left out. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<Group> of(Filter filter, By by) {
        var asked = by == By.LAMP ? filter.onlyOpen() : filter;
        if (asked == null) {
            return List.of();
        }
        var today = ManyRows.day(LocalDate.now(clock));
        var question = sheet.question(asked);
        if (by == By.LAMP) {
            question.and("t.running = 1");
        }
        var group = switch (by) {
            case OWNER -> Words.of("t.owner_id");
            case LAMP ->
                Words.of(
                        "CASE WHEN t.due < ? THEN CASE WHEN t.long_from <= ? THEN 'LONG_RED' ELSE 'RED' END"
                                + " WHEN t.warn_from <= ? THEN 'YELLOW' ELSE 'WHITE' END",
                        today,
                        today,
                        today);
            case STATE -> Words.of("t.state");
            case ORIGIN -> Words.of("t.origin");
            case SECRECY -> Words.of("t.secrecy");
        };
        // As the key ticket_by_group has them.
        var order = by == By.LAMP ? "one" : "t.ended, t.owner_id, t.state, t.origin, t.secrecy";
        var groups = question.groups(entities, group, order, today, MOST).stream()
                .map(row -> new Group(String.valueOf(row[0]), number(row[1]), number(row[2]), number(row[3])))
                .toList();
        return switch (by) {
            case OWNER -> groups;
            case LAMP -> inOrder(withLongRed(groups), Lamp.values());
            case STATE -> inOrder(groups, TicketState.values());
            case ORIGIN -> inOrder(groups, TicketOrigin.values());
            case SECRECY -> inOrder(groups, Secrecy.values());
        };
    }

    /** What is long overdue is overdue, as the list has it. */
    private static List<Group> withLongRed(List<Group> groups) {
        var longRed = groups.stream()
                .filter(group -> group.key.equals(Lamp.LONG_RED.name()))
                .findFirst();
        if (longRed.isEmpty()) {
            return groups;
        }
        var red = groups.stream()
                .filter(group -> group.key.equals(Lamp.RED.name()))
                .findFirst()
                .orElse(new Group(Lamp.RED.name(), 0, 0, 0));
        return Stream.concat(
                        groups.stream().filter(group -> !group.key.equals(red.key)), Stream.of(red.with(longRed.get())))
                .toList();
    }

    private static List<Group> inOrder(List<Group> groups, Enum<?>... words) {
        var order = Stream.of(words).map(Enum::name).toList();
        return groups.stream()
                .sorted(Comparator.comparing(group -> order.indexOf(group.key)))
                .toList();
    }

    private static int number(Object read) {
        return read == null ? 0 : capped(((Number) read).longValue());
    }

    private static int capped(long many) {
        return (int) Math.min(many, TicketSheet.MOST_COUNTED + 1L);
    }
}
