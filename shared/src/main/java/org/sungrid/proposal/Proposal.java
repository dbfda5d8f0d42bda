package org.sungrid.proposal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;
import org.sungrid.id.ProposalId;
import org.sungrid.permission.Actor;

/**
 * Something that somebody asked for and may not do alone. It waits seven days for a second person, who agrees, by which it
 * is done, or declines with a reason; whoever asked may take it back. Nothing that was decided is decided again.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

    /** As what the record of acts knows a proposal. */
    public static final String SUBJECT = "proposal";

    /** Who asked should still know why, and who agrees should meet the state of things that was meant. */
    static final Duration WAITS = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    private String asked;

    private String reason;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_person")
    private long askedPerson;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "waits_until")
    private Instant waitsUntil;

    @Enumerated(EnumType.STRING)
    private Decision decision = Decision.NONE;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason = "";

    /** Nothing once it was decided: the same may be asked for again. */
    @Column(name = "waits_as")
    private String waitsAs;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Proposal() {}

    Proposal(String kind, JsonObject asked, String reason, Actor by, Instant at) {
        this.kind = kind;
        this.asked = asked.toString();
        this.reason = reason;
        this.askedBy = by.account().value();
        this.askedPerson = by.person().value();
        this.askedAt = at;
        this.waitsUntil = at.plus(WAITS);
        this.waitsAs = waitsAs(kind, this.asked);
    }

    /** What became of it. */
    public enum Decision {
        NONE,
        AGREED,
        DECLINED,
        TAKEN_BACK;

        public String labelKey() {
            return "proposal.decision."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What is asked for, as a hash: 64 hexadecimal digits. */
    static String waitsAs(String kind, String asked) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((kind + " " + asked).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void decide(Decision made, AccountId by, String why, Instant at) {
        decision = made;
        waitsAs = null;
        decidedBy = by.value();
        decisionReason = why;
        decidedAt = at;
    }

    /** Whether somebody may still agree to it. */
    public boolean isWaiting(Instant now) {
        return decision == Decision.NONE && now.isBefore(waitsUntil);
    }

    public ProposalId id() {
        return new ProposalId(id);
    }

    public String getKind() {
        return kind;
    }

    /** What was asked for, as the kind writes it. */
    public JsonObject asked() {
        try (var reader = Json.createReader(new StringReader(asked))) {
            return reader.readObject();
        }
    }

    public String getReason() {
        return reason;
    }

    public AccountId askedBy() {
        return new AccountId(askedBy);
    }

    /** Whether this person asked, with whichever account. */
    boolean isOf(PersonId person) {
        return askedPerson == person.value();
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getWaitsUntil() {
        return waitsUntil;
    }

    public Decision getDecision() {
        return decision;
    }

    /** {@code null} while nobody decided. */
    public AccountId decidedBy() {
        return decidedBy == null ? null : new AccountId(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecisionReason() {
        return decisionReason;
    }
}
