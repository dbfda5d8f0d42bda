package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.OnlyCell;
import org.sungrid.admin.web.Turning;
import org.sungrid.disclosure.StaleSheet;
import org.sungrid.disclosure.StaleSheet.Stale;
import org.sungrid.grid.CellFilter;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** What is shown and may no longer be right, with the reason, to be chosen and dealt with. */
@Named
@RequestScoped
public class StalePage {

    private static final String PATH = "/disclosures/stale";

    @Inject
    private StaleSheet sheet;

    @Inject
    private HttpServletRequest request;

    private CellFilter filter;
    private Leaf<Stale> leaf;

    @PostConstruct
    void read() {
        filter = OnlyCell.asked(request, "unit");
        leaf = sheet.leaf(filter, Place.of(request.getParameter("after"), request.getParameter("before")));
    }

    public List<Stale> getLines() {
        return leaf.lines();
    }

    /** To which cells it is narrowed down. */
    public CellFilter getFilter() {
        return filter;
    }

    public Turning getTurning() {
        return Turning.of(leaf, OnlyCell.added(PATH, "unit", filter), Stale::place);
    }
}
