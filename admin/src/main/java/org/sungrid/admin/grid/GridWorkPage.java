package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.admin.web.Turning;
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

    @Inject
    private GridWork work;

    @Inject
    private HttpServletRequest request;

    private List<Amount> amounts;
    private WorkKind kind;
    private Leaf<WorkLine> leaf;

    @PostConstruct
    void read() {
        amounts = work.amounts();
        var asked = request.getParameter("kind");
        kind = asked != null
                ? work.kind(asked).orElseThrow(NoSuchPage::new)
                : amounts.stream()
                        .filter(amount -> amount.count() > 0)
                        .findFirst()
                        .orElse(amounts.get(0))
                        .kind();
        leaf = work.lines(kind, Place.of(request.getParameter("after"), request.getParameter("before")));
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

    /** Where the subject of a line stands. */
    public String at(WorkLine line) {
        return (kind.subject() == WorkKind.Subject.PERSON ? "/persons/" : "/grid/") + line.number();
    }

    public boolean isVacant() {
        return kind.subject() == WorkKind.Subject.VACANT_CELL;
    }

    public Turning getTurning() {
        return Turning.of(leaf, Turning.address("/grid/work", "kind", kind.code()), WorkLine::place);
    }
}
