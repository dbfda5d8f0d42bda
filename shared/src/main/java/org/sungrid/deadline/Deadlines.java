package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.change.Subject;
import org.sungrid.id.DeadlineId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/**
 * Keeps the deadlines that run. What is written here belongs to the act of the capability that calls: it names the permission
 * and makes the record. Whoever changes the days off waits until such an act is done, and the other way round, so that none is
 * stored by a calendar that just became another.
 */
@ApplicationScoped
public class Deadlines {

    /** Of one deadline; more than anybody who extends or pauses by hand comes to. */
    private static final int MOST_HAPPENINGS = 200;

    /** Of {@link #dueDays}: more than any leaf of a list. */
    private static final int MOST_ASKED = 1_000;

    private static final int LEAF = 50;
    private static final int LONGEST_REASON = 500;

    /** Where no clock says otherwise: whoever is warned on the last working day before can still do it. */
    private static final int WARN_DAYS = 1;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private Clock clock;

    /**
     * Begins one by the clock's revision of now, which it keeps.
     *
     * @param start the day of the event; it does not count
     * @throws IllegalArgumentException when there is no such clock
     */
    @Transactional(TxType.MANDATORY)
    public DeadlineId begin(Subject about, String clockCode, LocalDate start) {
        var rule = clocks.find(clockCode).orElseThrow(() -> new IllegalArgumentException("No clock " + clockCode));
        return add(new RunningDeadline(
                about, rule.id(), rule.startedOn(start), rule.terms().warnDays()));
    }

    /** Begins one of a length that somebody set. @param start the day of the event; it does not count */
    @Transactional(TxType.MANDATORY)
    public DeadlineId begin(Subject about, Length length, LocalDate start) {
        return add(new RunningDeadline(about, null, Running.of(start, length), WARN_DAYS));
    }

    /**
     * Begins one until a day that somebody set, which a day off does not move.
     *
     * @throws Refused (field {@code last}) when the day is not after the start, or more than {@value Length#LONGEST} days after
     */
    @Transactional(TxType.MANDATORY)
    public DeadlineId beginUntil(Subject about, LocalDate start, LocalDate last) {
        long days = ChronoUnit.DAYS.between(start, last);
        Refused.when(days < 1 || days > Length.LONGEST, "last", "deadline.refusal.until", start, Length.LONGEST);
        return add(new RunningDeadline(about, null, Running.until(start, last), WARN_DAYS));
    }

    private DeadlineId add(RunningDeadline deadline) {
        workingDays.hold();
        var calendar = workingDays.calendar();
        deadline.reckon(Reckoned.of(
                Deadline.of(deadline.running(List.of(), List.of()), calendar), deadline.getWarnDays(), calendar));
        entities.persist(deadline);
        entities.flush();
        entities.persist(new DeadlineMove(deadline, null, MoveCause.BEGUN, "", clock.instant()));
        return deadline.id();
    }

    /**
     * Gives more time, behind the time that there is.
     *
     * @param reason at most 500 characters
     * @return the new due day; {@code null} while it stands still
     * @throws Refused when it has ended or there is no reason
     */
    @Transactional(TxType.MANDATORY)
    public LocalDate extend(DeadlineId id, Length more, String reason) {
        var deadline = running(id);
        var why = reason(reason);
        int position = extensions(id).size() + 1;
        Refused.when(position > MOST_HAPPENINGS, "", "deadline.refusal.many-times", MOST_HAPPENINGS);
        entities.persist(new DeadlineExtension(id.value(), position, more, why, clock.instant()));
        return workOut(deadline, MoveCause.EXTENDED, why);
    }

