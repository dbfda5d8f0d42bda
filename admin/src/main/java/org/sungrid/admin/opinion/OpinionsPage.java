package org.sungrid.admin.opinion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.opinion.AskingLine;
import org.sungrid.opinion.AskingSheet;
import org.sungrid.opinion.AskingState;
import org.sungrid.opinion.Quarter;
import org.sungrid.opinion.Way;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.web.House;

/** The list of askings, narrowed to what the address names. */
@Named
@RequestScoped
public class OpinionsPage {

    @Inject
    private AskingSheet sheet;

    @Inject
    private Cells cells;

    @Inject
    private Quarters quarters;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private AskedOpinions asked;
    private Leaf<AskingLine> leaf;
    private Map<CellId, Cell> named;

    @PostConstruct
    void read() {
        asked = AskedOpinions.of(request);
        leaf = sheet.leaf(asked.filter(), Place.of(request.getParameter("after"), request.getParameter("before")));
        named = cells.byIds(leaf.lines().stream().map(AskingLine::cell).collect(Collectors.toSet()));
    }

    public List<AskingLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, asked.address(), AskingLine::place);
    }

    /** What the cell is called that asked. */
    public String cell(AskingLine line) {
        var known = named.get(line.cell());
        return known == null ? "" : known.name(house.getLocale());
    }

    public boolean isFiltered() {
        return !asked.address().equals("/opinions");
    }

    /** As the field shows it: code and name. */
    public String getUnit() {
        var filter = asked.filter().cells();
        return filter.isAll() ? "" : choice.unit(filter.code());
    }

    public boolean isBelow() {
        return asked.filter().cells().below();
    }

    /** Those that are offered, and the one that was asked for where it is older. */
    public List<Quarter> getQuarters() {
        var offered = new ArrayList<>(quarters.getOffered());
        var wanted = asked.filter().quarter();
        if (wanted != null && !offered.contains(wanted)) {
            offered.add(wanted);
        }
        return offered;
    }

    public String getQuarter() {
        return asked.quarter();
    }

    public String getWay() {
        return AskedOpinions.name(asked.filter().way());
    }

    public String getState() {
        return AskedOpinions.name(asked.filter().state());
    }

    public Way[] getWays() {
        return Way.values();
    }

    public AskingState[] getStates() {
        return AskingState.values();
    }
}
