package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** The supervision office lets a ticket go into another that is about the same matter. */
@ApplicationScoped
public class MergingTickets {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Tickets tickets;

    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void merge(TicketId id, int lock, String into, String reason) {
        var said = TicketDesk.said(reason);
        var other = tickets.find(new TicketNumber(into.strip()))
                .filter(found -> tickets.isWithin(
                        "t.id = :key", found.id().value(), tickets.within(Permission.SUPERVISE_TICKETS)))
                .map(Ticket::id)
                .orElse(null);
        Refused.when(other == null, "into", "ticket.refusal.merge.unknown", into);
        Refused.when(other.equals(id), "into", "ticket.refusal.merge.self-same");
        // In the order of their keys, so that two who merge crosswise do not wait for each other.
        var first = desk.take(id.value() < other.value() ? id : other);
        var ticket = first.id().equals(id) ? desk.take(id, lock) : null;
        var main = first.id().equals(other) ? first : desk.take(other);
        ticket = ticket == null ? desk.take(id, lock) : ticket;
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "MergingTickets");
        Refused.when(
                !desk.actor().reach(Permission.SUPERVISE_TICKETS).has(main.owner()),
                "into",
                "ticket.refusal.merge.unknown",
                into);
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.concerned");
        Refused.when(supervisors.isConcerned(main), "into", "ticket.refusal.concerned");
        Refused.when(!tickets.parts(id).isEmpty(), "", "ticket.refusal.merge.parts");
        Refused.when(!main.isRunning(), "into", "ticket.refusal.merge.ended", into);
        Refused.when(main.getSecrecy() != ticket.getSecrecy(), "into", "ticket.refusal.merge.secrecy");
        ticket.goInto(main.id());
        desk.done(main, StepKind.TAKE_IN, Particulars.said(said).with(id), "MergingTickets");
        desk.done(ticket, StepKind.MERGE, Particulars.said(said).with(main.id()), "MergingTickets");
        desk.closeWithParts(ticket);
    }
}
