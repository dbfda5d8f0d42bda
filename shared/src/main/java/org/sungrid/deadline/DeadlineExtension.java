package org.sungrid.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** By how much a deadline that runs was extended, and why; never changed. */
@Entity
@Table(name = "deadline_extension")
class DeadlineExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "deadline_id")
    private long deadline;

    private int position;
    private int amount;

    @Enumerated(EnumType.STRING)
    private LengthUnit unit;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DeadlineExtension() {}

    /** @param position among the extensions of its deadline, from 1 */
    DeadlineExtension(long deadline, int position, Length length, String reason, Instant at) {
        this.deadline = deadline;
        this.position = position;
        this.amount = length.amount();
        this.unit = length.unit();
        this.reason = reason;
        this.recordedAt = at;
    }
}
