package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** The supervision office parts a ticket into some that all must close before it does. */
@ApplicationScoped
public class SplittingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Raising raising;

    /**
     * One part.
     *
     * @param until its last day, no later than that of the whole while that lies ahead
     */
    public record Part(String title, String demand, CellId owner, LocalDate until) {}

    /**
     * @param parts from 2 to 20
     * @throws Refused with the number of the part in the field's name, such as {@code parts[0].title}
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public List<TicketNumber> split(TicketId id, int lock, List<Part> parts, String reason) {
        var said = TicketDesk.said(reason);
        Refused.when(parts.size() < 2, "parts", "ticket.refusal.split.few");
        Refused.when(
                parts.size() > TicketPolicy.MOST_PARTS, "parts", "ticket.refusal.split.many", TicketPolicy.MOST_PARTS);
        var whole = desk.take(id, lock);
        desk.requireOver(whole.owner(), Permission.SUPERVISE_TICKETS, "SplittingTicket");
        Refused.when(supervisors.isConcerned(whole), "", "ticket.refusal.concerned");
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < parts.size(); i++) {
            refusals.addAll(refusals(at(i), whole, parts.get(i)));
        }
        Refused.when(refusals);
        desk.done(whole, StepKind.SPLIT_UP, Particulars.said(said).by(parts.size()), "SplittingTicket");
        var numbers = new ArrayList<TicketNumber>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            try {
                numbers.add(raising.raise(
                                new Source(TicketOrigin.PART, whole.subject(), ""),
                                demand(whole, part),
                                TimeAllowed.until(part.until()),
                                whole.id(),
                                null)
                        .number());
            } catch (Refused refused) {
                throw new Refused(Refusal.under(at(i), refused.refusals()));
            }
        }
        return numbers;
    }

    private List<Refusal> refusals(String at, Ticket whole, Part part) {
        var refusals = new ArrayList<>(TicketPolicy.refusals(demand(whole, part)));
        if (part.until() == null) {
            refusals.add(Refusal.of("until", "ticket.refusal.until.missing"));
        } else {
            refusals.addAll(TicketPolicy.refusals(TimeAllowed.until(part.until()), desk.today()));
            // What is late already is parted to be done at last: its parts have days of their own.
            whole.due()
                    .filter(due -> due.isAfter(desk.today()) && part.until().isAfter(due))
                    .ifPresent(due -> refusals.add(Refusal.of("until", "ticket.refusal.split.late", due)));
        }
        return Refusal.under(at, refusals);
    }

    /** What stands before the field of each refusal. @param place from 0 */
    private static String at(int place) {
        return "parts[" + place + "].";
    }

    private static Demand demand(Ticket whole, Part part) {
        return new Demand(
                        part.title(),
                        part.demand(),
                        whole.getChecking(),
                        whole.getCheckingNote(),
                        whole.getSecrecy(),
                        whole.isForBoard(),
                        part.owner(),
                        Set.of())
                .stripped();
    }
}
