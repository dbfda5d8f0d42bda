package org.sungrid.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.sungrid.account.Accounts;
import org.sungrid.change.Subject;
import org.sungrid.id.PersonId;

/** People of the demo who can be reached, and something to be said to them. */
@Dependent
public class Reached {

    @Inject
    private Accounts accounts;

    @Inject
    private Contacts contacts;

    @Inject
    private Outbox outbox;

    @Inject
    private UserTransaction transaction;

    @Inject
    private java.time.Clock clock;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    PersonId person(String account) {
        return accounts.findByName(account).orElseThrow().person();
    }

    /** So many people with an account that is open. */
    @SuppressWarnings("unchecked")
    List<PersonId> some(int count) {
        List<Number> keys = entities.createNativeQuery(
                        "select a.person_id from account a where a.closed_at is null group by a.person_id order by 1")
                .setMaxResults(count)
                .getResultList();
        return keys.stream().map(key -> new PersonId(key.longValue())).toList();
    }

    /** As if they had proved it. */
    void by(Channel channel, PersonId person, String address) {
        within(() -> {
            contacts.locked(person).prove(channel, contacts.seal(person, channel, address), clock.instant());
            return null;
        });
    }

    void quiet(PersonId person, QuietHours quiet, boolean smsOnDaysOff) {
        within(() -> {
            contacts.locked(person).keepQuiet(quiet, smsOnDaysOff);
            return null;
        });
    }

    void say(String once, Urgency urgency, Collection<PersonId> to) {
        within(() -> {
            outbox.put(
                    new Notification(
                            "disclosure.told.submitted",
                            List.of(once),
                            "/disclosures/F-2026-0001",
                            new Subject("disclosure", 1),
                            once,
                            urgency),
                    to);
            return null;
        });
    }

    List<Delivery> deliveries(Channel channel, PersonId person) {
        return within(() -> entities.createQuery(
                        "select d from Delivery d join fetch d.said where d.personId = :person and d.channel = :channel"
                                + " order by d.id",
                        Delivery.class)
                .setParameter("person", person.value())
                .setParameter("channel", channel)
                .getResultList());
    }

    /** Nobody of an earlier test is reached, and nothing of it waits. */
    void clear() {
        within(() -> {
            for (var statement : List.of(
                    "delete from delivery",
                    "delete from awaited_address",
                    "delete from contact",
                    "update channel_state set down_since = null, failures = 0, next_probe_at = null, reason = ''")) {
                entities.createNativeQuery(statement).executeUpdate();
            }
            return null;
        });
    }

    <T> T within(Callable<T> work) {
        try {
            transaction.begin();
            try {
                var result = work.call();
                transaction.commit();
                return result;
            } catch (Exception e) {
                transaction.rollback();
                throw e;
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
