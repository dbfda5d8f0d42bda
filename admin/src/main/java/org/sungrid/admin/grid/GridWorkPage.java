package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.admin.web.OnlyCell;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.GridWork;
import org.sungrid.grid.GridWork.Amount;
import org.sungrid.grid.GridWork.WorkLine;
import org.sungrid.grid.WorkKind;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** What is to be mended in the grid: each kind with its number, and one of them as a list. */
@Named
@RequestScoped
public class GridWorkPage {

    private static final String PATH = "/grid/work";

    @Inject
    private GridWork work;

    @Inject
    private HttpServletRequest request;

    private CellFilter filter;
    private List<Amount> amounts;
    private WorkKind kind;
    private Leaf<WorkLine> leaf;

    @PostConstruct
    void read() {
        filter = OnlyCell.asked(request, "cell");
        amounts = work.amounts(filter);
        var asked = request.getParameter("kind");
        kind = asked != null
                ? work.kind(asked).orElseThrow(NoSuchPage::new)
                : amounts.stream()
                        .filter(amount -> amount.count() > 0)
                        .findFirst()
                        .orElse(amounts.get(0))
                        .kind();
        leaf = work.lines(kind, filter, Place.of(request.getParameter("after"), request.getParameter("before")));
    }

    public List<Amount> getAmounts() {
        return amounts;
    }

    public WorkKind getKind() {
        return kind;
    }

    public List<WorkLine> getLines() {
        return leaf.lines();
    }

    /** To which cells it is narrowed down. */
    public CellFilter getFilter() {
        return filter;
    }

    /** Where a kind is listed. */
    public String list(WorkKind one) {
        return OnlyCell.added(Turning.address(PATH, "kind", one.code()), "cell", filter);
    }

    /** Where the subject of a line stands. */
    public String at(WorkLine line) {
        return switch (kind.subject()) {
            case CELL, VACANT_CELL -> "/grid/" + line.number();
            case PERSON, MEMBER, SUPERVISOR, LIAISON -> "/persons/" + line.number();
        };
    }

    /** Where something is done about a line; empty where its subject's own page is the place. */
    public String way(WorkLine line) {
        return switch (kind.subject()) {
            case CELL, PERSON -> "";
            case VACANT_CELL -> Turning.address("/persons/new", "cell", line.number());
            case MEMBER -> Turning.address("/bodies/" + line.where() + "/admit", "person", line.number());
            case SUPERVISOR -> "/persons/" + line.number() + "/renew?of=supervisor&row=" + line.id();
            case LIAISON -> "/grid/" + line.where() + "/liaison";
        };
    }

    /** What the way is called. */
    public String getWayKey() {
        return "admin.work.way."
                + kind.subject().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Turning getTurning() {
        return Turning.of(leaf, list(kind), WorkLine::place);
    }
}
