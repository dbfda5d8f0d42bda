package org.sungrid.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.id.DeadlineId;
import org.sungrid.time.Span;

/**
 * A deadline (期限) that really runs. It begins with an event about something, by a clock's revision of that day or by a length
 * or a day that somebody set; it may be extended, stand still and go on. When the days off change it is worked out again, and
 * the history of its due days tells why. It runs until its matter is done; from then on nothing moves it.
 */
@Entity
@Table(name = "running_deadline")
public class RunningDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "about_kind")
    private String aboutKind;

    @Column(name = "about_id")
    private long aboutId;

    /** The clock's revision; {@code null} where somebody set a length or a day. */
    @Column(name = "clock_id")
    private Long clock;

    private Integer amount;

    @Enumerated(EnumType.STRING)
    private LengthUnit unit;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "starts_on")
    private LocalDate start;

    private LocalDate due;

    @Column(name = "reaches_until")
    private LocalDate reaches;

    private boolean provisional;

    @Column(name = "warn_days")
    private int warnDays;

    @Column(name = "warn_from")
    private LocalDate warnFrom;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected RunningDeadline() {}

    /**
     * @param clock key of the clock's revision; {@code null} where somebody set a length or a day
     * @param base neither extended nor paused
     */
    RunningDeadline(Subject about, Long clock, Running base, int warnDays) {
        this.aboutKind = about.kind();
        this.aboutId = about.id();
        this.clock = clock;
        this.start = base.start();
        if (base.fixed()) {
            this.lastDay = base.start().plusDays(base.length().amount());
        } else {
            this.amount = base.length().amount();
            this.unit = base.length().unit();
        }
        this.warnDays = warnDays;
    }

    void reckon(Reckoned reckoned) {
        due = reckoned.due();
        reaches = reckoned.reaches();
        provisional = reckoned.provisional();
        warnFrom = reckoned.warnFrom();
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    /** What it is worked out from, with what happened to it since. */
    Running running(List<Length> extensions, List<Span> pauses) {
        return running(start, amount, unit, lastDay, extensions, pauses);
    }

    /** @param amount {@code null} where a day is set */
    static Running running(
            LocalDate start,
            Integer amount,
            LengthUnit unit,
            LocalDate lastDay,
            List<Length> extensions,
            List<Span> pauses) {
        if (lastDay == null) {
            return new Running(start, new Length(amount, unit), extensions, pauses);
        }
        return new Running(start, Running.until(start, lastDay).length(), extensions, pauses, true);
    }

    public DeadlineId id() {
        return new DeadlineId(id);
    }

    /** What it is about. */
    public Subject about() {
        return new Subject(aboutKind, aboutId);
    }

    /** The day of the event that started it; it does not count. */
    public LocalDate getStart() {
        return start;
    }

    /** The last day in time; {@code null} while it stands still. */
    public LocalDate getDue() {
        return due;
    }

    /** Whether it reaches into a year whose days off have not been announced. */
    public boolean isProvisional() {
        return provisional;
    }

    /** So many working days before it is due a warning is due. */
    public int getWarnDays() {
        return warnDays;
    }

    /**
     * The day from which on somebody is to be warned: the working day so many working days before it is due, not before the
     * start; {@code null} while it stands still.
     */
    public LocalDate warnFrom() {
        return warnFrom;
    }

    /** The day on which its matter was done; {@code null} while it runs. */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    public boolean isEnded() {
        return endedOn != null;
    }

    /** Whether its last day has passed without its matter being done. */
    public boolean isOverdue(LocalDate today) {
        return endedOn == null && due != null && due.isBefore(today);
    }
}
