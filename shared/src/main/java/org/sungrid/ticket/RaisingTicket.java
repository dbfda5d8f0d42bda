package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Somebody raises a ticket to a cell: a decision from above, an instruction, what was found on a visit. */
@ApplicationScoped
public class RaisingTicket {

    @Inject
    private Raising raising;

    @Inject
    private TicketDesk desk;

    @Inject
    private Tickets tickets;

    /**
     * @param time {@code null} when none was named, which is refused with the rest
     * @param formToken of the form, drawn once when it was opened: sent twice, it raises one ticket; at most 40 characters
     * @throws Refused when something is missing or does not go together, or its owner is out of reach
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public TicketNumber raise(Source source, Demand demand, TimeAllowed time, String formToken) {
        var asked = demand.stripped();
        var known = tickets.ofForm(formToken);
        if (known.isPresent()) {
            Refused.when(!known.get().isRaisedAs(source.stripped(), asked), "", "refusal.form.used");
            return known.get().number();
        }
        var from = source.stripped();
        var refusals = new ArrayList<Refusal>();
        refusals.addAll(TicketPolicy.refusals(from));
        refusals.addAll(TicketPolicy.refusals(asked));
        refusals.addAll(TicketPolicy.refusals(time, desk.today()));
        Refused.when(refusals);
        return raising.raise(from, asked, time, null, formToken).number();
    }
}
