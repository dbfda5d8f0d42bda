package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.sungrid.id.PersonId;

/** What the messages hold of a person that can be forgotten when they are gone: where they were reached, and their inbox. */
@ApplicationScoped
public class MessageTraces {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** How much there is to be forgotten. @param addresses rows that hold an address */
    public record Amounts(long addresses, long messages) {}

    public Amounts amounts(PersonId person) {
        return new Amounts(count("Contact", person) + count("AwaitedAddress", person), count("InboxLine", person));
    }

    private long count(String kind, PersonId person) {
        return entities.createQuery("select count(k) from " + kind + " k where k.personId = :person", Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    @Transactional(TxType.MANDATORY)
    public void forget(PersonId person) {
        for (var kind : new String[] {"Delivery", "InboxLine", "AwaitedAddress", "Contact"}) {
            entities.createQuery("delete from " + kind + " k where k.personId = :person")
                    .setParameter("person", person.value())
                    .executeUpdate();
        }
    }
}
