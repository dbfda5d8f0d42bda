package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** Keeps who is shown in lists no longer. */
@ApplicationScoped
public class Restrictions {

    /** Of a query over a person {@code p}: whoever is shown in lists. */
    static final String SHOWN = "not exists (select 1 from Restriction z where z.personId = p.id)";

    /** As many persons as a workbook is held against. */
    private static final int MOST_AT_ONCE = 200_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    public Optional<Restriction> find(PersonId person) {
        return Optional.ofNullable(entities.find(Restriction.class, person.value()));
    }

    /** Everybody; at most {@value #MOST_AT_ONCE}. */
    Set<PersonId> all() {
        return entities.createQuery("select r.personId from Restriction r", Long.class)
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Transactional(TxType.MANDATORY)
    void add(PersonId person) {
        if (find(person).isEmpty()) {
            entities.persist(new Restriction(person, clock.instant()));
        }
    }

    /** Whoever among them holds something today or will is shown again. */
    @Transactional(TxType.MANDATORY)
    void lift(Stream<Held> begun) {
        if (none()) {
            return;
        }
        var today = LocalDate.now(clock);
        lift(begun.filter(held -> held.days().isOpen() || !held.days().last().isBefore(today))
                .map(Held::person)
                .distinct()
                .toList());
    }

    /** Something that a person holds over some days. */
    record Held(PersonId person, Span days) {}

    private boolean none() {
        return entities.createQuery("select r.personId from Restriction r", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void lift(Collection<PersonId> persons) {
        for (var some : ManyRows.parts(persons)) {
            entities.createQuery("delete from Restriction r where r.personId in :persons")
                    .setParameter("persons", some.stream().map(PersonId::value).toList())
                    .executeUpdate();
        }
    }
}
