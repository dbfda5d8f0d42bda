package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;

/** Keeps the supervision cards and draws their numbers, such as JD-2026-0001. */
@ApplicationScoped
public class SupervisionCards {

    /** More than whoever alters the grid reads through. */
    private static final int MOST_TOLD = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional(TxType.MANDATORY)
    void add(SupervisionCard card) {
        entities.persist(card);
        entities.flush();
    }

    public Optional<SupervisionCard> findByNumber(String number) {
        return entities.createQuery("select c from SupervisionCard c where c.number = :number", SupervisionCard.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The cards about these persons in these cells that hold by their own last day and are not revoked; at most 1,000. */
    List<SupervisionCard> holding(Set<PersonId> persons, Set<CellId> cells) {
        if (persons.isEmpty() || cells.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from SupervisionCard c where c.personId in :persons and c.cellId in :cells"
                                + " and c.revokedAt is null and c.validUntil >= :today order by c.id",
                        SupervisionCard.class)
                .setParameter("persons", persons.stream().map(PersonId::value).toList())
                .setParameter("cells", cells.stream().map(CellId::value).toList())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    /** The card with its row locked until the act ends. */
    @Transactional(TxType.MANDATORY)
    Optional<SupervisionCard> lock(String number) {
        return findByNumber(number).map(card -> {
            entities.refresh(card, LockModeType.PESSIMISTIC_WRITE);
            return card;
        });
    }

    /** How many cards bear the name of a person. */
    public long named(PersonId person) {
        return entities.createQuery(
                        "select count(c) from SupervisionCard c where c.personId = :person and c.personName <> ''",
                        Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** Erases the name of a person from the cards that were issued about them. Since they hold no post, none of these holds. */
    @Transactional(TxType.MANDATORY)
    public void forgetName(PersonId person) {
        entities.createQuery("update SupervisionCard c set c.personName = '' where c.personId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** Draws one number; the series' row stays locked until the caller's transaction ends. */
    @Transactional(TxType.MANDATORY)
    String draw() {
        var series = "JD-" + LocalDate.now(clock).getYear();
        // Looked up first: of several that insert a row that is there, each holds a lock that the others wait for.
        int last = lastDrawn(series)
                .or(() -> {
                    entities.createNativeQuery("INSERT IGNORE INTO card_numbering (series, last_drawn) VALUES (?, 0)")
                            .setParameter(1, series)
                            .executeUpdate();
                    return lastDrawn(series);
                })
                .orElseThrow();
        entities.createNativeQuery("UPDATE card_numbering SET last_drawn = ? WHERE series = ?")
                .setParameter(1, last + 1)
                .setParameter(2, series)
                .executeUpdate();
        return "%s-%04d".formatted(series, last + 1);
    }

    private Optional<Integer> lastDrawn(String series) {
        return entities.createNativeQuery("SELECT last_drawn FROM card_numbering WHERE series = ? FOR UPDATE")
                .setParameter(1, series)
                .getResultStream()
                .map(drawn -> ((Number) drawn).intValue())
                .findFirst();
    }
}
