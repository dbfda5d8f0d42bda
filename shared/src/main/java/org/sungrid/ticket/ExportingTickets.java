package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketSheet.Filter;
import org.sungrid.ticket.TicketSheet.Order;

/** Takes along what a list of tickets shows; the record notes who did and how much. */
@ApplicationScoped
public class ExportingTickets {

    /** What a spreadsheet is still opened with in a moment; who needs more narrows the list down. */
    public static final int MOST = 20_000;

    @Inject
    private TicketSheet sheet;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** The lines leaf by leaf, so that never more than one is held. */
    public final class Leaves {

        private final Filter filter;
        private final Order order;
        private Place place = Place.BEGINNING;
        private boolean more = true;
        private int given;

        private Leaves(Filter filter, Order order) {
            this.filter = filter;
            this.order = order;
        }

        /** The next lines; none at the end, or when {@value #MOST} were given. */
        public List<TicketLine> next() {
            if (!more || given >= MOST) {
                return List.of();
            }
            var leaf = sheet.leaf(filter, order, place, TicketSheet.LONG_LEAF);
            more = leaf.later();
            given += leaf.lines().size();
            if (!leaf.lines().isEmpty()) {
                var last = leaf.lines().get(leaf.lines().size() - 1);
                place = Place.of(TicketSheet.place(last, order), null);
            }
            return leaf.lines();
        }
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public Leaves begin(Filter filter, Order order) {
        audit.done(current.get().who(), "ExportingTickets", Ticket.SUBJECT, null, told(sheet.count(filter)));
        return new Leaves(filter, order);
    }

    /** How many, as far as lists are counted. */
    private static String told(int count) {
        return count > TicketSheet.MOST_COUNTED ? "> " + TicketSheet.MOST_COUNTED : String.valueOf(count);
    }
}
