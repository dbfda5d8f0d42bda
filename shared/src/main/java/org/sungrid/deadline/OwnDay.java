package org.sungrid.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.id.AccountId;

/** A day that only this bureau has off or works on, such as a festival of its province, with the reason. */
@Entity
@Table(name = "own_day")
public class OwnDay {

    /** As what the record of acts knows it. */
    public static final String SUBJECT = "own-day";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "the_day")
    private LocalDate day;

    /** The day while it counts: no two that count are the same day. */
    @Column(name = "active_day")
    private LocalDate activeDay;

    private String name;

    @Column(name = "day_off")
    private boolean off;

    private String reason;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected OwnDay() {}

    OwnDay(SpecialDay special, String reason, AccountId by, Instant at) {
        this.day = special.day();
        this.activeDay = special.day();
        this.name = special.name();
        this.off = special.off();
        this.reason = reason;
        this.addedBy = by.value();
        this.addedAt = at;
    }

    void withdraw(AccountId by, Instant at) {
        activeDay = null;
        withdrawnBy = by.value();
        withdrawnAt = at;
    }

    public long getId() {
        return id;
    }

    public SpecialDay special() {
        return new SpecialDay(day, name, off);
    }

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    public boolean isOff() {
        return off;
    }

    public String getReason() {
        return reason;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
