package org.sungrid.admin.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.opinion.AskingLine;
import org.sungrid.opinion.AskingSheet;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.web.House;

/** Which opinions the units of whoever signed in have to answer, on the first page. */
@Named
@RequestScoped
public class OwedAnswersPage {

    @Inject
    private AskingSheet sheet;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private House house;

    private List<AskingLine> lines;
    private Map<CellId, Cell> named;

    public List<AskingLine> getLines() {
        if (lines == null) {
            lines = current.may(Permission.READ_TICKETS) ? sheet.owed() : List.of();
            named = cells.byIds(lines.stream().map(AskingLine::cell).collect(Collectors.toSet()));
        }
        return lines;
    }

    /** Whether more is owed than is shown. */
    public boolean isMore() {
        return getLines().size() == AskingSheet.MOST_OWED;
    }

    /** What the cell is called that asked. */
    public String cell(AskingLine line) {
        var known = named.get(line.cell());
        return known == null ? "" : known.name(house.getLocale());
    }
}
