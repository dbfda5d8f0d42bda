package org.sungrid.admin.personal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Persons;
import org.sungrid.paging.Place;
import org.sungrid.personal.CorrectionRequests;

/** The requests to put something right: those that wait, or those that were decided. */
@Named
@RequestScoped
public class CorrectionsPage {

    @Inject
    private CorrectionRequests requests;

    @Inject
    private Persons persons;

    @Inject
    private HttpServletRequest request;

    private boolean decided;
    private List<CorrectionLine> lines;
    private Turning turning;

    @PostConstruct
    void read() {
        decided = "decided".equals(request.getParameter("show"));
        var place = Place.of(request.getParameter("after"), request.getParameter("before"));
        var leaf = decided ? requests.decided(place) : requests.open(place);
        lines = CorrectionLine.of(leaf.lines(), persons);
        turning = Turning.of(
                leaf,
                decided ? "/corrections?show=decided" : "/corrections",
                one -> decided
                        ? Place.written(one.id().value(), one.getDecidedAt())
                        : Place.written(one.id().value(), ""));
    }

    public boolean isDecided() {
        return decided;
    }

    public List<CorrectionLine> getLines() {
        return lines;
    }

    public Turning getTurning() {
        return turning;
    }
}