    /**
     * Lets it stand still.
     *
     * @param from the first day that does not count
     * @param reason at most 500 characters
     * @throws Refused when it has ended, stands still already or is due before that day, when the day is before the start or in
     *     an earlier pause, or when there is no reason
     */
    @Transactional(TxType.MANDATORY)
    public void pause(DeadlineId id, LocalDate from, String reason) {
        var deadline = running(id);
        var why = reason(reason);
        var pauses = pauses(id);
        Refused.when(pauses.size() >= MOST_HAPPENINGS, "", "deadline.refusal.many-times", MOST_HAPPENINGS);
        Refused.when(pauses.stream().anyMatch(Span::isOpen), "", "deadline.refusal.pause.open");
        Refused.when(from.isBefore(deadline.getStart()), "from", "deadline.refusal.pause.before", deadline.getStart());
        Refused.when(from.isAfter(deadline.getDue()), "from", "deadline.refusal.pause.behind", deadline.getDue());
        Refused.when(
                pauses.stream().anyMatch(one -> !from.isAfter(one.last())), "from", "deadline.refusal.pause.again");
        entities.persist(new DeadlinePause(id.value(), from, why, clock.instant()));
        workOut(deadline, MoveCause.PAUSED, why);
    }

    /**
     * Lets it go on.
     *
     * @param last the last day that did not count
     * @return the new due day
     * @throws Refused when it has ended, does not stand still, or the day is before the first of the pause or after today
     */
    @Transactional(TxType.MANDATORY)
    public LocalDate resume(DeadlineId id, LocalDate last) {
        var deadline = running(id);
        var pause = entities.createQuery("select p from DeadlinePause p where p.openOf = :id", DeadlinePause.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElse(null);
        Refused.when(pause == null, "", "deadline.refusal.resume.none");
        Refused.when(last.isBefore(pause.first()), "last", "deadline.refusal.resume.before", pause.first());
        var today = LocalDate.now(clock);
        Refused.when(last.isAfter(today), "last", "deadline.refusal.resume.ahead", today);
        pause.end(last, clock.instant());
        return workOut(deadline, MoveCause.RESUMED, pause.reason());
    }

    /**
     * Its matter is done: it runs no longer, and nothing moves it any more. A second time changes nothing.
     *
     * @param on the day on which it was done
     */
    @Transactional(TxType.MANDATORY)
    public void end(DeadlineId id, LocalDate on) {
        var deadline = locked(id);
        if (!deadline.isEnded()) {
            deadline.end(on);
        }
    }

    public Optional<RunningDeadline> find(DeadlineId id) {
        return Optional.ofNullable(entities.find(RunningDeadline.class, id.value()));
    }

    /**
     * The days on which several are due; those that stand still and those that are not there are left out.
     *
     * @param ids at most 1,000
     */
    public Map<DeadlineId, LocalDate> dueDays(Collection<DeadlineId> ids) {
        if (ids.size() > MOST_ASKED) {
            throw new IllegalArgumentException(ids.size() + " deadlines at once");
        }
        var days = new HashMap<DeadlineId, LocalDate>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select d.id, d.due from RunningDeadline d where d.id in :ids and d.due is not null",
                            Object[].class)
                    .setParameter("ids", ids.stream().map(DeadlineId::value).toList())
                    .getResultStream()
                    .forEach(row -> days.put(new DeadlineId((Long) row[0]), (LocalDate) row[1]));
        }
        return days;
    }

    /**
     * Day by day with its reasons, by the calendar of today.
     *
     * @throws IllegalArgumentException when there is no such deadline
     */
    public Deadline workedOut(DeadlineId id) {
        var deadline = find(id).orElseThrow(() -> missing(id));
        return Deadline.of(deadline.running(extensions(id), pauses(id)), workingDays.calendar());
    }

    /** The statutory clock by whose revision it runs; nothing where somebody set a length or a day. */
    public Optional<StatutoryClock> clockOf(DeadlineId id) {
        return entities.createQuery(
                        "select c from RunningDeadline d join StatutoryClock c on c.id = d.clock where d.id = :id",
                        StatutoryClock.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** On which days it was due and why it moved, the oldest first. */
    public List<DeadlineMove> moves(DeadlineId id) {
        return entities.createQuery(
                        "select m from DeadlineMove m where m.deadline = :id order by m.id", DeadlineMove.class)
                .setParameter("id", id.value())
                .setMaxResults(MOST_ASKED)
                .getResultList();
    }

    /** How many run by a clock, in any of its revisions. */
    public long running(String clockCode) {
        return count(
                clocks.revisions(clockCode).stream().map(StatutoryClock::id).toList());
    }

    /** How many run by a revision of a clock that is no longer the newest. */
    public long runningOnEarlier(String clockCode) {
        return count(clocks.earlier(clockCode));
    }

    private long count(List<Long> revisions) {
        return revisions.isEmpty()
                ? 0
                : entities.createQuery(
                                "select count(d) from RunningDeadline d where d.clock in :clocks and d.endedOn is null",
                                Long.class)
                        .setParameter("clocks", revisions)
                        .getSingleResult();
    }

    /** Those that run by a revision of a clock that is no longer the newest. */
    public Leaf<RunningDeadline> onEarlier(String clockCode, Place place) {
        var earlier = clocks.earlier(clockCode);
        if (earlier.isEmpty()) {
            return new Leaf<>(List.of(), false, false);
        }
        var read = entities.createQuery(
                        "select d from RunningDeadline d where d.clock in :clocks and d.endedOn is null"
                                + (place.isBackwards()
                                        ? " and d.id < :id order by d.id desc"
                                        : " and d.id > :id order by d.id"),
                        RunningDeadline.class)
                .setParameter("clocks", earlier)
                .setParameter("id", place.id())
                .setMaxResults(LEAF + 1)
                .getResultList();
        return Leaf.of(place, LEAF, read);
    }

    private LocalDate workOut(RunningDeadline deadline, MoveCause cause, String words) {
        entities.flush();
        var before = deadline.getDue();
        var calendar = workingDays.calendar();
        deadline.reckon(Reckoned.of(
                Deadline.of(deadline.running(extensions(deadline.id()), pauses(deadline.id())), calendar),
                deadline.getWarnDays(),
                calendar));
        entities.persist(new DeadlineMove(deadline, before, cause, words, clock.instant()));
        return deadline.getDue();
    }

    /** For changing it: whoever comes second waits and meets what the first one left. */
    private RunningDeadline running(DeadlineId id) {
        var deadline = locked(id);
        Refused.when(deadline.isEnded(), "", "deadline.refusal.ended", deadline.getEndedOn());
        return deadline;
    }

    private RunningDeadline locked(DeadlineId id) {
        // First the calendar and then the deadline, in the order of who changes the days off: else each waits for the
        // other.
        workingDays.hold();
        entities.flush();
        var deadline = entities.find(RunningDeadline.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (deadline == null) {
            throw missing(id);
        }
        entities.refresh(deadline);
        return deadline;
    }

    private static IllegalArgumentException missing(DeadlineId id) {
        return new IllegalArgumentException("No deadline " + id.value());
    }

    private static String reason(String reason) {
        var stripped = reason.strip();
        Refused.when(stripped.isEmpty() || stripped.length() > LONGEST_REASON, "reason", "deadline.refusal.reason");
        return stripped;
    }

    private List<Length> extensions(DeadlineId id) {
        return entities.createQuery(
                        "select e.amount, e.unit from DeadlineExtension e where e.deadline = :id order by e.position",
                        Object[].class)
                .setParameter("id", id.value())
                .setMaxResults(MOST_HAPPENINGS)
                .getResultStream()
                .map(row -> new Length((Integer) row[0], (LengthUnit) row[1]))
                .toList();
    }

    private List<Span> pauses(DeadlineId id) {
        return new ArrayList<>(entities.createQuery(
                        "select p.first, p.last from DeadlinePause p where p.deadline = :id order by p.first",
                        Object[].class)
                .setParameter("id", id.value())
                .setMaxResults(MOST_HAPPENINGS)
                .getResultStream()
                .map(row -> new Span((LocalDate) row[0], (LocalDate) row[1]))
                .toList());
    }
}
