package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Somebody raises several tickets that come from one thing, all or none, each by the rule of {@link RaisingTicket}. */
@ApplicationScoped
public class RaisingTickets {

    @Inject
    private RaisingTicket raising;

    @Inject
    private TicketDesk desk;

    /**
     * One of them.
     *
     * @param at what stands before the field of each refusal, such as {@code rows[0].}
     * @param time {@code null} where no day was named, which is refused
     */
    public record Wanted(String at, Demand demand, TimeAllowed time) {}

    /**
     * @param formToken of the form, drawn once when it was opened: sent twice, it raises each once; at most 36 characters
     * @return their numbers, in the order in which they are wanted
     * @throws Refused with all that speaks against any of them
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public List<TicketNumber> raise(Source source, List<Wanted> wanted, String formToken) {
        var refusals = new ArrayList<Refusal>();
        wanted.forEach(one -> refusals.addAll(Refusal.under(one.at(), refusals(one))));
        Refused.when(refusals);
        var numbers = new ArrayList<TicketNumber>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            try {
                numbers.add(raising.raise(source, one.demand(), one.time(), formToken + "-" + i));
            } catch (Refused refused) {
                throw new Refused(Refusal.under(one.at(), refused.refusals()));
            }
        }
        return numbers;
    }

    private List<Refusal> refusals(Wanted one) {
        var refusals = new ArrayList<>(TicketPolicy.refusals(one.demand().stripped()));
        if (one.time() == null) {
            refusals.add(Refusal.of("until", "ticket.refusal.until.missing"));
        } else {
            refusals.addAll(TicketPolicy.refusals(one.time(), desk.today()));
        }
        return refusals;
    }
}
