package org.sungrid.ticket.board;

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
import java.util.Optional;
import org.sungrid.id.AccountId;
import org.sungrid.id.TicketId;

/**
 * One wording of a ticket for the public board. Somebody of the supervision office proposes it; somebody else approves it, and the
 * public reads it, or gives it back with a reason. Another wording is another of these and waits for approval again; until
 * then the one before stays. What is shown can be taken down with a reason that the public reads, and leaves the board by itself
 * when its ticket is merged, withdrawn or no longer for the public. The wording itself is never changed.
 */
@Entity
@Table(name = "ticket_posting")
public class TicketPosting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    /** From 1, within its ticket. */
    private int ordinal;

    @Column(name = "waiting_of")
    private Long waitingOf;

    @Column(name = "head_of")
    private Long headOf;

    private String title;
    private String words;
    private String outcome;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private Long approvedBy;

    /** When the public read of its ticket first, in whichever words. */
    @Column(name = "first_shown_at")
    private Instant firstShownAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private Long returnedBy;

    @Column(name = "return_reason")
    private String returnReason = "";

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** {@code null} where it left by itself and nobody acted. */
    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    private LeftBecause leftBecause;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason = "";

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected TicketPosting() {}

    TicketPosting(TicketId ticket, int ordinal, Wording wording, AccountId by, Instant at) {
        ticketId = ticket.value();
        this.ordinal = ordinal;
        title = wording.title();
        words = wording.words();
        outcome = wording.outcome();
        proposedBy = by.value();
        proposedAt = at;
        waitingOf = ticketId;
    }

    /** Nobody decides on it any more: another was proposed, or its ticket is not for the public. */
    void stopWaiting() {
        waitingOf = null;
    }

    void giveBack(String reason, AccountId by, Instant at) {
        waitingOf = null;
        returnReason = reason;
        returnedBy = by.value();
        returnedAt = at;
    }

    /** The public reads it from now on. @param before the one that it takes the place of; {@code null} for the first */
    void show(TicketPosting before, AccountId by, Instant at) {
        waitingOf = null;
        headOf = ticketId;
        approvedBy = by.value();
        approvedAt = at;
        firstShownAt = before == null ? at : before.firstShownAt;
    }

    /** Another takes its place. */
    void makeWay() {
        headOf = null;
    }

    /** It leaves the board; that it was there stays known. @param by {@code null} when nobody acted */
    void leave(LeftBecause because, String reason, AccountId by, Instant at) {
        leftBecause = because;
        withdrawalReason = reason;
        withdrawnBy = by == null ? null : by.value();
        withdrawnAt = at;
    }

    public long id() {
        return id;
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getTitle() {
        return title;
    }

    public String getWords() {
        return words;
    }

    public String getOutcome() {
        return outcome;
    }

    public Wording wording() {
        return new Wording(title, words, outcome);
    }

    public PostingState getState() {
        if (waitingOf != null) {
            return PostingState.WAITING;
        }
        if (returnedAt != null) {
            return PostingState.RETURNED;
        }
        if (headOf == null) {
            return PostingState.REPLACED;
        }
        return withdrawnAt == null ? PostingState.SHOWN : PostingState.GONE;
    }

    public boolean isWaiting() {
        return getState() == PostingState.WAITING;
    }

    public boolean isShown() {
        return getState() == PostingState.SHOWN;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public AccountId proposedBy() {
        return new AccountId(proposedBy);
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public Optional<AccountId> approvedBy() {
        return Optional.ofNullable(approvedBy).map(AccountId::new);
    }

    public Instant getReturnedAt() {
        return returnedAt;
    }

    public Optional<AccountId> returnedBy() {
        return Optional.ofNullable(returnedBy).map(AccountId::new);
    }

    public String getReturnReason() {
        return returnReason;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public LeftBecause getLeftBecause() {
        return leftBecause;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
