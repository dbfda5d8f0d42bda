package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.grid.Persons;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;

/** Keeps the tickets and what happened to them. */
@ApplicationScoped
public class Tickets {

    /** Steps of one ticket that are read at once. */
    static final int MOST_STEPS = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Transactional(TxType.MANDATORY)
    void add(Ticket ticket) {
        entities.persist(ticket);
        entities.flush();
    }

    @Transactional(TxType.MANDATORY)
    void add(TicketStep step) {
        entities.persist(step);
    }

    void flush() {
        entities.flush();
    }

    /** The ticket as it is stored now, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    public Optional<Ticket> lock(TicketId id) {
        var ticket = entities.find(Ticket.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (ticket != null) {
            entities.refresh(ticket);
        }
        return Optional.ofNullable(ticket);
    }

    Optional<Ticket> find(TicketId id) {
        return Optional.ofNullable(entities.find(Ticket.class, id.value()));
    }

    public Optional<Ticket> find(TicketNumber number) {
        return entities.createQuery("select t from Ticket t where t.number = :number", Ticket.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** The one that a form raised already. */
    Optional<Ticket> ofForm(String token) {
        return entities.createQuery("select t from Ticket t where t.formToken = :token", Ticket.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** Whether a form raised one already. */
    public boolean wasRaised(String token) {
        return ofForm(token).isPresent();
    }

    /** The parts of one, in the order in which they were made. */
    List<Ticket> parts(TicketId parent) {
        return entities.createQuery("select t from Ticket t where t.parentId = :parent order by t.id", Ticket.class)
                .setParameter("parent", parent.value())
                .setMaxResults(TicketPolicy.MOST_PARTS)
                .getResultList();
    }

    /** The same as lines, as far as whoever acts may see them. */
    List<TicketLine> partLines(TicketId parent, LocalDate today) {
        var within = within(Permission.READ_TICKETS);
        return within.bound(entities.createQuery(
                        TicketLine.SELECT + " where t.parentId = :parent" + within.condition() + " order by t.id",
                        Object[].class))
                .setParameter("parent", parent.value())
                .setMaxResults(TicketPolicy.MOST_PARTS)
                .getResultStream()
                .map(row -> TicketLine.of(row, today))
                .toList();
    }

    /** What happened to one, in its order; of more than {@value #MOST_STEPS} the newest. */
    List<TicketStep> steps(TicketId ticket) {
        var newest = new ArrayList<>(entities.createQuery(
                        "select s from TicketStep s where s.ticketId = :ticket order by s.id desc", TicketStep.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(MOST_STEPS)
                .getResultList());
        Collections.reverse(newest);
        return newest;
    }

    /** Those whose next alarm came, the longest ago first. */
    List<Ticket> alarming(LocalDate today, int most) {
        return entities.createQuery(
                        "select t from Ticket t where t.alarmOn <= :today order by t.alarmOn, t.id", Ticket.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** The numbers of these by key; at most 1,000. */
    public Map<TicketId, TicketNumber> numbers(Collection<TicketId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select t.id, t.number from Ticket t where t.id in :ids", Object[].class)
                        .setParameter("ids", ids.stream().map(TicketId::value).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> new TicketId((Long) row[0]), row -> new TicketNumber((String) row[1])));
    }

    /** What whoever acts reaches by a permission. */
    public TicketsWithin within(Permission permission) {
        var actor = current.get();
        return within(actor.reach(permission), actor);
    }

    TicketsWithin within(Reach reach, Actor actor) {
        var supervised = actor.reach(Permission.SUPERVISE_TICKETS);
        return new TicketsWithin(
                reach, supervised, supervised.whole() ? List.of() : persons.cellsToday(actor.person()));
    }

    /** Whether what a condition tells of lies within a reach; what does not exist does. */
    boolean isWithin(String condition, Object key, TicketsWithin within) {
        return !exists(entities.createQuery("select t.id from Ticket t where " + condition, Long.class), key)
                || exists(
                        within.bound(entities.createQuery(
                                "select t.id from Ticket t where " + condition + within.condition(), Long.class)),
                        key);
    }

    private static boolean exists(TypedQuery<Long> query, Object key) {
        return !query.setParameter("key", key).setMaxResults(1).getResultList().isEmpty();
    }
}
