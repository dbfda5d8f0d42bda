package org.sungrid.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.PersonId;

/**
 * Something that was said, on its way to one person by one channel. It waits until it is due and until what goes before it
 * to the same person is through; a node claims it, sends it outside of any transaction and notes what came of it. Who dies
 * in between leaves a claim that runs out, and it is sent again, under the same name: whoever takes it can tell.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** As what the record of acts knows it. */
    public static final String SUBJECT = "delivery";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "notification_id")
    private Said said;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private int tries;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "parked_at")
    private Instant parkedAt;

    @Column(name = "dropped_at")
    private Instant droppedAt;

    private String reason;

    protected Delivery() {}

    public long getId() {
        return id;
    }

    public Said getSaid() {
        return said;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Channel getChannel() {
        return channel;
    }

    public DeliveryState getState() {
        return state;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public int getTries() {
        return tries;
    }

    public Instant getParkedAt() {
        return parkedAt;
    }

    /** Why it was not taken the last time, as {@link Outcome#reason} says it; empty for no reason to tell. */
    public String getReason() {
        return reason;
    }

    /** The same at each try, and different for two deliveries even where a database was set back. */
    String outgoingId() {
        return "sungrid." + id + "." + Long.toString(said.getSaidAt().toEpochMilli(), Character.MAX_RADIX);
    }

    boolean isHeldBy(String holder) {
        return state == DeliveryState.WAITING && holder.equals(claimedBy);
    }

    /** Somebody saw to what was in the way: it is tried again as if it never had been. */
    void tryAgain(Instant now) {
        state = DeliveryState.WAITING;
        parkedAt = null;
        tries = 0;
        nextTryAt = now.isAfter(dueAt) ? now : dueAt;
        reason = "";
    }

    /** Somebody gave it up. */
    void discard(Instant now, String why) {
        state = DeliveryState.DROPPED;
        droppedAt = now;
        reason = why;
    }
}
