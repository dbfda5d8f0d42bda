package org.sungrid.opinion;

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
import org.sungrid.id.AccountId;
import org.sungrid.id.AskingId;

/** What was told back about one point of an asking. It is written down once and never changed. */
@Entity
@Table(name = "opinion_answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "asking_id")
    private long askingId;

    private int ordinal;
    private String told;

    @Enumerated(EnumType.STRING)
    private AnswerWay way;

    @Column(name = "told_on")
    private LocalDate toldOn;

    /** By the last day in time as it stood when the answer was recorded. */
    private boolean late;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private long answeredBy;

    protected Answer() {}

    Answer(AskingId asking, Reply reply, boolean late, String formToken, AccountId by, Instant at) {
        askingId = asking.value();
        ordinal = reply.ordinal();
        told = reply.told();
        way = reply.way();
        toldOn = reply.toldOn();
        this.late = late;
        this.formToken = formToken;
        answeredAt = at;
        answeredBy = by.value();
    }

    /** Of the point. */
    /** Whether this form told this back. */
    boolean isOf(Reply reply, String token) {
        return formToken.equals(token)
                && ordinal == reply.ordinal()
                && told.equals(reply.told())
                && way == reply.way()
                && toldOn.equals(reply.toldOn());
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getTold() {
        return told;
    }

    public AnswerWay getWay() {
        return way;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public boolean isLate() {
        return late;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public AccountId answeredBy() {
        return new AccountId(answeredBy);
    }
}
