package org.sungrid.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import org.sungrid.id.PersonId;

/**
 * Where somebody can be reached beside their inbox, and when they want to be. An address is used from the moment on at
 * which its owner proved that it is theirs; it is sealed, for it is nobody's affair but theirs.
 */
@Entity
@Table(name = "contact")
class Contact {

    private static final int MINUTES_OF_HOUR = 60;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "sealed_mail")
    private byte[] sealedMail;

    @Column(name = "mail_since")
    private Instant mailSince;

    @Column(name = "by_mail")
    private boolean byMail;

    @Column(name = "sealed_mobile")
    private byte[] sealedMobile;

    @Column(name = "mobile_since")
    private Instant mobileSince;

    @Column(name = "by_sms")
    private boolean bySms;

    @Column(name = "quiet_from")
    private Integer quietFrom;

    @Column(name = "quiet_until")
    private Integer quietUntil;

    @Column(name = "sms_days_off")
    private boolean smsOnDaysOff;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Contact() {}

    PersonId person() {
        return new PersonId(personId);
    }

    /** Sealed; {@code null} for none. */
    byte[] sealed(Channel channel) {
        return channel == Channel.MAIL ? sealedMail : sealedMobile;
    }

    /** Since when it is known to be theirs; {@code null} for no address. */
    Instant since(Channel channel) {
        return channel == Channel.MAIL ? mailSince : mobileSince;
    }

    /** Whether there is an address and its owner wants it to be used. */
    boolean wants(Channel channel) {
        return sealed(channel) != null && (channel == Channel.MAIL ? byMail : bySms);
    }

    /** The address is theirs from now on, and used. */
    void prove(Channel channel, byte[] sealed, Instant at) {
        put(channel, sealed, at);
        choose(channel, true);
    }

    /** There is no such address any more. */
    void remove(Channel channel) {
        put(channel, null, null);
        choose(channel, false);
    }

    /** The same address, sealed under another key. */
    void reseal(Channel channel, byte[] sealed) {
        put(channel, sealed, since(channel));
    }

    private void put(Channel channel, byte[] sealed, Instant since) {
        if (channel == Channel.MAIL) {
            sealedMail = sealed;
            mailSince = since;
        } else {
            sealedMobile = sealed;
            mobileSince = since;
        }
    }

    void choose(Channel channel, boolean wanted) {
        if (channel == Channel.MAIL) {
            byMail = wanted && sealedMail != null;
        } else {
            bySms = wanted && sealedMobile != null;
        }
    }

    /** @param quiet {@code null} for the bureau's own */
    void keepQuiet(QuietHours quiet, boolean smsOnDaysOff) {
        this.quietFrom = quiet == null ? null : minutes(quiet.from());
        this.quietUntil = quiet == null ? null : minutes(quiet.until());
        this.smsOnDaysOff = smsOnDaysOff;
    }

    /** Their own; {@code null} for the bureau's. */
    QuietHours ownQuietHours() {
        return quietFrom == null ? null : new QuietHours(time(quietFrom), time(quietUntil));
    }

    boolean isSmsOnDaysOff() {
        return smsOnDaysOff;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_OF_HOUR + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }
}
