package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.HashSet;
import org.sungrid.database.RunningNumbers;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** How a ticket comes to be, whichever act raises it: its number, its letter, its days. */
@ApplicationScoped
class Raising {

    /** What letters of supervision (督办通知书) are numbered by. */
    private static final String LETTER = "督办";

    @Inject
    private Tickets tickets;

    @Inject
    private TicketDesk desk;

    @Inject
    private TicketTimes times;

    @Inject
    private RunningNumbers numbers;

    @Inject
    private Cells cells;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private CurrentActor current;

    /** @param parent of which it is a part, or {@code null} */
    Ticket raise(Source source, Demand demand, TimeAllowed time, TicketId parent, String formToken) {
        times.hold();
        require(demand);
        Refused.when(
                time.clock() != null && clocks.find(time.clock()).isEmpty(),
                "clock",
                "ticket.refusal.clock.unknown",
                time.clock());
        int year = Year.from(desk.today()).getValue();
        var number = "DB-%d-%04d".formatted(year, numbers.draw("DB-" + year));
        var ticket = new Ticket(
                number, source, demand, parent, formToken, desk.actor().account(), desk.now());
        tickets.add(ticket);
        times.begin(ticket, time);
        desk.done(
                ticket,
                StepKind.RAISE,
                Particulars.NONE
                        .to(demand.owner())
                        .on(ticket.due().orElse(null))
                        .letter(desk.letter(LETTER)),
                "RaisingTicket");
        return ticket;
    }

    /**
     * Cells that exist today; the owner within what whoever raises it reaches, for nobody burdens those elsewhere. Only those who
     * supervise it make it confidential: of what a head hid from everybody above, nobody would hear.
     */
    private void require(Demand demand) {
        Refused.when(
                !current.reach(Permission.RAISE_TICKETS).has(demand.owner())
                        && !current.reach(Permission.SUPERVISE_TICKETS).has(demand.owner()),
                "owner",
                "ticket.refusal.owner.reach");
        Refused.when(
                demand.secrecy() == Secrecy.CONFIDENTIAL
                        && !current.reach(Permission.SUPERVISE_TICKETS).has(demand.owner()),
                "secrecy",
                "ticket.refusal.secrecy.office");
        var named = new HashSet<>(demand.coOwners());
        named.add(demand.owner());
        var standing = cells.standingOn(named, desk.today());
        Refused.when(!standing.contains(demand.owner()), "owner", "ticket.refusal.owner.closed");
        Refused.when(!standing.containsAll(demand.coOwners()), "coOwners", "ticket.refusal.co-owners.closed");
    }
}
