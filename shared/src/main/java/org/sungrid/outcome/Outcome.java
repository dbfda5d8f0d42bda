package org.sungrid.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.sungrid.change.Subject;
import org.sungrid.id.TicketNumber;

/**
 * A point that came of an occasion, such as a decision of a meeting. It is written down once; later it becomes a ticket, once and
 * for all, or it is said why it becomes none, until somebody takes it up again.
 */
@Entity
@Table(name = "outcome")
public class Outcome {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "occasion_kind")
    private String occasionKind;

    @Column(name = "occasion_id")
    private long occasionId;

    private int ordinal;
    private String said;

    @Column(name = "ticket_number")
    private String ticketNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "no_ticket")
    private NoTicket noTicket;

    /** Of the form by which something became of it. */
    @Column(name = "form_token")
    private String formToken;

    protected Outcome() {}

    /** @param ordinal its place among the points of the occasion, from 1 */
    Outcome(Subject occasion, int ordinal, String said) {
        occasionKind = occasion.kind();
        occasionId = occasion.id();
        this.ordinal = ordinal;
        this.said = said;
    }

    void becomes(TicketNumber ticket, String form) {
        ticketNumber = ticket.value();
        formToken = form;
    }

    void becomesNone(NoTicket why, String form) {
        noTicket = why;
        formToken = form;
    }

    /** What was said of it stands in the way no more: it waits again for what becomes of it. */
    void opens() {
        noTicket = null;
        formToken = null;
    }

    /** Whether this form made of it what is asked for now. @param none why it becomes none; {@code null} for a ticket */
    boolean became(NoTicket none, String token) {
        return token.equals(formToken) && noTicket == none;
    }

    long id() {
        return id;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getSaid() {
        return said;
    }

    public Optional<String> ticket() {
        return Optional.ofNullable(ticketNumber);
    }

    /** Why it became no ticket; {@code null} where it became one, or nothing yet. */
    public NoTicket getNoTicket() {
        return noTicket;
    }

    /** Whether something became of it. */
    public boolean isSettled() {
        return ticketNumber != null || noTicket != null;
    }
}
