package org.sungrid.ticket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.change.Subject;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.DeadlineId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.refusal.Refused;

/**
 * A matter that must be put right (督办件). Somebody raises it to a cell, whose head accepts it, or disputes that it is
 * theirs, which the cell above settles. The cell works on it, notes what it did and reports it done; somebody who did not
 * work on it verifies that, on paper or on site, and it is closed, or sent back. Meanwhile its day comes nearer: a lamp
 * turns yellow and red, its owner is reminded and urged, and level by level those above hear of it. More time is asked for
 * with a reason and granted within a limit. It may go into another about the same matter, or be parted into some that all
 * must close.
 *
 * <p>Its state follows from its {@link TicketStep}s and is kept beside them for queries alone.
 */
@Entity
@Table(name = "ticket")
public class Ticket {

    /** As what the record of acts, the log of changes and the facts know it. */
    public static final String SUBJECT = "ticket";

    /** The day of a ticket whose time stands still: it is never due. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private TicketOrigin origin;

    @Column(name = "origin_kind")
    private String originKind;

    @Column(name = "origin_id")
    private Long originId;

    @Column(name = "origin_note")
    private String originNote;

    private String title;
    private String demand;

    @Enumerated(EnumType.STRING)
    private Checking checking;

    @Column(name = "checking_note")
    private String checkingNote;

    @Enumerated(EnumType.STRING)
    private Secrecy secrecy;

    @Column(name = "for_board")
    private boolean forBoard;

    @Column(name = "owner_id")
    private long ownerId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "ticket_co_owner", joinColumns = @JoinColumn(name = "ticket_id"))
    private Set<CoOwner> coOwners = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private boolean running;
    private boolean ended;

    @Column(name = "deadline_id")
    private Long deadlineId;

    private LocalDate due;

    @Column(name = "warn_from")
    private LocalDate warnFrom;

    @Column(name = "long_from")
    private LocalDate longFrom;

    /** Working days before the last one from which its owner is warned. */
    @Column(name = "warn_days")
    private int warnDays;

    /** The stage of escalation that comes next, from 1. */
    @Column(name = "alarm_stage")
    private int alarmStage;

    /** The day on which it comes; {@code null} when none does. */
    @Column(name = "alarm_on")
    private LocalDate alarmOn;

    /** Goes up whenever the next day is set anew, so that no two alarms are one. */
    @Column(name = "alarm_round")
    private int alarmRound;

    /** Since when its owner has it, on which day nobody was late with it yet. */
    @Column(name = "runs_since")
    private LocalDate runsSince;

    /** How many levels above its owner heard of it. */
    private int escalated;

    /** How much more time is asked for, in the unit of its deadline; {@code null} when none is. */
    @Column(name = "extension_asked")
    private Integer extensionAsked;

    @Column(name = "extension_asked_by")
    private Long extensionAskedBy;

