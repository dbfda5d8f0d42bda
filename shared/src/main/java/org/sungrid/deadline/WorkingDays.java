package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sungrid.refusal.Conflict;

/** Keeps the days off: the yearly notices, delivered or loaded, and the bureau's own days. */
@ApplicationScoped
public class WorkingDays {

    /** A day a week over a century. */
    private static final int MOST_OWN = 5_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** Which days are worked on, as far as it is known now. */
    public WorkCalendar calendar() {
        return calendar(notices(), specials());
    }

    /** Which days were worked on if this notice were loaded. */
    WorkCalendar calendarWith(YearNotice notice) {
        var notices = notices();
        notices.put(notice.year(), notice);
        return calendar(notices, specials());
    }

    /** Which days were worked on if this day of the bureau's own were added. */
    WorkCalendar calendarWith(SpecialDay added) {
        return calendar(
                notices(), Stream.concat(specials().stream(), Stream.of(added)).toList());
    }

    /** Which days were worked on if this day of the bureau's own were withdrawn. */
    WorkCalendar calendarWithout(OwnDay withdrawn) {
        return calendar(
                notices(),
                specials().stream()
                        .filter(special -> !special.equals(withdrawn.special()))
                        .toList());
    }

    /**
     * How often the days off were changed: by a list, a day of the bureau's own or its withdrawal. Who acts on what they were
     * shown says by it which days off that rested on.
     */
    int changes() {
        var own = entities.createQuery("select count(d), count(d.withdrawnAt) from OwnDay d", Object[].class)
                .getSingleResult();
        var lists = entities.createQuery("select count(l) from YearList l", Long.class)
                .getSingleResult();
        return Math.toIntExact((Long) own[0] + (Long) own[1] + lists);
    }

    /** @throws Conflict when the days off are others than whoever acts was shown */
    @Transactional(TxType.MANDATORY)
    void requireUnchanged(int seen) {
        int changes = changes();
        if (changes != seen) {
            throw new Conflict(changes);
        }
    }

    private static WorkCalendar calendar(SortedMap<Integer, YearNotice> notices, List<SpecialDay> own) {
        return new WorkCalendar(
                notices.keySet(),
                notices.values().stream()
                        .flatMap(notice -> notice.days().stream())
                        .toList(),
                own);
    }

    private List<SpecialDay> specials() {
        return ownDays().stream().map(OwnDay::special).toList();
    }

    /** The notice of each year that has one: the newest that was loaded, else the one delivered. */
    public SortedMap<Integer, YearNotice> notices() {
        var notices = new TreeMap<Integer, YearNotice>();
        YearNotice.delivered().forEach(notice -> notices.put(notice.year(), notice));
        entities.createQuery(
                        "select l from YearList l join fetch l.days where l.revision ="
                                + " (select max(m.revision) from YearList m where m.year = l.year)",
                        YearList.class)
                .getResultStream()
                .distinct()
                .map(YearList::notice)
                .forEach(notice -> notices.put(notice.year(), notice));
        return notices;
    }

    /** How many lists of a year were loaded so far. */
    public int revision(int year) {
        return newest(year).map(YearList::revision).orElse(0);
    }

    private Optional<YearList> newest(int year) {
        return entities.createQuery(
                        "select l from YearList l where l.year = :year order by l.revision desc", YearList.class)
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The bureau's own days that count, the newest first. */
    public List<OwnDay> ownDays() {
        return entities.createQuery(
                        "select d from OwnDay d where d.activeDay is not null order by d.activeDay desc", OwnDay.class)
                .setMaxResults(MOST_OWN)
                .getResultList();
    }

    /** The bureau's own days of a year that count, the newest first. */
    public List<OwnDay> ownDays(int year) {
        return entities.createQuery(
                        "select d from OwnDay d where d.activeDay between :first and :last order by d.activeDay desc",
                        OwnDay.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .setMaxResults(MOST_OWN)
                .getResultList();
    }

    /**
     * Nobody changes the days off until the act that calls is done; others may hold it as well. Whoever locks what a change of
     * the days off moves holds them first, else each waits for the other.
     */
    @Transactional(TxType.MANDATORY)
    public void hold() {
        entities.createNativeQuery("SELECT id FROM calendar_mark WHERE id = 1 LOCK IN SHARE MODE")
                .getSingleResult();
    }

    /** The act that calls is alone in changing the days off, and nobody stores a deadline until it is done. */
    @Transactional(TxType.MANDATORY)
    void alone() {
        entities.createNativeQuery("SELECT id FROM calendar_mark WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    @Transactional(TxType.MANDATORY)
    void add(YearList list) {
        entities.persist(list);
        entities.flush();
    }

    @Transactional(TxType.MANDATORY)
    void add(OwnDay day) {
        entities.persist(day);
        entities.flush();
    }

    Optional<OwnDay> ownDay(long id) {
        return Optional.ofNullable(entities.find(OwnDay.class, id));
    }
}
