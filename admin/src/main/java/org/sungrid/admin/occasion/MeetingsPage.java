package org.sungrid.admin.occasion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body;
import org.sungrid.id.BodyId;
import org.sungrid.occasion.MeetingLine;
import org.sungrid.occasion.MeetingSheet;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.web.House;

/** The list of meetings, of all bodies or of the one that the address names. */
@Named
@RequestScoped
public class MeetingsPage {

    @Inject
    private MeetingSheet sheet;

    @Inject
    private Bodies bodies;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private Optional<Body> asked;
    private Leaf<MeetingLine> leaf;
    private Map<BodyId, Body> named;

    @PostConstruct
    void read() {
        asked = Optional.ofNullable(request.getParameter("body")).flatMap(bodies::findByCode);
        leaf = sheet.leaf(
                asked.map(Body::id).orElse(null),
                Place.of(request.getParameter("after"), request.getParameter("before")));
        named = bodies.byIds(leaf.lines().stream().map(MeetingLine::body).collect(Collectors.toSet()));
    }

    public List<MeetingLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(
                leaf,
                asked.map(body -> Turning.address("/meetings", "body", body.getCode()))
                        .orElse("/meetings"),
                MeetingLine::place);
    }

    /** What the body is called that held it. */
    public String body(MeetingLine line) {
        var known = named.get(line.body());
        return known == null ? "" : known.name(house.getLocale());
    }

    /** The code of the body that is asked for; empty for all. */
    public String getAsked() {
        return asked.map(Body::getCode).orElse("");
    }

    public List<Body> getBodies() {
        return bodies.standing();
    }
}
