package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.change.Subject;
import org.sungrid.database.ManyRows;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.deadline.Shifts.Shift;
import org.sungrid.id.DeadlineId;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.time.Span;

/**
 * Works deadlines that run out again: some hundred at a time and in few statements, for a year's list can touch ten thousand.
 * Not object by object: each would cost a way to the database.
 */
@ApplicationScoped
public class Recalculation {

    /** Rows that are read and locked at once. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Event<DeadlinesMoved> told;

    @Inject
    private Clock clock;

    /**
     * Which deadlines.
     *
     * @param where what holds of their rows, written in the program
     * @param arguments of its places
     * @param days that became otherwise; {@code null} where none did
     */
    record Which(String where, List<Object> arguments, Span days) {

        /** Those that run and were worked out with any of these days. */
        static Which with(Span days) {
            return new Which(
                    "reaches_until >= ? AND starts_on < ?",
                    List.of(ManyRows.day(days.first()), ManyRows.day(days.last())),
                    days);
        }

        /** Those that run by any of these revisions of a clock. @param keys at least one */
        static Which by(List<Long> keys) {
            return new Which(
                    "clock_id IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                    List.copyOf(keys),
                    null);
        }
    }

    /** Why. @param words the reason, the year of a list, the name of a day; at most 500 characters */
    record Why(MoveCause cause, String words) {}

    /** A row as it is. */
    private record Stored(
            long id,
            Subject about,
            LocalDate start,
            Integer amount,
            LengthUnit unit,
            LocalDate lastDay,
            int warnDays,
            Reckoned reckoned) {

        static Stored of(Object[] row) {
            return new Stored(
                    ((Number) row[0]).longValue(),
                    new Subject((String) row[1], ((Number) row[2]).longValue()),
                    day(row[3]),
                    row[4] == null ? null : ((Number) row[4]).intValue(),
                    row[5] == null ? null : LengthUnit.valueOf((String) row[5]),
                    day(row[6]),
                    ((Number) row[7]).intValue(),
                    new Reckoned(day(row[8]), day(row[9]), isTrue(row[10]), day(row[11])));
        }

        private static LocalDate day(Object value) {
            return value == null ? null : ((Date) value).toLocalDate();
        }

        private static boolean isTrue(Object value) {
            return value instanceof Boolean known ? known : ((Number) value).intValue() != 0;
        }

        /** By another revision of its clock, if there is one. */
        Stored by(StatutoryClock revision) {
            if (revision == null) {
                return this;
            }
            var base = revision.startedOn(start);
            return new Stored(
                    id,
                    about,
                    start,
                    base.fixed() ? null : (Integer) base.length().amount(),
                    base.fixed() ? null : base.length().unit(),
                    base.fixed() ? start.plusDays(base.length().amount()) : null,
                    revision.terms().warnDays(),
                    reckoned);
        }

        Deadline workedOut(Happened happened, WorkCalendar calendar) {
            return Deadline.of(
                    RunningDeadline.running(
                            start,
                            amount,
                            unit,
                            lastDay,
                            happened.extensions().getOrDefault(id, List.of()),
                            happened.pauses().getOrDefault(id, List.of())),
                    calendar);
        }
    }

    /** What happened to some deadlines since they began, by their keys. */
    private record Happened(Map<Long, List<Length>> extensions, Map<Long, List<Span>> pauses) {}

    /** One that becomes otherwise. */
    private record Changed(Stored stored, Reckoned now) {

        boolean isMoved() {
            return !Objects.equals(stored.reckoned().due(), now.due());
        }

        boolean isWarnedOtherwise() {
            return !Objects.equals(stored.reckoned().warnFrom(), now.warnFrom());
        }

        boolean becomesFirm() {
            return stored.reckoned().provisional() && !now.provisional();
        }

        Moved moved(StatutoryClock revision) {
            return new Moved(
                    new DeadlineId(stored.id()),
                    stored.about(),
                    stored.reckoned().due(),
                    now.due(),
                    revision == null ? null : (Integer) revision.terms().warnDays());
        }

