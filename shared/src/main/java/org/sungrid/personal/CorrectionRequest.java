package org.sungrid.personal;

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
import java.util.Locale;
import org.sungrid.id.AccountId;
import org.sungrid.id.CorrectionId;
import org.sungrid.id.PersonId;

/**
 * Somebody says what is wrong in what the bureau holds about them, and what should stand (个人信息保护法 art. 46). They write it
 * themselves, or an administrator enters what came on paper. An administrator whom it does not concern has it put right by
 * the acts that alter the grid, and then says so here, or declines it with a reason; both is read by whoever asked. Its
 * words go when the person's data are erased.
 */
@Entity
@Table(name = "correction_request")
public class CorrectionRequest {

    /** As what the record of acts knows it. */
    public static final String SUBJECT = "correction-request";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "on_paper")
    private boolean onPaper;

    @Column(name = "what_stands")
    private String whatStands;

    @Column(name = "should_stand")
    private String shouldStand;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String answer = "";

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected CorrectionRequest() {}

    CorrectionRequest(PersonId person, Words words, boolean onPaper, AccountId by, Instant at) {
        this.personId = person.value();
        this.whatStands = words.whatStands();
        this.shouldStand = words.shouldStand();
        this.onPaper = onPaper;
        this.askedBy = by.value();
        this.askedAt = at;
    }

    /** What is said to be wrong, and what should stand, in the asker's own words. */
    public record Words(String whatStands, String shouldStand) {

        /** Personal data belong into no log. */
        @Override
        public String toString() {
            return "Words[]";
        }
    }

    /** What became of it. */
    public enum Outcome {
        OPEN,
        CARRIED_OUT,
        DECLINED;

        public String labelKey() {
            return "personal.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void decide(Outcome made, String said, AccountId by, Instant at) {
        outcome = made;
        answer = said;
        decidedBy = by.value();
        decidedAt = at;
    }

    public CorrectionId id() {
        return new CorrectionId(id);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public AccountId askedBy() {
        return new AccountId(askedBy);
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Whether an administrator entered what came on paper. */
    public boolean isOnPaper() {
        return onPaper;
    }

    public String getWhatStands() {
        return whatStands;
    }

    public String getShouldStand() {
        return shouldStand;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** {@code null} while nobody decided. */
    public AccountId decidedBy() {
        return decidedBy == null ? null : new AccountId(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** What was done, or why it was declined; empty while nobody decided. */
    public String getAnswer() {
        return answer;
    }
}
