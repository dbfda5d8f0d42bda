package org.sungrid.admin.inspection;

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
import org.sungrid.inspection.InspectionKind;
import org.sungrid.inspection.InspectionLine;
import org.sungrid.inspection.InspectionSheet;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.web.House;

/** The list of inspections. All that is asked stands in the address, so a list can be kept and handed on. */
@Named
@RequestScoped
public class InspectionsPage {

    private static final String LIST = "/inspections";

    @Inject
    private InspectionSheet sheet;

    @Inject
    private Cells cells;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private AskedInspections asked;
    private Leaf<InspectionLine> leaf;
    private Map<CellId, Cell> named;

    @PostConstruct
    void read() {
        asked = AskedInspections.of(request);
        leaf = sheet.leaf(asked.filter(), Place.of(request.getParameter("after"), request.getParameter("before")));
        named = cells.byIds(leaf.lines().stream().map(InspectionLine::cell).collect(Collectors.toSet()));
    }

    public List<InspectionLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, asked.address(LIST), InspectionLine::place);
    }

    /** What the inspected cell is called. */
    public String cell(InspectionLine line) {
        var cell = named.get(line.cell());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    public boolean isFiltered() {
        return !asked.address(LIST).equals(LIST);
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

    public String getKind() {
        return asked.filter().kind() == null ? "" : asked.filter().kind().name();
    }

    public String getFrom() {
        return asked.filter().from() == null ? "" : asked.filter().from().toString();
    }

    public String getUntil() {
        return asked.filter().until() == null ? "" : asked.filter().until().toString();
    }

    public InspectionKind[] getKinds() {
        return InspectionKind.values();
    }
}
