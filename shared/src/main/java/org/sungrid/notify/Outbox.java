package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sungrid.database.ManyRows;
import org.sungrid.id.PersonId;

/**
 * Where acts put what they have to say. It is written in their transaction: what was not done is not told, and what was
 * done is told however soon after the node dies. The inbox has it with the commit; what leaves the house does so later, see
 * {@link Sending}.
 */
@ApplicationScoped
public class Outbox {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Contacts contacts;

    @Inject
    private Gateways gateways;

    @Inject
    private SendingHours hours;

    @Inject
    private Clock clock;

    /**
     * Says something, in the transaction of the act. Whoever was told the same before, or had their data erased, is left
     * out; nobody to be told is no fault. Costs some statements for each hundred people.
     */
    @Transactional(TxType.MANDATORY)
    public void put(Notification notification, Collection<PersonId> to) {
        // In the order of their keys, so that two acts that tell the same people wait for each other and not in a
        // circle.
        var asked = to.stream().map(PersonId::value).distinct().sorted().toList();
        if (asked.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var said = new Said(notification, now);
        entities.persist(said);
        entities.flush();
        for (var some : ManyRows.parts(asked)) {
            line(said, notification.once(), some);
        }
        var told = told(said);
        if (told.isEmpty()) {
            entities.remove(said);
            entities.flush();
            return;
        }
        deliver(said, told, now);
    }

    /** One line for each; a line that is there already stays as it is. */
    private void line(Said said, String once, List<Long> persons) {
        var places = String.join(", ", java.util.Collections.nCopies(persons.size(), "?"));
        var query = entities.createNativeQuery("insert into inbox_line (notification_id, person_id, once_key)"
                + " select ?, p.id, ? from person p where p.id in (" + places + ")"
                + " and not exists (select 1 from person_restriction r where r.person_id = p.id) order by p.id"
                + " on duplicate key update inbox_line.once_key = inbox_line.once_key");
        query.setParameter(1, said.id()).setParameter(2, once);
        for (int i = 0; i < persons.size(); i++) {
            query.setParameter(i + 3, persons.get(i));
        }
        query.executeUpdate();
    }

    private List<Long> told(Said said) {
        return entities.createQuery(
                        "select l.personId from InboxLine l where l.said = :said order by l.personId", Long.class)
                .setParameter("said", said)
                .getResultList();
    }

    private void deliver(Said said, List<Long> told, Instant now) {
        if (gateways.noneOn()) {
            return;
        }
        var calendar = hours.calendar();
        var rows = new ArrayList<List<?>>();
        for (var some : ManyRows.parts(told)) {
            for (var contact : contacts.wanting(some)) {
                for (var channel : Channel.values()) {
                    if (contact.wants(channel) && gateways.isOn(channel)) {
                        rows.add(row(
                                said,
                                contact,
                                channel,
                                hours.from(now, contact, channel, said.getUrgency(), calendar)));
                    }
                }
            }
        }
        if (!rows.isEmpty()) {
            ManyRows.insert(
                    entities,
                    "delivery (notification_id, person_id, channel, state, due_at, next_try_at, tries, reason)",
                    rows);
        }
    }

    private static List<?> row(Said said, Contact contact, Channel channel, Instant due) {
        var at = ManyRows.moment(due);
        return List.of(
                said.id(), contact.person().value(), channel.name(), DeliveryState.WAITING.name(), at, at, 0, "");
    }
}
