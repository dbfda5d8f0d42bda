package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.grid.CellMatters;
import org.sungrid.grid.Extent;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** What tickets of a cell are open, and how many of them are overdue, on the cell's page. */
@ApplicationScoped
class TicketMatters implements CellMatters {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        return extent.within(current.reach(Permission.READ_TICKETS))
                .map(this::open)
                .orElse(List.of());
    }

    private List<CellMatter> open(Extent extent) {
        var within = tickets.within(Permission.READ_TICKETS);
        var row = within.bound(entities.createQuery(
                        "select sum(case when t.ownerId = :cell then 1 else 0 end), count(t.id),"
                                + " sum(case when t.ownerId = :cell and t.running = true and t.due < :today then 1 else 0 end),"
                                + " sum(case when t.running = true and t.due < :today then 1 else 0 end) from Ticket t"
                                + " where t.ended = false and t.ownerId in :cells" + within.condition(),
                        Object[].class))
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        var list = "/tickets?unit=" + extent.cell().getCode();
        var told = new ArrayList<CellMatter>();
        told.add(matter("ticket.matter.open", row[0], row[1], list));
        told.add(matter("ticket.matter.overdue", row[2], row[3], list + "&lamp=RED"));
        return told;
    }

    private static CellMatter matter(String key, Object here, Object all, String list) {
        long own = number(here);
        return new CellMatter(Side.OPEN, key, own, number(all) - own).at(list, list + "&below=true");
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