        boolean becomesProvisional() {
            return !stored.reckoned().provisional() && now.provisional();
        }

        Shift shift() {
            return new Shift(stored.about().kind(), stored.reckoned().due(), now.due(), now.provisional());
        }
    }

    /** Counts, and keeps the first. */
    private static final class Sum {

        private int moving;
        private int firm;
        private int provisional;
        private final List<Shift> first = new ArrayList<>();

        void add(Changed changed) {
            moving += changed.isMoved() ? 1 : 0;
            firm += changed.becomesFirm() ? 1 : 0;
            provisional += changed.becomesProvisional() ? 1 : 0;
            if ((changed.isMoved() || changed.becomesFirm() || changed.becomesProvisional())
                    && first.size() < Shifts.SHOWN) {
                first.add(changed.shift());
            }
        }

        Shifts shifts() {
            return new Shifts(moving, firm, provisional, first);
        }
    }

    /**
     * What would become of them; nothing is stored.
     *
     * @param revision of the clock by which they would go on; {@code null} for that by which they run
     */
    Shifts foresee(Which which, StatutoryClock revision, WorkCalendar calendar) {
        var sum = new Sum();
        long last = 0;
        for (var some = read(which, last, ""); !some.isEmpty(); some = read(which, last, "")) {
            changed(some, revision, calendar).forEach(sum::add);
            last = some.get(some.size() - 1).id();
        }
        return sum.shifts();
    }

    /**
     * Works them out again, in the transaction that changes what they rest on; tells at the end of all that became otherwise.
     *
     * @param revision of the clock by which they go on; {@code null} for that by which they run
     */
    @Transactional(TxType.MANDATORY)
    Shifts again(Which which, StatutoryClock revision, WorkCalendar calendar, Why why) {
        // What the act holds stored has to be seen by what is asked here past the objects.
        entities.flush();
        var sum = new Sum();
        var moved = new ArrayList<Moved>();
        long last = 0;
        for (var some = read(which, last, " FOR UPDATE"); !some.isEmpty(); some = read(which, last, " FOR UPDATE")) {
            last = some.get(some.size() - 1).id();
            if (revision != null) {
                rest(some, revision);
            }
            var changed = changed(some, revision, calendar);
            store(changed, why);
            changed.forEach(sum::add);
            otherwise(some, changed, revision).forEach(one -> moved.add(one.moved(revision)));
        }
        told.fire(new DeadlinesMoved(List.copyOf(moved), which.days(), because(why)));
        return sum.shifts();
    }

