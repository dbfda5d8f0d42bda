package org.sungrid.admin.opinion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.opinion.Quarter;
import org.sungrid.opinion.QuarterSheet;
import org.sungrid.opinion.QuarterSheet.UnitLine;
import org.sungrid.opinion.Way;
import org.sungrid.web.House;

/** A quarter by units: who asked whom, and what came of it. */
@Named
@RequestScoped
public class OpinionQuarterPage {

    @Inject
    private QuarterSheet sheet;

    @Inject
    private Quarters quarters;

    @Inject
    private Cells cells;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private Quarter quarter;
    private List<UnitLine> lines;
    private Map<CellId, Cell> named;

    @PostConstruct
    void read() {
        var now = quarters.now();
        quarter = Quarter.named(request.getParameter("quarter"))
                .filter(asked -> !asked.first().isAfter(now.first()))
                .orElse(now);
        lines = sheet.of(quarter);
        named = cells.byIds(lines.stream().map(UnitLine::unit).collect(Collectors.toSet()));
    }

    public Quarter getQuarter() {
        return quarter;
    }

    /** {@code null} where the one that goes on is shown. */
    public Quarter getNext() {
        return quarter.equals(quarters.now()) ? null : quarter.next();
    }

    public List<UnitLine> getLines() {
        return lines;
    }

    public Way[] getWays() {
        return Way.values();
    }

    public String name(UnitLine line) {
        var cell = named.get(line.unit());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    /** The list of what a unit and its sections asked in this quarter. */
    public String address(UnitLine line) {
        var cell = named.get(line.unit());
        return "/opinions?quarter=" + quarter.code()
                + (cell == null ? "" : "&unit=" + cell.getCode() + (isUnit(cell) ? "&below=true" : ""));
    }

    /** Below the leadership stands the whole bureau, which is not what it asked itself. */
    private static boolean isUnit(Cell cell) {
        return cell.parent() != null;
    }

    /** How many units asked nobody. */
    public long getSilent() {
        return lines.stream().filter(UnitLine::isSilent).count();
    }

    public long asked(Way way) {
        return sum(line -> line.asked(way));
    }

    public long getAll() {
        return sum(UnitLine::all);
    }

    public long getPoints() {
        return sum(UnitLine::points);
    }

    public long getInTime() {
        return sum(UnitLine::inTime);
    }

    public long getLate() {
        return sum(UnitLine::late);
    }

    public long getOpen() {
        return sum(UnitLine::open);
    }

    public long getRaised() {
        return sum(UnitLine::raised);
    }

    public long getClosed() {
        return sum(UnitLine::closed);
    }

    private long sum(ToLongFunction<UnitLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }
}