    @Column(name = "reported_by")
    private Long reportedBy;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "main_id")
    private Long mainId;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_by")
    private long raisedBy;

    /** When something happened to it last. */
    @Column(name = "stepped_at")
    private Instant steppedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Ticket() {}

    Ticket(String number, Source source, Demand demand, TicketId parent, String formToken, AccountId by, Instant at) {
        this.number = number;
        origin = source.origin();
        originKind = source.thing() == null ? "" : source.thing().kind();
        originId = source.thing() == null ? null : source.thing().id();
        originNote = source.note();
        parentId = parent == null ? null : parent.value();
        this.formToken = formToken;
        raisedAt = at;
        raisedBy = by.value();
        tell(demand);
        moveTo(TicketState.RAISED, at);
    }

    /** Takes over what it asks of whom. */
    void tell(Demand told) {
        title = told.title();
        demand = told.demand();
        checking = told.checking();
        checkingNote = told.checkingNote();
        secrecy = told.secrecy();
        forBoard = told.forBoard();
        ownerId = told.owner().value();
        coOwners.clear();
        told.coOwners().stream()
                .filter(cell -> !cell.equals(told.owner()))
                .forEach(cell -> coOwners.add(new CoOwner(cell, ended, due)));
    }

    /** Beside those who take part stands what they find it by. */
    private void tellCoOwners() {
        var told = coOwners.stream()
                .map(one -> new CoOwner(one.cell(), ended, due))
                .collect(Collectors.toSet());
        if (!told.equals(coOwners)) {
            coOwners.clear();
            coOwners.addAll(told);
        }
    }

    /** @throws Refused when a step can't happen as the ticket stands */
    void requireFor(StepKind step) {
        Refused.when(!step.isPossibleIn(state), "", "ticket.refusal.state." + step.style());
    }

    /** @throws Refused when it can't happen as the ticket stands */
    void undergo(StepKind step, Instant at) {
        requireFor(step);
        moveTo(step.leadsFrom(state), at);
    }

    private void moveTo(TicketState next, Instant at) {
        steppedAt = at;
        state = next;
        running = next.isRunning();
        ended = next.isEnded();
        endedAt = ended ? at : null;
        if (!running) {
            answerMoreTime();
        }
        if (ended) {
            tellCoOwners();
        }
    }

    /** @param warning working days before the last one */
    void runUntil(DeadlineId deadline, int warning) {
        deadlineId = deadline.value();
        warnDays = warning;
    }

    /** Its clock warns earlier or later now. @param days working days before the last one */
    void warn(int days) {
        warnDays = days;
    }

    /** From now on it is due on another day, and what warns of it comes on others. @param days of the new day */
    void dueOn(AlarmDays days) {
        due = days.due();
        warnFrom = days.warnFrom();
        longFrom = days.longFrom();
        tellCoOwners();
    }

    /** @param on {@code null} when nothing more comes by itself */
    void alarmNext(int stage, LocalDate on) {
        alarmStage = stage;
        alarmOn = on;
        alarmRound++;
    }

    void escalateTo(int levels) {
        escalated = levels;
    }

    void askMoreTime(int amount, AccountId by) {
        extensionAsked = amount;
        extensionAskedBy = by.value();
    }

    void answerMoreTime() {
        extensionAsked = null;
        extensionAskedBy = null;
    }

    void reportedBy(AccountId by) {
        reportedBy = by.value();
    }

    /** Somebody has it from a day on: no day before it counts against them. */
    void runSince(LocalDate day) {
        runsSince = day;
    }

    void handOver(CellId other) {
        ownerId = other.value();
        coOwners.removeIf(one -> one.cell().equals(other));
    }

    void goInto(TicketId main) {
        mainId = main.value();
    }

    public TicketId id() {
        return new TicketId(id);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    public String getNumber() {
        return number;
    }

    public TicketNumber number() {
        return new TicketNumber(number);
    }

    public TicketOrigin getOrigin() {
        return origin;
    }

    /** The thing of this product that it came from. */
    public Optional<Subject> origin() {
        return originId == null ? Optional.empty() : Optional.of(new Subject(originKind, originId));
    }

    public String getOriginNote() {
        return originNote;
    }

    public String getTitle() {
        return title;
    }

    public String getDemand() {
        return demand;
    }

    public Checking getChecking() {
        return checking;
    }

    public String getCheckingNote() {
        return checkingNote;
    }

    public Secrecy getSecrecy() {
        return secrecy;
    }

    public boolean isForBoard() {
        return forBoard;
    }

    public CellId owner() {
        return new CellId(ownerId);
    }

    public Set<CellId> coOwners() {
        return coOwners.stream().map(CoOwner::cell).collect(Collectors.toSet());
    }

    /** What it asks of whom, as it stands. */
    public Demand told() {
        return new Demand(title, demand, checking, checkingNote, secrecy, forBoard, owner(), coOwners());
    }

    public TicketState getState() {
        return state;
    }

    public boolean isRunning() {
        return running;
    }

    public DeadlineId deadline() {
        return new DeadlineId(deadlineId);
    }

    /** The last day in time; empty while its time stands still. */
    public Optional<LocalDate> due() {
        return NEVER.equals(due) ? Optional.empty() : Optional.of(due);
    }

    /** How it stands to its day; white where its owner owes nothing. */
    public Lamp lamp(LocalDate today) {
        return running ? AlarmDays.lamp(new AlarmDays(due, warnFrom, longFrom), today) : Lamp.WHITE;
    }

    int alarmStage() {
        return alarmStage;
    }

    LocalDate alarmOn() {
        return alarmOn;
    }

    int alarmRound() {
        return alarmRound;
    }

    /** Whether the form that raised it asked this as well. */
    boolean isRaisedAs(Source source, Demand asked) {
        return title.equals(asked.title())
                && demand.equals(asked.demand())
                && owner().equals(asked.owner())
                && origin == source.origin()
                && originNote.equals(source.note());
    }

    /** From which day on what comes by itself is counted; empty while its time stands still. */
    Optional<LocalDate> countedFrom() {
        return due().map(day -> runsSince != null && runsSince.isAfter(day) ? runsSince : day);
    }

    /**
     * Whether its last day is past, by days of which its owner knew: not on the day on which they came to have it, as long as
     * it has not fallen overdue with them.
     */
    boolean isLate(LocalDate today) {
        return due().filter(day -> day.isBefore(today)).isPresent()
                && (alarmStage > EscalationRules.OVERDUE
                        || countedFrom().orElseThrow().isBefore(today));
    }

    LocalDate runsSince() {
        return runsSince;
    }

    int warnDays() {
        return warnDays;
    }

    LocalDate warnFrom() {
        return warnFrom;
    }

    public int getEscalated() {
        return escalated;
    }

    /** In the unit of its deadline; {@code null} when no more time is asked for. */
    public Integer getExtensionAsked() {
        return extensionAsked;
    }

    Optional<AccountId> extensionAskedBy() {
        return Optional.ofNullable(extensionAskedBy).map(AccountId::new);
    }

    Optional<AccountId> reportedBy() {
        return Optional.ofNullable(reportedBy).map(AccountId::new);
    }

    public Optional<TicketId> parent() {
        return Optional.ofNullable(parentId).map(TicketId::new);
    }

    /** The one that it went into. */
    public Optional<TicketId> main() {
        return Optional.ofNullable(mainId).map(TicketId::new);
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    public AccountId raisedBy() {
        return new AccountId(raisedBy);
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /** Goes up with everything that happens to it. */
    public int getLock() {
        return lock;
    }
}
