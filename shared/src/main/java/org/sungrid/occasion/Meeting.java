package org.sungrid.occasion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.change.Subject;
import org.sungrid.id.AccountId;
import org.sungrid.id.BodyId;
import org.sungrid.id.MeetingId;

/**
 * A meeting of a body (党组会, 局务会 …) that was held. Somebody records when it was, and what it decided, point by point;
 * then, in one step or in several, its decisions become tickets, or it is said why one becomes none. What was recorded stays.
 */
@Entity
@Table(name = "meeting")
public class Meeting {

    /** As what the record of acts, the log of changes and tickets know it. */
    public static final String SUBJECT = "meeting";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "body_id")
    private long bodyId;

    private String number;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String title;
    private String place;
    private String attended;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Meeting() {}

    Meeting(Told told, String formToken, AccountId by, Instant at) {
        bodyId = told.body().value();
        number = told.number();
        heldOn = told.heldOn();
        title = told.title();
        place = told.place();
        attended = told.attended();
        this.formToken = formToken;
        recordedAt = at;
        recordedBy = by.value();
    }

    /**
     * What is told of a meeting.
     *
     * @param number as the body counts its meetings, such as 2026年第11次
     * @param place may be empty
     * @param attended who was there, in words; may be empty
     */
    public record Told(BodyId body, String number, LocalDate heldOn, String title, String place, String attended) {

        Told stripped() {
            return new Told(body, number.strip(), heldOn, title.strip(), place.strip(), attended.strip());
        }
    }

    /** Whether a form that is sent again tells of the same meeting. */
    boolean isToldAs(Told told) {
        return told.body() != null
                && told.body().value() == bodyId
                && told.number().equals(number);
    }

    /** Something became of its decisions. */
    void settled(Instant at) {
        settledAt = at;
    }

    public MeetingId id() {
        return new MeetingId(id);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    public BodyId body() {
        return new BodyId(bodyId);
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public String getTitle() {
        return title;
    }

    public String getPlace() {
        return place;
    }

    public String getAttended() {
        return attended;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    /** Goes up with everything that becomes of its decisions. */
    public int getLock() {
        return lock;
    }
}
