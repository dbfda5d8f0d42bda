package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.deadline.Deadline;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.Running;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** The public board as everybody reads it; only an application with the public's database account can ask it. */
@ApplicationScoped
public class Board {

    /** Lines of a leaf. */
    public static final int LEAF = 20;

    /** As many pauses or extensions as one deadline can have. */
    private static final int MOST_HAPPENINGS = 200;

    /** Tickets of one unit on the board, with those of units that are hidden. */
    private static final int MOST_OF_A_UNIT = 10_000;

    /** Units with tickets on the board; a county bureau has fewer than a hundred. */
    private static final int MOST_OWNERS = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Clock clock;

    /** What to list. @param owners whose; {@code null} for all @param state {@code null} for all */
    public record Filter(Set<CellId> owners, BoardState state) {

        public static final Filter ALL = new Filter(null, null);
    }

    /** A leaf of what stands there, the last raised first. */
    public Leaf<BoardEntry> leaf(Filter filter, Place place) {
        return leaf(filter, place, LEAF);
    }

    /** The same with so many lines. */
    public Leaf<BoardEntry> leaf(Filter filter, Place place, int lines) {
        boolean back = place.isBackwards();
        var beside = place.side() == Place.Side.BEGINNING ? "" : " and b.id " + (back ? ">" : "<") + " :id";
        var query = query(filter, beside + " order by b.id" + (back ? "" : " desc"));
        if (place.side() != Place.Side.BEGINNING) {
            query.setParameter("id", place.id());
        }
        return Leaf.of(place, lines, query.setMaxResults(lines + 1).getResultList());
    }

    /** What was put there or worded anew last, the last first. */
    public List<BoardEntry> newest(Filter filter, int most) {
        return query(filter, " order by b.shownFrom desc, b.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** What stands there, in the order of keys, behind one. */
    public List<BoardEntry> after(long id, int most) {
        return entities.createQuery(
                        "select b from BoardEntry b where b.withdrawnAt is null and b.id > :id order by b.id",
                        BoardEntry.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these that stand there. @param ids at most some hundred */
    public List<BoardEntry> standing(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select b from BoardEntry b where b.withdrawnAt is null and b.id in :ids",
                                BoardEntry.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Whether any of these stands there or left. @param ids at most some hundred */
    public boolean knows(Collection<Long> ids) {
        return !ids.isEmpty()
                && !entities.createQuery("select b.id from BoardEntry b where b.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** Those that may read otherwise once a unit does: its own, and those whose unit the public does not see (any more). */
    public List<Long> showing(CellId unit) {
        return entities.createQuery(
                        "select b.id from BoardEntry b where b.withdrawnAt is null"
                                + " and (b.ownerId = :unit or b.ownerId is null) order by b.id",
                        Long.class)
                .setParameter("unit", unit.value())
                .setMaxResults(MOST_OF_A_UNIT)
                .getResultList();
    }

    /** When something was last put there, worded anew, closed or taken down; when time began if nothing ever was. */
    public Instant changedAt() {
        return Stream.of("shownFrom", "closedAt", "withdrawnAt")
                .flatMap(moment -> last(moment).stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Optional<Instant> last(String moment) {
        return entities.createQuery(
                        "select b." + moment + " from BoardEntry b where b." + moment + " is not null order by b."
                                + moment + " desc",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<BoardEntry> query(Filter filter, String rest) {
        var conditions = new StringBuilder("select b from BoardEntry b where b.withdrawnAt is null");
        if (filter.owners() != null) {
            conditions.append(" and b.ownerId in :owners");
        }
        if (filter.state() != null) {
            conditions.append(" and b.standing = :standing");
            switch (filter.state()) {
                case IN_HAND -> conditions.append(" and (b.countedTo is null or b.countedTo >= :today)");
                case OVERDUE -> conditions.append(" and b.countedTo < :today");
                default -> {
                    // What is reported or closed is so on any day.
                }
            }
        }
        var query = entities.createQuery(conditions + rest, BoardEntry.class);
        if (filter.owners() != null) {
            query.setParameter(
                    "owners",
                    filter.owners().isEmpty()
                            ? List.of(0L)
                            : filter.owners().stream().map(CellId::value).toList());
        }
        if (filter.state() != null) {
            boolean open = filter.state() == BoardState.IN_HAND || filter.state() == BoardState.OVERDUE;
            query.setParameter("standing", open ? BoardState.IN_HAND : filter.state());
            if (open) {
                query.setParameter("today", LocalDate.now(clock));
            }
        }
        return query;
    }

    /** One that stands there or left; empty for any that never stood there. */
    public Optional<BoardEntry> find(String number) {
        return entities.createQuery("select b from BoardEntry b where b.number = :number", BoardEntry.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** When those of these that stand there did not, by key, the oldest first. @param entries at most some hundred */
    public Map<Long, List<BoardGap>> gaps(Collection<BoardEntry> entries) {
        return entries.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select g from BoardGap g where g.ticketId in :ids order by g.id", BoardGap.class)
                        .setParameter(
                                "ids", entries.stream().map(BoardEntry::id).toList())
                        .setMaxResults(MOST_HAPPENINGS * entries.size())
                        .getResultStream()
                        .collect(Collectors.groupingBy(BoardGap::ticket));
    }

    /** When one that stands there did not, the oldest first. */
    public List<BoardGap> gaps(BoardEntry entry) {
        return entities.createQuery("select g from BoardGap g where g.ticketId = :id order by g.id", BoardGap.class)
                .setParameter("id", entry.id())
                .setMaxResults(MOST_HAPPENINGS)
                .getResultList();
    }

    /** Whose tickets stand there, as far as the public sees those units. */
    public Set<CellId> owners() {
        return new HashSet<>(entities.createQuery(
                        "select distinct b.ownerId from BoardEntry b where b.ownerId is not null", Long.class)
                .setMaxResults(MOST_OWNERS)
                .getResultStream()
                .map(CellId::new)
                .toList());
    }

    /** Day by day until when it is to be done, of one that stands there. */
    public Deadline deadline(BoardEntry entry) {
        var more = entities.createQuery(
                        "select e from BoardExtension e where e.ticketId = :id order by e.position",
                        BoardExtension.class)
                .setParameter("id", entry.id())
                .setMaxResults(MOST_HAPPENINGS)
                .getResultStream()
                .map(BoardExtension::length)
                .toList();
        var pauses = entities.createQuery(
                        "select p from BoardPause p where p.ticketId = :id order by p.first", BoardPause.class)
                .setParameter("id", entry.id())
                .setMaxResults(MOST_HAPPENINGS)
                .getResultStream()
                .map(BoardPause::span)
                .toList();
        boolean fixed = entry.lastDay() != null;
        var length = fixed
                ? Running.until(entry.start(), entry.lastDay()).length()
                : new Length(entry.amount(), entry.unit());
        return Deadline.of(new Running(entry.start(), length, more, pauses, fixed), workingDays.calendar());
    }
}
