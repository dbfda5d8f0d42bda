package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.SealBroken;
import org.sungrid.crypto.Sealing;
import org.sungrid.id.PersonId;
import org.sungrid.permission.CurrentActor;

/** Keeps where people can be reached. Whole addresses leave it for their owner and for what sends, and nobody else. */
@ApplicationScoped
public class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class.getName());

    /** Persons asked for in one statement. */
    private static final int AT_ONCE = 500;

    /** The people whose account is open: nobody else is told anything outside the house. */
    private static final String OPEN =
            " and exists (select 1 from Account a where a.personId = c.personId and a.closedAt is null)";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Keys keys;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * One's own settings.
     *
     * @param mail empty for none
     * @param mobile empty for none
     * @param awaitedMail to which a code was sent that is still waited for; empty for none
     * @param quiet {@code null} for the bureau's
     */
    public record Own(
            String mail,
            boolean byMail,
            String awaitedMail,
            String mobile,
            boolean bySms,
            String awaitedMobile,
            QuietHours quiet,
            boolean smsOnDaysOff)
            implements Serializable {

        /** Not an address in any log. */
        @Override
        public String toString() {
            return "Own[" + byMail + " " + bySms + "]";
        }
    }

    public Own own() {
        var person = current.get().person();
        var contact = entities.find(Contact.class, person.value());
        var now = clock.instant();
        return new Own(
                address(contact, Channel.MAIL).orElse(""),
                contact != null && contact.wants(Channel.MAIL),
                awaited(person, Channel.MAIL, now),
                address(contact, Channel.SMS).orElse(""),
                contact != null && contact.wants(Channel.SMS),
                awaited(person, Channel.SMS, now),
                contact == null ? null : contact.ownQuietHours(),
                contact != null && contact.isSmsOnDaysOff());
    }

    private String awaited(PersonId person, Channel channel, Instant now) {
        return awaited(person, channel)
                .filter(one -> one.isAwaited(now))
                .flatMap(one -> opened(person, channel, one.sealed()))
                .orElse("");
    }

    /** The row of a person, made when it is new, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    Contact locked(PersonId person) {
        entities.createNativeQuery("insert into contact (person_id, by_mail, by_sms, sms_days_off, lock_count)"
                        + " values (?1, false, false, false, 1) on duplicate key update lock_count = lock_count")
                .setParameter(1, person.value())
                .executeUpdate();
        return entities.find(Contact.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is waited for of a person; called with their row locked where something is changed. */
    Optional<AwaitedAddress> awaited(PersonId person, Channel channel) {
        return entities.createQuery(
                        "select w from AwaitedAddress w where w.personId = :person and w.channel = :channel",
                        AwaitedAddress.class)
                .setParameter("person", person.value())
                .setParameter("channel", channel)
                .getResultStream()
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    AwaitedAddress awaitedOrNew(PersonId person, Channel channel) {
        return awaited(person, channel).orElseGet(() -> {
            var made = new AwaitedAddress(person, channel);
            entities.persist(made);
            return made;
        });
    }

    /** Those of these people who want something outside their inbox, and may get it. */
    List<Contact> wanting(Collection<Long> persons) {
        return entities.createQuery(
                        "select c from Contact c where c.personId in :persons and (c.byMail = true or c.bySms = true)"
                                + OPEN,
                        Contact.class)
                .setParameter("persons", persons)
                .getResultList();
    }

    /** Who is to be sent something, and where to. */
    record Wanted(Contact contact, String address) {

        /** Not an address in any log. */
        @Override
        public String toString() {
            return "Wanted[" + contact.person().value() + "]";
        }
    }

    /** Where to send something now; nothing when there is no address, it is not wanted, or the account was closed. */
    @Transactional(TxType.SUPPORTS)
    Optional<Wanted> wanted(PersonId person, Channel channel) {
        return entities.createQuery("select c from Contact c where c.personId = :person" + OPEN, Contact.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst()
                .filter(contact -> contact.wants(channel))
                .flatMap(contact -> address(contact, channel).map(address -> new Wanted(contact, address)));
    }

    /** Addresses as lists may show them, of those of these people who have one. */
    Map<PersonId, String> masked(Channel channel, Collection<PersonId> persons) {
        var masked = new HashMap<PersonId, String>();
        var ids = persons.stream().map(PersonId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entities.createQuery("select c from Contact c where c.personId in :ids", Contact.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(contact -> address(contact, channel)
                            .ifPresent(
                                    address -> masked.put(contact.person(), AddressPolicy.masked(channel, address))));
        }
        return masked;
    }

    private Optional<String> address(Contact contact, Channel channel) {
        return contact == null ? Optional.empty() : opened(contact.person(), channel, contact.sealed(channel));
    }

    /**
     * What is sealed in a row of a person: for what takes along everything that is held about them.
     *
     * @param sealed may be {@code null}
     * @return nothing for nothing, or when it was not sealed here: that is an alarm and no address
     */
    public Optional<String> opened(PersonId person, Channel channel, byte[] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(sealing().open(sealed, place(person, channel)), StandardCharsets.UTF_8));
        } catch (SealBroken broken) {
            LOG.log(Level.SEVERE, "ALARM: an address of person {0} was not stored by this product.", person.value());
            return Optional.empty();
        }
    }

    byte[] seal(PersonId person, Channel channel, String address) {
        return sealing().seal(address.getBytes(StandardCharsets.UTF_8), place(person, channel));
    }

    boolean isCurrent(byte[] sealed) {
        return sealing().isCurrent(sealed);
    }

    byte[] codeHash(PersonId person, Channel channel, String code) {
        return keys.hash("contact code").of(codeContent(person, channel, code));
    }

    boolean isCode(AwaitedAddress awaited, String typed) {
        return keys.hash("contact code")
                .matches(codeContent(awaited.person(), awaited.channel(), typed), awaited.codeHash());
    }

    private Sealing sealing() {
        return keys.sealing("contact address");
    }

    private static Fields place(PersonId person, Channel channel) {
        return Fields.of("contact").number(person.value()).text(channel.name());
    }

    private static Fields codeContent(PersonId person, Channel channel, String code) {
        return Fields.of("contact_code")
                .number(person.value())
                .text(channel.name())
                .text(code);
    }
}
