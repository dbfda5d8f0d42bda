package org.sungrid.admin.opinion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.outcome.PointsForm;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.opinion.RecordingAsking;
import org.sungrid.opinion.ServedKind;
import org.sungrid.opinion.Way;
import org.sungrid.refusal.Refused;

/** Records that a unit asked for an opinion, with what was said. */
@Named
@ViewScoped
public class OpinionNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lines for points that a new form begins with; those that stay empty count for nothing. */
    private static final int FIRST = 2;

    @Inject
    private RecordingAsking recording;

    @Inject
    private GridChoice choice;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice, or comes back and sends the form once more, records one asking. */
    private final String token = UUID.randomUUID().toString();

    private String cell = "";
    private Way way = Way.VISIT;
    private String askedOn = "";
    private ServedKind kind = ServedKind.ENTERPRISE;
    private String whom = "";
    private final PointsForm points = new PointsForm("points", FIRST);

    @PostConstruct
    void open() {
        var where = request.getParameter("cell");
        if (where != null) {
            cell = choice.unit(where);
        }
    }

    public void record() {
        answer.to(() -> {
            var reading = new FormReading();
            var day = reading.day("askedOn", askedOn);
            Refused.when(reading.refusals());
            var asking = choice.cell(cell);
            Refused.when(
                    asking.isEmpty() && !GridChoice.code(cell).isEmpty(),
                    "cell",
                    "ticket.refusal.owner.unknown",
                    GridChoice.code(cell));
            var said = points.read();
            var id = recording.record(new Told(asking.orElse(null), way, day, kind, whom), said, token);
            answer.goOn(
                    "/opinions/" + id.value(),
                    said.isEmpty() ? "admin.opinion.recorded.nothing" : "admin.opinion.recorded");
        });
    }

    public Way[] getWays() {
        return Way.values();
    }

    public ServedKind[] getKinds() {
        return ServedKind.values();
    }

    public PointsForm getPoints() {
        return points;
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell == null ? "" : cell;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way;
    }

    public String getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(String askedOn) {
        this.askedOn = askedOn == null ? "" : askedOn;
    }

    public ServedKind getKind() {
        return kind;
    }

    public void setKind(ServedKind kind) {
        this.kind = kind;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom == null ? "" : whom;
    }
}
