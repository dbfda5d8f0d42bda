package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.GridSheet;
import org.sungrid.grid.GridSheet.PersonLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** The persons of the bureau with what they hold today, all or those whose number or name begins so. */
@Named
@RequestScoped
public class PersonsPage {

    @Inject
    private GridSheet sheet;

    @Inject
    private HttpServletRequest request;

    private Leaf<PersonLine> leaf;
    private String asked;

    @PostConstruct
    void read() {
        var typed = request.getParameter("q");
        asked = typed == null ? "" : typed.strip();
        leaf = sheet.persons(asked, Place.of(request.getParameter("after"), request.getParameter("before")));
    }

    public List<PersonLine> getLines() {
        return leaf.lines();
    }

    public String getAsked() {
        return asked;
    }

    public Turning getTurning() {
        var path = asked.isEmpty() ? "/persons" : Turning.address("/persons", "q", asked);
        return Turning.of(leaf, path, PersonLine::place);
    }
}
