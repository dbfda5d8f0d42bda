package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.ticket.Lamp;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketGroups.By;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TicketSheet;
import org.sungrid.ticket.TicketSheet.Order;
import org.sungrid.ticket.TicketState;
import org.sungrid.web.House;

/** The list of tickets. All that is asked stands in the address, so a list can be kept and handed on. */
@Named
@RequestScoped
public class TicketsPage {

    @Inject
    private TicketSheet sheet;

    @Inject
    private Cells cells;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private AskedTickets asked;
    private Leaf<TicketLine> leaf;
    private Map<CellId, Cell> owners;
    private int total;

    @PostConstruct
    void read() {
        asked = AskedTickets.of(request);
        leaf = asked.group() == null
                ? sheet.leaf(
                        asked.filter(),
                        asked.order(),
                        Place.of(request.getParameter("after"), request.getParameter("before")))
                : new Leaf<>(List.of(), false, false);
        owners = cells.byIds(leaf.lines().stream().map(TicketLine::owner).collect(Collectors.toSet()));
        total = sheet.count(asked.filter());
    }

    public List<TicketLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, asked.address("/tickets"), line -> TicketSheet.place(line, asked.order()));
    }

    /** What the owner is called in the reader's language. */
    public String owner(TicketLine line) {
        var cell = owners.get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    public int getTotal() {
        return Math.min(total, TicketSheet.MOST_COUNTED);
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return total > TicketSheet.MOST_COUNTED;
    }

    /** What is asked, as it stands behind an address. */
    public String getQuestion() {
        return asked.address("");
    }

    public boolean isFiltered() {
        return !asked.address("/tickets").equals("/tickets");
    }

    public String getWhich() {
        return asked.which();
    }

    public List<String> getWhiches() {
        return List.of(AskedTickets.OPEN, AskedTickets.ENDED, AskedTickets.ALL);
    }

    public String getState() {
        return asked.filter().state() == null ? "" : asked.filter().state().name();
    }

    public String getLamp() {
        return asked.filter().lamp() == null ? "" : asked.filter().lamp().name();
    }

    public String getOrigin() {
        return asked.filter().origin() == null ? "" : asked.filter().origin().name();
    }

    public String getSecrecy() {
        return asked.filter().secrecy() == null ? "" : asked.filter().secrecy().name();
    }

    /** By what tickets are grouped; empty for a list of one after the other. */
    public String getGroup() {
        return asked.group() == null ? "" : asked.group().name();
    }

    public boolean isMoreTimeAsked() {
        return asked.filter().moreTimeAsked();
    }

    /** As the field shows it: code and name. */
    public String getUnit() {
        return asked.filter().cells().isAll()
                ? ""
                : choice.unit(asked.filter().cells().code());
    }

    public boolean isBelow() {
        return asked.filter().cells().below();
    }

    public String getNumber() {
        return asked.filter().number();
    }

    public String getSort() {
        return asked.order().name();
    }

    public TicketState[] getStates() {
        return TicketState.values();
    }

    public Lamp[] getLamps() {
        return Lamp.values();
    }

    public TicketOrigin[] getOrigins() {
        return TicketOrigin.values();
    }

    public Secrecy[] getSecrecies() {
        return Secrecy.values();
    }

    public By[] getGroups() {
        return By.values();
    }

    public Order[] getOrders() {
        return Order.values();
    }
}
