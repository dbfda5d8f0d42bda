package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;

/**
 * Which leaders oversee which units or are paired with them, on a day, as recorded now. Asked by what decides who sees
 * what: only what holds on that very day is answered, and only units, not what stands below them.
 */
@ApplicationScoped
public class Oversights {

    /** A county bureau has some dozens of units and less than ten leaders. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** The units that a person oversees or is paired with; empty for whoever is no leader on that day. */
    public Set<CellId> overseenBy(PersonId leader, LocalDate day) {
        return on("o.personId = :key", leader.value(), day).stream()
                .map(oversight -> oversight.cell().orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who oversees a unit or is paired with it; those who oversee it first. */
    public List<Oversight> overseeing(CellId unit, LocalDate day) {
        return on("o.cellId = :key", unit.value(), day);
    }

    private List<Oversight> on(String condition, long key, LocalDate day) {
        return entities.createQuery(
                        "select o from Oversight o where " + condition
                                + " and o.recordedUntil is null and o.heldFrom <= :day"
                                + " and (o.heldUntil is null or o.heldUntil >= :day) order by o.kind, o.id",
                        Oversight.class)
                .setParameter("key", key)
                .setParameter("day", day)
                .setMaxResults(MOST)
                .getResultList();
    }
}
