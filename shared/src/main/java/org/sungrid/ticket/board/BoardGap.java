package org.sungrid.ticket.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time in which a ticket that stands on the board did not; read from a view of the public's schema. */
@Entity
@Table(name = "board_gap")
public class BoardGap {

    @Id
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    private LeftBecause leftBecause;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "restored_at")
    private Instant restoredAt;

    protected BoardGap() {}

    long ticket() {
        return ticketId;
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

    public Instant getRestoredAt() {
        return restoredAt;
    }
}
