package org.sungrid.portal.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.PublicGrid;
import org.sungrid.grid.ShownCell;
import org.sungrid.grid.ShownGrid;

/** Which unit is responsible for my street, for this trade: the units of today, or those that fit what was typed. */
@Named
@RequestScoped
public class GridPage {

    /** As many as somebody looks through who seeks one. */
    private static final int MOST_FOUND = 20;

    private static final int LONGEST_TYPED = 100;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PublicGrid publicGrid;

    /** The units of a kind. */
    public record Group(CellKind kind, List<ShownCell> cells) {}

    private ShownGrid grid;
    private String typed;
    private List<ShownCell> found = List.of();

    @PostConstruct
    void read() {
        var asked = request.getParameter("q");
        typed = asked == null ? "" : asked.strip();
        grid = publicGrid.today();
        if (!isTooLong()) {
            found = grid.responsibleFor(typed);
        }
    }

    /** Tells the browser by the status what the page tells by words. */
    public void prepare() {
        if (isTooLong()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    public String getTyped() {
        return typed.substring(0, Math.min(typed.length(), 10 * LONGEST_TYPED));
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public boolean isTooLong() {
        return typed.length() > LONGEST_TYPED;
    }

    public int getLongest() {
        return LONGEST_TYPED;
    }

    public boolean isUnpublished() {
        return grid.all().isEmpty();
    }

    /** Those that fit best. */
    public List<ShownCell> getFound() {
        return found.stream().limit(MOST_FOUND).toList();
    }

    /** How many fit in all. */
    public int getTotal() {
        return found.size();
    }

    public boolean isMore() {
        return found.size() > MOST_FOUND;
    }

    /** What stands highest. */
    public List<ShownCell> getHighest() {
        return grid.all().stream()
                .filter(one -> one.cell().getLevel() == CellLevel.LEADERSHIP)
                .toList();
    }

    /** The units by what they are, stations first: most people look for theirs. */
    public List<Group> getGroups() {
        return Stream.of(CellKind.STATION, CellKind.OFFICE, CellKind.DIRECT_UNIT)
                .map(kind -> new Group(
                        kind,
                        grid.all().stream()
                                .filter(one -> one.cell().getKind() == kind)
                                .toList()))
                .filter(group -> !group.cells().isEmpty())
                .toList();
    }

    /** The sections of a unit. */
    public List<ShownCell> sections(ShownCell unit) {
        return grid.below(unit).stream()
                .filter(one -> one.cell().getLevel() == CellLevel.SECTION)
                .toList();
    }

    /** What one stands below, but for the leadership, below which all stands. */
    public List<ShownCell> above(ShownCell shown) {
        return grid.above(shown).stream()
                .filter(one -> one.cell().getLevel() != CellLevel.LEADERSHIP)
                .toList();
    }
}
