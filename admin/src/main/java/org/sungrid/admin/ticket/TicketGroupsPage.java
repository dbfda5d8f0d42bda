package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.ticket.Lamp;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketGroups;
import org.sungrid.ticket.TicketGroups.By;
import org.sungrid.ticket.TicketGroups.Group;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TicketSheet;
import org.sungrid.ticket.TicketState;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** The list of tickets by what they have in common; each number leads to the list that it counts. */
@Named
@RequestScoped
public class TicketGroupsPage {

    private static final String LIST = "/tickets";

    @Inject
    private TicketGroups groups;

    @Inject
    private Cells cells;

    @Inject
    private PageText text;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private AskedTickets asked;
    private List<Line> lines;

    /** A group as it is shown. @param all address of the list of all of it; empty where that can't be named */
    public record Line(String name, Lamp lamp, Group group, String all, String open, String overdue) {}

    @PostConstruct
    void read() {
        asked = AskedTickets.of(request);
        var by = asked.group();
        var found = by == null ? List.<Group>of() : groups.of(asked.filter(), by);
        Map<CellId, Cell> owners = by == By.OWNER
                ? cells.byIds(found.stream().map(TicketGroupsPage::cell).collect(Collectors.toSet()))
                : Map.of();
        lines = found.stream().map(group -> line(by, group, owners)).toList();
    }

    private Line line(By by, Group group, Map<CellId, Cell> owners) {
        var owner = by == By.OWNER ? owners.get(cell(group)) : null;
        if (by == By.OWNER && owner == null) {
            return new Line("", null, group, "", "", "");
        }
        var list = asked.of(by == By.OWNER ? owner.getCode() : group.key());
        return new Line(
                by == By.OWNER ? owner.name(house.getLocale()) : text.get(labelKey(by, group.key())),
                by == By.LAMP ? Lamp.valueOf(group.key()) : null,
                group,
                list.address(LIST),
                list.open().address(LIST),
                list.overdue().address(LIST));
    }

    private static String labelKey(By by, String word) {
        return switch (by) {
            case LAMP -> Lamp.valueOf(word).labelKey();
            case STATE -> TicketState.valueOf(word).labelKey();
            case ORIGIN -> TicketOrigin.valueOf(word).labelKey();
            case SECRECY -> Secrecy.valueOf(word).labelKey();
            case OWNER -> throw new IllegalArgumentException(word);
        };
    }

    private static CellId cell(Group group) {
        return new CellId(Long.parseLong(group.key()));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** As lists are counted: up to a limit. */
    public String told(int many) {
        return many > TicketSheet.MOST_COUNTED
                ? text.text("admin.tickets.many", TicketSheet.MOST_COUNTED)
                : String.format(Locale.ROOT, "%,d", many);
    }

    /** What the groups are called together. */
    public String getName() {
        return text.get(asked.group().labelKey());
    }

    /** Whether what is open is counted apart from all. */
    public boolean isOpenApart() {
        return asked.which().equals(AskedTickets.ALL) && asked.group() != By.LAMP;
    }

    public boolean isLamps() {
        return asked.group() == By.LAMP;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return lines.size() == TicketGroups.MOST;
    }
}
