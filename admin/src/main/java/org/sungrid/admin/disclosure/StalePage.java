package org.sungrid.admin.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.Turning;
import org.sungrid.disclosure.StaleSheet;
import org.sungrid.disclosure.StaleSheet.Stale;
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

    private Leaf<Stale> leaf;

    @PostConstruct
    void read() {
        leaf = sheet.leaf(Place.of(request.getParameter("after"), request.getParameter("before")));
    }

    public List<Stale> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, PATH, Stale::place);
    }
}
