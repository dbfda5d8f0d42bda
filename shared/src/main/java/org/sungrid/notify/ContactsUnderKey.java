package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.sungrid.crypto.UnderKey;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Repeated;

/** The sealed addresses of people, a few of each. */
@ApplicationScoped
class ContactsUnderKey implements UnderKey {

    /** Persons whose rows are put under another key between two looks at memory. */
    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Contacts contacts;

    @Override
    public String called() {
        return "addresses of people";
    }

    @Override
    public Map<String, Long> rows() {
        return UnderKey.counted(entities.createNativeQuery(
                        "select k, count(*) from (select lower(hex(substring(sealed_mail, 2, 4))) k from contact"
                                + " where sealed_mail is not null union all"
                                + " select lower(hex(substring(sealed_mobile, 2, 4))) from contact"
                                + " where sealed_mobile is not null union all"
                                + " select lower(hex(substring(sealed_address, 2, 4))) from awaited_address"
                                + " where sealed_address is not null) sealed group by k")
                .getResultList());
    }

    @Override
    @Repeated
    @Transactional
    public void renew() {
        long last = 0;
        for (var some = after(last); !some.isEmpty(); some = after(last)) {
            for (var id : some) {
                renew(new PersonId(id));
                last = id;
            }
            entities.flush();
            entities.clear();
        }
    }

    private List<Long> after(long person) {
        return entities.createQuery(
                        "select c.personId from Contact c where c.personId > :person order by c.personId", Long.class)
                .setParameter("person", person)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** What was altered past the product stays as it is and is no address. */
    private void renew(PersonId person) {
        var contact = contacts.locked(person);
        for (var channel : Channel.values()) {
            var sealed = contact.sealed(channel);
            if (sealed != null && !contacts.isCurrent(sealed)) {
                contacts.opened(person, channel, sealed)
                        .ifPresent(address -> contact.reseal(channel, contacts.seal(person, channel, address)));
            }
            contacts.awaited(person, channel)
                    .filter(one -> one.sealed() != null && !contacts.isCurrent(one.sealed()))
                    .ifPresent(one -> contacts.opened(person, channel, one.sealed())
                            .ifPresent(address -> one.reseal(contacts.seal(person, channel, address))));
        }
    }
}
