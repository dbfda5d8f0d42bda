package org.sungrid.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.id.PersonId;

/**
 * An address that somebody typed. A code is sent to it, and until that comes back nothing else is: so nobody has messages
 * sent to a stranger, nor more than a few codes.
 */
@Entity
@Table(name = "awaited_address")
class AwaitedAddress {

    /** How long a code counts. */
    static final Duration COUNTS = Duration.ofMinutes(10);

    /** Between two codes. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Codes a day, of a person by a channel: a typing error and a lost message or two. */
    static final int A_DAY = 5;

    /** Wrong codes, of a million that there are, before another has to be asked for. */
    static final int MOST_WRONG = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "sealed_address")
    private byte[] sealedAddress;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    private int wrong;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "asked_times")
    private int askedTimes;

    protected AwaitedAddress() {}

    AwaitedAddress(PersonId person, Channel channel) {
        this.personId = person.value();
        this.channel = channel;
        this.askedAt = Instant.EPOCH;
        this.askedOn = LocalDate.EPOCH;
    }

    /** Whether another code may be asked for on this day already. */
    boolean isUsedUp(LocalDate today) {
        return askedOn.equals(today) && askedTimes >= A_DAY;
    }

    boolean isTooSoon(Instant now) {
        return now.isBefore(askedAt.plus(PAUSE));
    }

    void ask(byte[] sealed, byte[] hash, Instant now, LocalDate today) {
        this.askedTimes = askedOn.equals(today) ? askedTimes + 1 : 1;
        this.askedOn = today;
        this.askedAt = now;
        this.sealedAddress = sealed;
        this.codeHash = hash;
        this.wrong = 0;
    }

    /** Whether a code is waited for. */
    boolean isAwaited(Instant now) {
        return codeHash != null && wrong < MOST_WRONG && now.isBefore(askedAt.plus(COUNTS));
    }

    void wrong() {
        wrong++;
    }

    /** Proved, or given up; how many codes were asked for on this day is remembered. */
    void end() {
        sealedAddress = null;
        codeHash = null;
    }

    byte[] sealed() {
        return sealedAddress;
    }

    /** The same address, sealed under another key. */
    void reseal(byte[] sealed) {
        sealedAddress = sealed;
    }

    byte[] codeHash() {
        return codeHash;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Channel channel() {
        return channel;
    }
}
