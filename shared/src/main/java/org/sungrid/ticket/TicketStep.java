package org.sungrid.ticket;

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
import java.util.Optional;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;

/** One thing that happened to a ticket, never changed. All of them are its story, and its state follows from them. */
@Entity
@Table(name = "ticket_step")
public class TicketStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private Instant at;

    /** {@code null} for what time alone did. */
    @Column(name = "account_id")
    private Long accountId;

    /** What somebody wrote: a note, a reason, a result; may be empty. */
    private String said;

    /** To which cell it went; {@code null} where it went to none. */
    @Column(name = "cell_id")
    private Long cellId;

    /** With which other ticket it has to do. */
    @Column(name = "other_id")
    private Long otherId;

    /** The day that came of it, such as the new last one. */
    @Column(name = "the_day")
    private LocalDate day;

    private Integer amount;

    /** The number of the letter that went out with it; empty for none. */
    private String letter;

    protected TicketStep() {}

    TicketStep(TicketId ticket, StepKind kind, Instant at, AccountId by, Particulars particulars) {
        ticketId = ticket.value();
        this.kind = kind;
        this.at = at;
        accountId = by == null ? null : by.value();
        said = particulars.said;
        cellId = particulars.cell == null ? null : particulars.cell.value();
        otherId = particulars.other == null ? null : particulars.other.value();
        day = particulars.day;
        amount = particulars.amount;
        letter = particulars.letter;
    }

    /** What is told with a step. */
    record Particulars(String said, CellId cell, TicketId other, LocalDate day, Integer amount, String letter) {

        static final Particulars NONE = new Particulars("", null, null, null, null, "");

        static Particulars said(String text) {
            return new Particulars(text, null, null, null, null, "");
        }

        Particulars to(CellId whom) {
            return new Particulars(said, whom, other, day, amount, letter);
        }

        Particulars with(TicketId which) {
            return new Particulars(said, cell, which, day, amount, letter);
        }

        Particulars on(LocalDate when) {
            return new Particulars(said, cell, other, when, amount, letter);
        }

        Particulars by(Integer much) {
            return new Particulars(said, cell, other, day, much, letter);
        }

        Particulars letter(String number) {
            return new Particulars(said, cell, other, day, amount, number);
        }
    }

    public long id() {
        return id;
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    public StepKind getKind() {
        return kind;
    }

    public Instant getAt() {
        return at;
    }

    /** Who did it; empty for what time alone did. */
    public Optional<AccountId> by() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    public String getSaid() {
        return said;
    }

    public Optional<CellId> cell() {
        return Optional.ofNullable(cellId).map(CellId::new);
    }

    public Optional<TicketId> other() {
        return Optional.ofNullable(otherId).map(TicketId::new);
    }

    public LocalDate getDay() {
        return day;
    }

    public Integer getAmount() {
        return amount;
    }

    public String getLetter() {
        return letter;
    }
}
