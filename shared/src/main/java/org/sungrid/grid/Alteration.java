package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.id.AccountId;

/** One act that altered the grid: who did what from which day on, why, and when it was recorded. Never changed. */
@Entity
@Table(name = "grid_alteration")
public class Alteration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String act;

    @Column(name = "first_day")
    private LocalDate firstDay;

    private String reason;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Alteration() {}

    Alteration(String act, LocalDate firstDay, String reason, AccountId account, Instant recordedAt) {
        this.act = act;
        this.firstDay = firstDay;
        this.reason = reason;
        this.accountId = account == null ? null : account.value();
        this.recordedAt = recordedAt;
    }

    long id() {
        return id;
    }

    public String getAct() {
        return act;
    }

    /** The first day on which something holds otherwise; {@code null} where the act is about no day. */
    public LocalDate getFirstDay() {
        return firstDay;
    }

    public String getReason() {
        return reason;
    }

    public AccountId account() {
        return accountId == null ? null : new AccountId(accountId);
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
