package org.sungrid.notify;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.database.ManyRows;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Repeated;
import org.sungrid.permission.Scope;

/** Keeps what is to leave: claims it for a node, notes what came of it, shows what waits and what is parked. */
@ApplicationScoped
public class Deliveries {

    /** Far longer than a sending takes, whatever the gateway does. */
    private static final Duration CLAIMED = Duration.ofMinutes(10);

    /** Before a delivery that met a gateway that is down is the one to look with again: others have their turn. */
    private static final Duration STEPS_BACK = Duration.ofMinutes(1);

    /** As the reason of what waits for the end of quiet hours or of days off though it was due: nobody is shown it. */
    private static final String PUT_OFF = "put-off";

    /** What a gateway could not take for too long is parked in such portions. */
    private static final int MOST_STALE = 500;

    private static final int LEAF = 20;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Contacts contacts;

    @Inject
    private SendingHours hours;

    @Inject
    private Clock clock;

    /** A delivery that a node holds. @param holder known to nobody else */
    record Claim(long delivery, String holder) {}

    /**
     * Claims what is due, of each person the first that waits: what comes after it stays where it is until it is through.
     * What was put off holds nobody up before its hour: behind it may be something prompt.
     *
     * @param holder different for each call
     */
    @Repeated
    @Transactional
    List<Claim> claim(Channel channel, String holder, int most) {
        var now = clock.instant();
        var found = entities.createQuery(
                        "select d.id from Delivery d where d.channel = :channel and d.state = :waiting"
                                + " and d.nextTryAt <= :now and (d.claimedUntil is null or d.claimedUntil < :now)"
                                + " and not exists (select 1 from Delivery e where e.personId = d.personId"
                                + " and e.channel = d.channel and e.state = :waiting"
                                + " and not (e.reason = :putOff and e.nextTryAt > :now)"
                                + " and (e.dueAt < d.dueAt or e.dueAt = d.dueAt and e.id < d.id))"
                                + " order by d.nextTryAt, d.id",
                        Long.class)
                .setParameter("channel", channel)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("putOff", PUT_OFF)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        // Another node may have claimed some since: the condition is asked again of each row, under its lock.
        entities.createQuery("update Delivery d set d.claimedBy = :holder, d.claimedUntil = :until where d.id in :ids"
                        + " and d.state = :waiting and (d.claimedUntil is null or d.claimedUntil < :now)")
                .setParameter("holder", holder)
                .setParameter("until", now.plus(CLAIMED))
                .setParameter("ids", found)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        return entities.createQuery(
                        "select d.id from Delivery d where d.id in :ids and d.claimedBy = :holder order by d.dueAt, d.id",
                        Long.class)
                .setParameter("ids", found)
                .setParameter("holder", holder)
                .getResultStream()
                .map(id -> new Claim(id, holder))
                .toList();
    }

    /**
     * What a claim leads to, with the time of the claim begun anew; nothing when it ran out and somebody else has it, when
     * nobody wants it any more, which ends it, or when it may not leave at this hour: each try keeps the hours, not the first alone.
     */
    @Repeated
    @Transactional
    Optional<Outgoing> outgoing(Claim claim) {
        return held(claim).flatMap(delivery -> {
            var to = contacts.wanted(delivery.person(), delivery.getChannel());
            var now = clock.instant();
            if (to.isEmpty()) {
                end(claim, DeliveryState.DROPPED, now, "unwanted");
                return Optional.empty();
            }
            var from = hours.from(
                    now,
                    to.get().contact(),
                    delivery.getChannel(),
                    delivery.getSaid().getUrgency(),
                    hours.calendar());
            if (from.isAfter(now)) {
                again(claim, 0, from, PUT_OFF);
                return Optional.empty();
            }
            entities.createQuery("update Delivery d set d.claimedUntil = :until where d.id = :id")
                    .setParameter("until", now.plus(CLAIMED))
                    .setParameter("id", delivery.getId())
                    .executeUpdate();
            var said = delivery.getSaid();
            return Optional.of(new Outgoing(
                    delivery.outgoingId(),
                    to.get().address(),
                    said.getKey(),
                    said.getArguments(),
                    said.getAddress(),
                    said.getSaidAt()));
        });
    }

    /** Notes what came of it. Nothing when the claim ran out: then somebody else notes it. */
    @Repeated
    @Transactional
    void note(Claim claim, Outcome outcome) {
        var now = clock.instant();
        switch (outcome.kind()) {
            case SENT -> end(claim, DeliveryState.SENT, now, "");
            case REFUSED -> end(claim, DeliveryState.PARKED, now, outcome.reason());
            case UNREACHABLE -> again(claim, 0, now.plus(STEPS_BACK), outcome.reason());
            case FAILED ->
                held(claim).ifPresent(delivery -> {
                    int tries = delivery.getTries() + 1;
                    if (RetryPolicy.isOver(tries)) {
                        end(claim, DeliveryState.PARKED, now, outcome.reason());
                    } else {
                        again(claim, 1, now.plus(RetryPolicy.after(tries)), outcome.reason());
                    }
                });
        }
    }