    private List<Stored> read(Which which, long after, String lock) {
        var query = entities.createNativeQuery(
                "SELECT id, about_kind, about_id, starts_on, amount, unit, last_day, warn_days,"
                        + " due, reaches_until, provisional, warn_from FROM running_deadline WHERE ended_on IS NULL AND "
                        + which.where() + " AND id > ? ORDER BY id LIMIT " + AT_ONCE + lock);
        int place = 0;
        for (var argument : which.arguments()) {
            place++;
            query.setParameter(place, argument);
        }
        query.setParameter(place + 1, after);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> Stored.of((Object[]) row)).toList();
    }

    private List<Changed> changed(List<Stored> some, StatutoryClock revision, WorkCalendar calendar) {
        var happened = happened(some.stream().map(Stored::id).toList());
        var changed = new ArrayList<Changed>();
        for (var stored : some) {
            var by = stored.by(revision);
            var now = Reckoned.of(by.workedOut(happened, calendar), by.warnDays(), calendar);
            if (!now.equals(stored.reckoned())) {
                changed.add(new Changed(stored, now));
            }
        }
        return changed;
    }

    /** Of those, what whoever keeps days beside them has to hear of; with another revision each, for it may warn otherwise. */
    private static List<Changed> otherwise(List<Stored> some, List<Changed> changed, StatutoryClock revision) {
        if (revision == null) {
            return changed.stream()
                    .filter(one -> one.isMoved() || one.isWarnedOtherwise())
                    .toList();
        }
        var byKey =
                changed.stream().collect(Collectors.toMap(one -> one.stored().id(), Function.identity()));
        return some.stream()
                .map(one -> byKey.getOrDefault(one.id(), new Changed(one, one.reckoned())))
                .toList();
    }

    private Happened happened(List<Long> ids) {
        var extensions = new HashMap<Long, List<Length>>();
        entities.createQuery(
                        "select e.deadline, e.amount, e.unit from DeadlineExtension e where e.deadline in :ids"
                                + " order by e.deadline, e.position",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> extensions
                        .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new Length((Integer) row[1], (LengthUnit) row[2])));
        var pauses = new HashMap<Long, List<Span>>();
        entities.createQuery(
                        "select p.deadline, p.first, p.last from DeadlinePause p where p.deadline in :ids"
                                + " order by p.deadline, p.first",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> pauses.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new Span((LocalDate) row[1], (LocalDate) row[2])));
        return new Happened(extensions, pauses);
    }

    /** Lets them rest on another revision of their clock. */
    private void rest(List<Stored> some, StatutoryClock revision) {
        // Those that began on one day end on one day, where the clock names it.
        some.stream().collect(Collectors.groupingBy(Stored::start)).values().forEach(alike -> {
            var by = alike.get(0).by(revision);
            var query = entities.createNativeQuery(
                    "UPDATE running_deadline SET clock_id = ?, amount = ?, unit = ?, last_day = ?, warn_days = ?,"
                            + " lock_count = lock_count + 1 WHERE id IN ("
                            + String.join(", ", Collections.nCopies(alike.size(), "?")) + ")");
            query.setParameter(1, revision.id());
            query.setParameter(2, by.amount());
            query.setParameter(3, by.unit() == null ? null : by.unit().name());
            query.setParameter(4, ManyRows.day(by.lastDay()));
            query.setParameter(5, by.warnDays());
            int place = 5;
            for (var one : alike) {
                place++;
                query.setParameter(place, one.id());
            }
            query.executeUpdate();
        });
    }

    private void store(List<Changed> changed, Why why) {
        for (var some : ManyRows.parts(changed)) {
            var query = entities.createNativeQuery("UPDATE running_deadline d JOIN ("
                    + "SELECT ? AS id, ? AS due, ? AS reaches, ? AS provisional, ? AS warn_from"
                    + " UNION ALL SELECT ?, ?, ?, ?, ?".repeat(some.size() - 1)
                    + ") n ON n.id = d.id SET d.due = n.due, d.reaches_until = n.reaches, d.provisional = n.provisional,"
                    + " d.warn_from = n.warn_from, d.lock_count = d.lock_count + 1");
            int place = 0;
            for (var one : some) {
                query.setParameter(place + 1, one.stored().id());
                query.setParameter(place + 2, ManyRows.day(one.now().due()));
                query.setParameter(place + 3, ManyRows.day(one.now().reaches()));
                query.setParameter(place + 4, one.now().provisional() ? 1 : 0);
                query.setParameter(place + 5, ManyRows.day(one.now().warnFrom()));
                place += 5;
            }
            query.executeUpdate();
        }
        var at = ManyRows.moment(clock.instant());
        var moves = changed.stream()
                .filter(one -> one.isMoved() || one.becomesFirm())
                .map(one -> java.util.Arrays.<Object>asList(
                        one.stored().id(),
                        ManyRows.day(one.stored().reckoned().due()),
                        ManyRows.day(one.now().due()),
                        why.cause().name(),
                        why.words(),
                        at))
                .toList();
        ManyRows.insert(entities, "deadline_move (deadline_id, due_before, due, cause, words, moved_at)", moves);
    }

    private static String because(Why why) {
        var messages = Messages.in(Language.CHINESE);
        return messages.text("deadline.moved.because", messages.text(why.cause().labelKey()), why.words());
    }
}
