package org.sungrid.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sungrid.change.Subject;

/**
 * An effect that failed. It is tried again after pauses that grow; after the fifth try it is parked with the reason of the
 * last, until an administrator has it tried again. Once it is done the failure is gone.
 */
@Entity
@Table(name = "job_failure")
public class Failure {

    /** As what the record of acts knows it. */
    public static final String SUBJECT = "job-failure";

    /** Between the tries: what was short is over after the first, a restart after the second, a repair after the last. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String job;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "again_at")
    private Instant againAt;

    @Column(name = "parked_at")
    private Instant parkedAt;

    private String reason;

    private String cause;

    protected Failure() {}

    Failure(String job, Due due) {
        this.job = job;
        this.subjectKind = due.about().kind();
        this.subjectId = due.about().id();
        this.dueAt = due.at();
    }

    /** Failed once more. */
    void failed(Reason why, Instant now) {
        tries++;
        told(why, now);
        if (tries > PAUSES.size()) {
            park(now);
        } else {
            againAt = now.plus(PAUSES.get(tries - 1));
        }
    }

    /** Is not tried at all. */
    void parked(Reason why, Instant now) {
        told(why, now);
        park(now);
    }

    private void told(Reason why, Instant now) {
        lastAt = now;
        reason = why.key();
        cause = why.cause();
    }

    private void park(Instant now) {
        againAt = null;
        parkedAt = now;
    }

    Due due() {
        return new Due(getSubject(), dueAt);
    }

    /** Whether it is left alone now. */
    boolean isHeldBack(Instant now) {
        return parkedAt != null || againAt.isAfter(now);
    }

    public long getId() {
        return id;
    }

    /** The code of the job. */
    public String getJob() {
        return job;
    }

    public Subject getSubject() {
        return new Subject(subjectKind, subjectId);
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public int getTries() {
        return tries;
    }

    /** Since when it is parked; {@code null} while it is tried again by itself. */
    public Instant getParkedAt() {
        return parkedAt;
    }

    /** Key of a sentence. */
    public String getReason() {
        return reason;
    }

    /** What was thrown, by its kinds and numbers and never by its words; may be empty. */
    public String getCause() {
        return cause;
    }
}
