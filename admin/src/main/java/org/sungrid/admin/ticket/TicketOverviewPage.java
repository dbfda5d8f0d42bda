package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.ticket.EscalationRule;
import org.sungrid.ticket.EscalationRules;
import org.sungrid.ticket.Lamp;
import org.sungrid.ticket.TicketOverview;
import org.sungrid.ticket.TicketOverview.Age;
import org.sungrid.ticket.TicketOverview.CellLamps;
import org.sungrid.web.House;

/** How tickets stand in all: which cells are how far behind, and how old what is open is. */
@Named
@RequestScoped
public class TicketOverviewPage {

    @Inject
    private TicketOverview overview;

    @Inject
    private EscalationRules rules;

    @Inject
    private Cells cells;

    @Inject
    private House house;

    private List<CellLamps> lines;
    private List<Age> ages;
    private Map<CellId, Cell> named;

    @PostConstruct
    void read() {
        lines = overview.byCell();
        named = cells.byIds(lines.stream().map(CellLamps::cell).collect(Collectors.toSet()));
        ages = overview.byAge();
    }

    /** The furthest behind first. */
    public List<CellLamps> getLines() {
        return lines;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return lines.size() == TicketOverview.MOST_CELLS;
    }

    public Lamp[] getLamps() {
        return Lamp.values();
    }

    public String name(CellLamps line) {
        var cell = named.get(line.cell());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    public String code(CellLamps line) {
        var cell = named.get(line.cell());
        return cell == null ? "" : cell.getCode();
    }

    /** How strongly a field of the heat table is coloured, from 0 to 4: its share of the most in its column. */
    public int heat(CellLamps line, Lamp lamp) {
        long most = lines.stream().mapToLong(one -> one.of(lamp)).max().orElse(0);
        return line.of(lamp) == 0 ? 0 : (int) Math.max(1, Math.ceil(4.0 * line.of(lamp) / most));
    }

    public List<Age> getAges() {
        return ages;
    }

    /** The length of a bar of the chart, in hundredths of the longest. */
    public long share(long amount) {
        long most = ages.stream().mapToLong(Age::open).max().orElse(0);
        return most == 0 ? 0 : Math.round(100.0 * amount / most);
    }

    public long getOpen() {
        return ages.stream().mapToLong(Age::open).sum();
    }

    /** What comes by itself, and when. */
    public List<EscalationRule> getRules() {
        return rules.all();
    }
}
