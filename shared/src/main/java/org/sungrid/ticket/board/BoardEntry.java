package org.sungrid.ticket.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sungrid.deadline.LengthUnit;
import org.sungrid.id.CellId;

/**
 * What the public sees of a ticket on the board, or that it left it. Read from a view that the public's schema alone has;
 * never written.
 */
@Entity
@Table(name = "board_entry")
public class BoardEntry {

    @Id
    private Long id;

    private String number;
    private int ordinal;
    private String title;
    private String words;
    private String outcome;

    @Column(name = "owner_id")
    private Long ownerId;

    /** As far as it follows from what happened alone; that it is overdue follows from the day. */
    @Enumerated(EnumType.STRING)
    private BoardState standing;

    private LocalDate due;

    @Column(name = "counted_to")
    private LocalDate countedTo;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "starts_on")
    private LocalDate start;

    private Integer amount;

    @Enumerated(EnumType.STRING)
    private LengthUnit unit;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "first_shown_at")
    private Instant firstShownAt;

    @Column(name = "shown_from")
    private Instant shownFrom;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    private LeftBecause leftBecause;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    protected BoardEntry() {}

    public long id() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    /** Of the wording; a later one is news. */
    public int getOrdinal() {
        return ordinal;
    }

    public String getTitle() {
        return title;
    }

    public String getWords() {
        return words;
    }

    /** What became of it; empty before that is told. */
    public String getOutcome() {
        return outcome;
    }

    /** Whose it is; empty where the public does not see that unit. */
    public Optional<CellId> owner() {
        return Optional.ofNullable(ownerId).map(CellId::new);
    }

    public BoardState stateOn(LocalDate day) {
        return standing.on(day, countedTo);
    }

    /** How it stands by what happened alone, whichever day it is. */
    public BoardState getStanding() {
        return standing;
    }

    /** The last day in time; {@code null} while the time stands still. */
    public LocalDate getDue() {
        return due;
    }

    /**
     * Behind which its owner is late: the last day, or the day since which they have it where that is later; {@code null} while
     * its time stands still, and where it was parted, for its parts have days of their own.
     */
    public LocalDate getCountedTo() {
        return countedTo;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** {@code null} while it is open. */
    public Instant getClosedAt() {
        return closedAt;
    }

    LocalDate start() {
        return start;
    }

    Integer amount() {
        return amount;
    }

    LengthUnit unit() {
        return unit;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    public Instant getFirstShownAt() {
        return firstShownAt;
    }

    /** Since when it stands there in these words. */
    public Instant getShownFrom() {
        return shownFrom;
    }

    /** When something last changed of what the public reads: the words, or that it was closed. */
    public Instant getChangedAt() {
        return closedAt != null && closedAt.isAfter(shownFrom) ? closedAt : shownFrom;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public LeftBecause getLeftBecause() {
        return leftBecause;
    }

    /** What whoever took it down wrote; empty where it left by itself. */
    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