    /** Gives back what was claimed and not tried. */
    @Repeated
    @Transactional
    void release(String holder, List<Claim> claims) {
        if (!claims.isEmpty()) {
            entities.createQuery("update Delivery d set d.claimedBy = null, d.claimedUntil = null"
                            + " where d.id in :ids and d.claimedBy = :holder and d.state = :waiting")
                    .setParameter("ids", claims.stream().map(Claim::delivery).toList())
                    .setParameter("holder", holder)
                    .setParameter("waiting", DeliveryState.WAITING)
                    .executeUpdate();
        }
    }

    private Optional<Delivery> held(Claim claim) {
        return Optional.ofNullable(entities.find(Delivery.class, claim.delivery(), LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> delivery.isHeldBy(claim.holder()));
    }

    private void end(Claim claim, DeliveryState state, Instant now, String reason) {
        var moment = switch (state) {
            case SENT -> "sentAt";
            case PARKED -> "parkedAt";
            default -> "droppedAt";
        };
        entities.createQuery("update Delivery d set d.state = :state, d." + moment + " = :now, d.tries = d.tries + 1,"
                        + " d.reason = :reason, d.claimedBy = null, d.claimedUntil = null"
                        + " where d.id = :id and d.claimedBy = :holder and d.state = :waiting")
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", claim.delivery())
                .setParameter("holder", claim.holder())
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    private void again(Claim claim, int tries, Instant next, String reason) {
        entities.createQuery(
                        "update Delivery d set d.tries = d.tries + :tries, d.nextTryAt = :next, d.reason = :reason,"
                                + " d.claimedBy = null, d.claimedUntil = null"
                                + " where d.id = :id and d.claimedBy = :holder and d.state = :waiting")
                .setParameter("tries", tries)
                .setParameter("next", next)
                .setParameter("reason", reason)
                .setParameter("id", claim.delivery())
                .setParameter("holder", claim.holder())
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    /** Parks what a gateway that is down could not take for days. @return how many */
    @Repeated
    @Transactional
    int parkStale(Channel channel, String reason) {
        var now = clock.instant();
        // Natively, for JPQL changes no limited number of rows.
        return entities.createNativeQuery("update delivery set state = 'PARKED', parked_at = ?1, reason = ?2"
                        + " where channel = ?3 and state = 'WAITING' and next_try_at <= ?4 and due_at < ?5"
                        + " and (claimed_until is null or claimed_until < ?6) order by next_try_at, id limit "
                        + MOST_STALE)
                .setParameter(1, ManyRows.moment(now))
                .setParameter(2, reason)
                .setParameter(3, channel.name())
                .setParameter(4, ManyRows.moment(now))
                .setParameter(5, ManyRows.moment(now.minus(RetryPolicy.STALE)))
                .setParameter(6, ManyRows.moment(now))
                .executeUpdate();
    }

    /**
     * What is parked, in a line.
     *
     * @param address masked; empty when there is none any more
     */
    public record ParkedLine(Delivery delivery, String address) {}

    /** One leaf of what is parked, the newest first. */
    @Permitted(value = Permission.MANAGE_MESSAGES, scope = Scope.BUREAU)
    public Leaf<ParkedLine> parked(Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                        "select d from Delivery d join fetch d.said where d.state = :parked"
                                + (beside ? " and d.id " + (back ? ">" : "<") + " :id" : "") + " order by d.id"
                                + (back ? "" : " desc"),
                        Delivery.class)
                .setParameter("parked", DeliveryState.PARKED);
        if (beside) {
            query.setParameter("id", place.id());
        }
        var leaf = Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
        var masked = new EnumMap<Channel, Map<org.sungrid.id.PersonId, String>>(Channel.class);
        for (var channel : Channel.values()) {
            masked.put(
                    channel,
                    contacts.masked(
                            channel,
                            leaf.lines().stream()
                                    .filter(one -> one.getChannel() == channel)
                                    .map(Delivery::person)
                                    .toList()));
        }
        return leaf.map(one -> new ParkedLine(one, masked.get(one.getChannel()).getOrDefault(one.person(), "")));
    }

    /** How many wait by a channel, counted up to so many. */
    @Permitted(value = Permission.MANAGE_MESSAGES, scope = Scope.BUREAU)
    public int waiting(Channel channel, int most) {
        return entities.createQuery(
                        "select d.id from Delivery d where d.channel = :channel and d.state = :waiting", Long.class)
                .setParameter("channel", channel)
                .setParameter("waiting", DeliveryState.WAITING)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** What is parked, for this transaction alone; nothing for what is not (any more). */
    @Transactional(TxType.MANDATORY)
    Optional<Delivery> lockedParked(long id) {
        return Optional.ofNullable(entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> delivery.getState() == DeliveryState.PARKED);
    }
}
