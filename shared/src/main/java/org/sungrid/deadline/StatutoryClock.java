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
import java.time.MonthDay;
import org.sungrid.id.AccountId;
import org.sungrid.text.BothLanguages;

/**
 * A period that the law sets (时限): which event starts it, how long it is, who may extend it, what stops it, and on which
 * article it rests. A change is a new revision; what runs by an earlier one goes on by it until somebody decides otherwise.
 */
@Entity
@Table(name = "statutory_clock")
public class StatutoryClock {

    /** As what the record of acts knows it. */
    public static final String SUBJECT = "statutory-clock";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int revision;
    private int position;
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "starts_with")
    private String startsWith;

    @Column(name = "starts_with_en")
    private String startsWithEn;

    private Integer amount;

    @Enumerated(EnumType.STRING)
    private LengthUnit unit;

    @Column(name = "until_day")
    private String untilDay;

    @Column(name = "extension_amount")
    private Integer extensionAmount;

    @Column(name = "extension_by")
    private String extensionBy;

    @Column(name = "extension_by_en")
    private String extensionByEn;

    private String pauses;

    @Column(name = "pauses_en")
    private String pausesEn;

    @Column(name = "warn_days")
    private int warnDays;

    private String article;

    @Column(name = "article_en")
    private String articleEn;

    @Enumerated(EnumType.STRING)
    private Grounds grounds;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** {@code null} for what the product was delivered with. */
    @Column(name = "recorded_by")
    private Long recordedBy;

    protected StatutoryClock() {}

    /** The next revision of a clock. */
    StatutoryClock(StatutoryClock before, ClockTerms terms, String reason, AccountId by, Instant at) {
        code = before.code;
        revision = before.revision + 1;
        position = before.position;
        title = terms.title().chinese();
        titleEn = terms.title().english();
        startsWith = terms.startsWith().chinese();
        startsWithEn = terms.startsWith().english();
        amount = terms.amount();
        unit = terms.unit();
        untilDay = terms.untilDay();
        extensionAmount = terms.extensionAmount();
        extensionBy = terms.extensionBy().chinese();
        extensionByEn = terms.extensionBy().english();
        pauses = terms.pauses().chinese();
        pausesEn = terms.pauses().english();
        warnDays = terms.warnDays();
        article = terms.article().chinese();
        articleEn = terms.article().english();
        grounds = terms.grounds();
        this.reason = reason;
        recordedBy = by.value();
        recordedAt = at;
    }

    public ClockTerms terms() {
        return new ClockTerms(
                new BothLanguages(title, titleEn),
                new BothLanguages(startsWith, startsWithEn),
                amount,
                unit,
                untilDay,
                extensionAmount,
                new BothLanguages(extensionBy, extensionByEn),
                new BothLanguages(pauses, pausesEn),
                warnDays,
                new BothLanguages(article, articleEn),
                grounds);
    }

    /** What runs when the event was on a day, neither extended nor paused. */
    public Running startedOn(LocalDate day) {
        if (amount != null) {
            return Running.of(day, new Length(amount, unit));
        }
        var last = MonthDay.parse("--" + untilDay).atYear(day.getYear());
        return Running.until(day, last.isAfter(day) ? last : last.plusYears(1));
    }

    long id() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public int getRevision() {
        return revision;
    }

    /** Why it was changed; empty for what the product was delivered with. */
    public String getReason() {
        return reason;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** Whether it is as the product was delivered. */
    public boolean isDelivered() {
        return recordedBy == null;
    }
}
