package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sungrid.id.CellId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** How tickets stand in all: by cell and lamp, and by age. Of what whoever acts may see. */
@ApplicationScoped
public class TicketOverview {

    /** Owners that are told of; who is less behind than these is found in the list. */
    public static final int MOST_CELLS = 200;

    /** Ends of the classes of age, in days since a ticket was raised; the last class has none. */
    private static final List<Integer> AGES = List.of(7, 15, 30, 60, 90);

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Clock clock;

    /** How many running tickets of a cell show which lamp. */
    public record CellLamps(CellId cell, Map<Lamp, Long> lamps) {

        public CellLamps {
            lamps = Map.copyOf(lamps);
        }

        public long of(Lamp lamp) {
            return lamps.getOrDefault(lamp, 0L);
        }

        public long all() {
            return lamps.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * How many open tickets are so old.
     *
     * @param from days, inclusive
     * @param to days, inclusive; {@code null} for no end
     */
    public record Age(int from, Integer to, long open, long overdue) {}

    /** The owners of running tickets, each with its lamps, the furthest behind first; {@value #MOST_CELLS} at most. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<CellLamps> byCell() {
        var within = tickets.within(Permission.READ_TICKETS);
        var today = LocalDate.now(clock);
        return within.bound(entities.createQuery(
                        "select t.ownerId, count(t.id) as total,"
                                + " sum(case when t.warnFrom <= :today and t.due >= :today then 1 else 0 end) as near,"
                                + " sum(case when t.due < :today and t.longFrom > :today then 1 else 0 end) as late,"
                                + " sum(case when t.longFrom <= :today and t.due < :today then 1 else 0 end) as longest"
                                + " from Ticket t"
                                // What runs has not ended; said as well, for by that the key is found.
                                + " where t.ended = false and t.running = true" + within.condition()
                                + " group by t.ownerId"
                                + " order by longest desc, late desc, near desc, total desc, t.ownerId",
                        Object[].class))
                .setParameter("today", today)
                .setMaxResults(MOST_CELLS)
                .getResultStream()
                .map(row -> {
                    var lamps = new EnumMap<Lamp, Long>(Lamp.class);
                    lamps.put(Lamp.YELLOW, number(row[2]));
                    lamps.put(Lamp.RED, number(row[3]));
                    lamps.put(Lamp.LONG_RED, number(row[4]));
                    lamps.put(Lamp.WHITE, number(row[1]) - number(row[2]) - number(row[3]) - number(row[4]));
                    return new CellLamps(new CellId((Long) row[0]), lamps);
                })
                .toList();
    }

    /** How old open tickets are, from the youngest class to the oldest. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<Age> byAge() {
        var within = tickets.within(Permission.READ_TICKETS);
        var sums = new StringBuilder();
        for (int i = 0; i < AGES.size(); i++) {
            sums.append(
                    (", sum(case when t.raisedAt > :oldest%d then 1 else 0 end), sum(case when t.raisedAt > :oldest%d and"
                                    + " t.running = true and t.due < :today then 1 else 0 end)")
                            .formatted(i, i));
        }
        var query = within.bound(entities.createQuery(
                        "select count(t.id), sum(case when t.running = true and t.due < :today then 1 else 0 end)"
                                + sums + " from Ticket t where t.ended = false" + within.condition(),
                        Object[].class))
                .setParameter("today", LocalDate.now(clock));
        for (int i = 0; i < AGES.size(); i++) {
            query.setParameter("oldest" + i, clock.instant().minus(Duration.ofDays(AGES.get(i) + 1L)));
        }
        return ages(query.getSingleResult());
    }

    /** @param row all and what is overdue of them, then the same of what is no older than each class */
    private static List<Age> ages(Object[] row) {
        var ages = new ArrayList<Age>();
        long open = 0;
        long overdue = 0;
        for (int i = 0; i <= AGES.size(); i++) {
            int from = i == 0 ? 0 : AGES.get(i - 1) + 1;
            boolean last = i == AGES.size();
            long openSoFar = number(row[last ? 0 : 2 * i + 2]);
            long overdueSoFar = number(row[last ? 1 : 2 * i + 3]);
            ages.add(new Age(from, last ? null : AGES.get(i), openSoFar - open, overdueSoFar - overdue));
            open = openSoFar;
            overdue = overdueSoFar;
        }
        return ages;
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
