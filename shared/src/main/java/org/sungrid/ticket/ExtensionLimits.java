package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.StatutoryClock;
import org.sungrid.refusal.Refusal;

/** How much more time a ticket may still be granted, by its deadline. */
@ApplicationScoped
class ExtensionLimits {

    @Inject
    private Deadlines deadlines;

    List<Refusal> refusals(Ticket ticket, int asked) {
        var running = deadlines.workedOut(ticket.deadline()).running();
        var clock = deadlines.clockOf(ticket.deadline()).map(StatutoryClock::terms);
        return TicketPolicy.refusalsOfExtension(
                asked,
                running.length(),
                running.extensions(),
                clock.map(terms -> terms.extensionAmount() == null ? 0 : terms.extensionAmount())
                        .orElse(null));
    }

    /** So much in the unit of its deadline. */
    Length length(Ticket ticket, int amount) {
        return new Length(
                amount,
                deadlines.workedOut(ticket.deadline()).running().length().unit());
    }
}
