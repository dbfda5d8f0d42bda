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
import java.time.LocalDate;

/** That a deadline became due on another day, or sure of its day; never changed. */
@Entity
@Table(name = "deadline_move")
public class DeadlineMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "deadline_id")
    private long deadline;

    @Column(name = "due_before")
    private LocalDate before;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private MoveCause cause;

    private String words;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected DeadlineMove() {}

    DeadlineMove(RunningDeadline deadline, LocalDate before, MoveCause cause, String words, Instant at) {
        this.deadline = deadline.id().value();
        this.before = before;
        this.due = deadline.getDue();
        this.cause = cause;
        this.words = words;
        this.movedAt = at;
    }

    /** {@code null} for the first one, and where it stood still. */
    public LocalDate getBefore() {
        return before;
    }

    /** {@code null} where it stands still from then on; the day before where it became sure alone. */
    public LocalDate getDue() {
        return due;
    }

    public MoveCause getCause() {
        return cause;
    }

    /** The reason that was given, the year of a list, the name of a day. */
    public String getWords() {
        return words;
    }

    public Instant getMovedAt() {
        return movedAt;
    }
}
