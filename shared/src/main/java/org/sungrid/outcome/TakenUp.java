package org.sungrid.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/** That a point which was to become no ticket was taken up again, by whom and why; never changed. */
@Entity
@Table(name = "outcome_taken_up")
public class TakenUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "outcome_id")
    private long outcomeId;

    /** Why it was to become none. */
    @Enumerated(EnumType.STRING)
    @Column(name = "no_ticket")
    private NoTicket noTicket;

    private String reason;

    @Column(name = "taken_up_at")
    private Instant takenUpAt;

    @Column(name = "taken_up_by")
    private long takenUpBy;

    protected TakenUp() {}

    TakenUp(Outcome point, String reason, AccountId by, Instant at) {
        outcomeId = point.id();
        noTicket = point.getNoTicket();
        this.reason = reason;
        takenUpBy = by.value();
        takenUpAt = at;
    }

    long outcomeId() {
        return outcomeId;
    }

    boolean isBy(AccountId who, String why) {
        return takenUpBy == who.value() && reason.equals(why);
    }

    public NoTicket getNoTicket() {
        return noTicket;
    }

    public String getReason() {
        return reason;
    }

    public Instant getTakenUpAt() {
        return takenUpAt;
    }

    public AccountId takenUpBy() {
        return new AccountId(takenUpBy);
    }
}
