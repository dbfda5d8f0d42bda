package org.sungrid.admin.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.ticket.OwedSheet;
import org.sungrid.ticket.OwedSheet.Owed;
import org.sungrid.ticket.TicketLine;
import org.sungrid.web.House;

/** What whoever signed in owes of tickets today, on the first page. */
@Named
@RequestScoped
public class OwedPage {

    @Inject
    private OwedSheet sheet;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private House house;

    private List<Owed> parts;
    private Map<CellId, Cell> owners;

    public List<Owed> getParts() {
        if (parts == null) {
            parts = current.may(Permission.READ_TICKETS) ? sheet.owed() : List.of();
            owners = cells.byIds(parts.stream()
                    .flatMap(part -> part.lines().stream())
                    .map(TicketLine::owner)
                    .collect(Collectors.toSet()));
        }
        return parts;
    }

    /** What the owner is called in the reader's language. */
    public String owner(TicketLine line) {
        var cell = owners.get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }
}
