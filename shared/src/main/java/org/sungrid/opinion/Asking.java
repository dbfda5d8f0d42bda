package org.sungrid.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.change.Subject;
import org.sungrid.id.AccountId;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.id.DeadlineId;
import org.sungrid.ticket.AlarmDays;
import org.sungrid.ticket.Lamp;

/**
 * One time somebody was asked for their opinion. The unit that asked records whom, when and how, and what was said, point by
 * point; nothing, where they had nothing to say. Each point is then answered, whether or not it became a ticket, and until the
 * last one is, a deadline runs, of which the unit is reminded. What was recorded stays.
 */
@Entity
@Table(name = "asking")
public class Asking {

    /** As what the record of acts, the log of changes, tickets, deadlines and facts know it. */
    public static final String SUBJECT = "asking";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cell_id")
    private long cellId;

    /** The unit of level two to which the cell belonged on the day: quarters are told by units. */
    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private ServedKind kind;

    private String whom;
    private int points;

    @Column(name = "open_points")
    private int openPoints;

    @Enumerated(EnumType.STRING)
    private AskingState state;

    @Column(name = "deadline_id")
    private Long deadlineId;

    private LocalDate due;

    @Column(name = "warn_from")
    private LocalDate warnFrom;

    @Column(name = "long_from")
    private LocalDate longFrom;

    /** Working days before the last one from which the unit is warned. */
    @Column(name = "warn_days")
    private int warnDays;

    /** What comes next by itself; {@code null} when nothing does. */
    @Enumerated(EnumType.STRING)
    private Reminder reminder;

    @Column(name = "reminder_on")
    private LocalDate reminderOn;

    /** Goes up whenever the next day is set anew, so that no two reminders are one. */
    @Column(name = "reminder_round")
    private int reminderRound;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Asking() {}

    /** @param unit of level two to which the cell that asked belonged on the day */
    Asking(Told told, CellId unit, int points, String formToken, AccountId by, Instant at) {
        cellId = told.cell().value();
        unitId = unit.value();
        way = told.way();
        askedOn = told.askedOn();
        kind = told.kind();
        whom = told.whom();
        this.points = points;
        openPoints = points;
        state = AskingState.of(points, points);
        this.formToken = formToken;
        recordedAt = at;
        recordedBy = by.value();
        touchedAt = at;
    }

    /**
     * What is told of an asking.
     *
     * @param cell that asked
     * @param whom by the name of the enterprise, the shop or the body, and never of a person
     */
    public record Told(CellId cell, Way way, LocalDate askedOn, ServedKind kind, String whom) {

        Told stripped() {
            return new Told(cell, way, askedOn, kind, whom.strip());
        }
    }

    void runUntil(DeadlineId deadline, int warning) {
        deadlineId = deadline.value();
        warnDays = warning;
    }

    /** @param days {@code null} while its time stands still */
    /** Its last day and those that are counted from it; not while its time stands still. */
    AlarmDays days() {
        return new AlarmDays(due, warnFrom, longFrom);
    }

    void dueOn(AlarmDays days) {
        due = days == null ? null : days.due();
        warnFrom = days == null ? null : days.warnFrom();
        longFrom = days == null ? null : days.longFrom();
    }

    /** @param next {@code null} when nothing comes by itself any more */
    void remindNext(Reminder next, LocalDate on) {
        reminder = next;
        reminderOn = on;
        reminderRound++;
    }

    /** Whether a form that is sent again tells of the same asking. */
    boolean isToldAs(Told told) {
        return told.cell() != null && told.cell().value() == cellId && way == told.way() && whom.equals(told.whom());
    }

    /** Something became of its points. */
    void settled(Instant at) {
        touchedAt = at;
    }

    /** @return whether none is open any more */
    boolean answered(int more, Instant at) {
        openPoints -= more;
        state = AskingState.of(points, openPoints);
        touchedAt = at;
        if (openPoints == 0) {
            remindNext(null, null);
        }
        return openPoints == 0;
    }

    public AskingId id() {
        return new AskingId(id);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    public CellId unit() {
        return new CellId(unitId);
    }

    public Way getWay() {
        return way;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public Quarter quarter() {
        return Quarter.of(askedOn);
    }

    public ServedKind getKind() {
        return kind;
    }

    public String getWhom() {
        return whom;
    }

    public int getPoints() {
        return points;
    }

    public int getOpenPoints() {
        return openPoints;
    }

    public AskingState getState() {
        return state;
    }

    /** Nothing where nothing was said, so that no answer is owed. */
    public Optional<DeadlineId> deadline() {
        return Optional.ofNullable(deadlineId).map(DeadlineId::new);
    }

    /** The last day on which an answer is in time; {@code null} where none is owed, and while time stands still. */
    public LocalDate getDue() {
        return due;
    }

    LocalDate warnFrom() {
        return warnFrom;
    }

    int warnDays() {
        return warnDays;
    }

    /** {@code null} unless an answer is owed. */
    Lamp lamp(LocalDate today) {
        return lamp(state, due, warnFrom, longFrom, today);
    }

    static Lamp lamp(AskingState state, LocalDate due, LocalDate warnFrom, LocalDate longFrom, LocalDate today) {
        return state == AskingState.OPEN && due != null
                ? AlarmDays.lamp(new AlarmDays(due, warnFrom, longFrom), today)
                : null;
    }

    Reminder reminder() {
        return reminder;
    }

    LocalDate reminderOn() {
        return reminderOn;
    }

    int reminderRound() {
        return reminderRound;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    /** Goes up with every answer, and with everything that becomes of its points. */
    public int getLock() {
        return lock;
    }
}
