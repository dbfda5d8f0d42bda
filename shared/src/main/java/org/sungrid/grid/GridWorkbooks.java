package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sungrid.grid.sheet.BookReading;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.workbook.UnreadableWorkbook;

/** Keeps the workbooks that wait to be recorded: few, and not for long. */
@ApplicationScoped
public class GridWorkbooks {

    /** A bureau prepares one; another few may lie about. */
    static final int MOST_WAITING = 10;

    /** Long enough to ask everybody whom it concerns; then its names and numbers are not kept for nothing. */
    static final Duration LONGEST = Duration.ofDays(14);

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A workbook that waits. */
    public record Waiting(long id, String name, AccountId uploadedBy, Instant uploadedAt) {}

    /** Those that wait, newest first; at most {@value #MOST_WAITING}. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public List<Waiting> waiting() {
        return entities.createQuery(
                        "select w.id, w.name, w.uploadedBy, w.uploadedAt from GridWorkbook w"
                                + " where w.uploadedAt > :oldest order by w.id desc",
                        Object[].class)
                .setParameter("oldest", oldest())
                .setMaxResults(MOST_WAITING)
                .getResultStream()
                .map(row -> new Waiting((Long) row[0], (String) row[1], new AccountId((Long) row[2]), (Instant) row[3]))
                .toList();
    }

    Optional<GridWorkbook> find(long id) {
        return found(entities.find(GridWorkbook.class, id));
    }

    @Transactional(TxType.MANDATORY)
    Optional<GridWorkbook> lock(long id) {
        return found(entities.find(GridWorkbook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<GridWorkbook> found(GridWorkbook read) {
        return Optional.ofNullable(read).filter(one -> one.uploadedAt().isAfter(oldest()));
    }

    @Transactional(TxType.MANDATORY)
    long add(GridWorkbook workbook) {
        entities.persist(workbook);
        entities.flush();
        return workbook.id();
    }

    @Transactional(TxType.MANDATORY)
    void remove(GridWorkbook workbook) {
        entities.remove(workbook);
    }

    /** Those that name a person, by staff number or name; at most {@value #MOST_WAITING} wait at all. */
    List<GridWorkbook> naming(Person person) {
        return entities
                .createQuery("select w from GridWorkbook w order by w.id", GridWorkbook.class)
                .setMaxResults(MOST_WAITING * 2)
                .getResultList()
                .stream()
                .filter(workbook -> names(workbook, person))
                .toList();
    }

    /** One that can't be read any more may name anybody. */
    private static boolean names(GridWorkbook workbook, Person person) {
        try {
            return BookReading.read(workbook.content()).rows().values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.values().values().stream())
                    .map(String::valueOf)
                    .anyMatch(text -> text.equals(person.getNumber()) || text.contains(person.getName()));
        } catch (UnreadableWorkbook unreadable) {
            return true;
        }
    }

    /** Takes away what has waited too long; once a day, and before another comes. */
    @Transactional(TxType.MANDATORY)
    public void clear() {
        entities.createQuery("delete from GridWorkbook w where w.uploadedAt <= :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(LONGEST);
    }
}
