package org.sungrid.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a deadline stood still, from a day to a day, and why. It gets its end once and is never changed otherwise. */
@Entity
@Table(name = "deadline_pause")
class DeadlinePause {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "deadline_id")
    private long deadline;

    /** The deadline while the pause has no end: no two that are open have the same. */
    @Column(name = "open_of")
    private Long openOf;

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "last_day")
    private LocalDate last;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    protected DeadlinePause() {}

    DeadlinePause(long deadline, LocalDate first, String reason, Instant at) {
        this.deadline = deadline;
        this.openOf = deadline;
        this.first = first;
        this.reason = reason;
        this.recordedAt = at;
    }

    void end(LocalDate last, Instant at) {
        this.last = last;
        this.openOf = null;
        this.resumedAt = at;
    }

    LocalDate first() {
        return first;
    }

    String reason() {
        return reason;
    }
}
