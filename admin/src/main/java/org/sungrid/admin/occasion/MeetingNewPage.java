package org.sungrid.admin.occasion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.sungrid.admin.outcome.PointsForm;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.occasion.RecordingMeeting;
import org.sungrid.refusal.Refused;

/** Records a meeting with its decisions. */
@Named
@ViewScoped
public class MeetingNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lines for decisions that a new form begins with; those that stay empty count for nothing. */
    private static final int FIRST = 3;

    @Inject
    private RecordingMeeting recording;

    @Inject
    private Bodies bodies;

    @Inject
    private Answer answer;

    /** Whoever presses twice, or comes back and sends the form once more, records one meeting. */
    private final String token = UUID.randomUUID().toString();

    private String body = "";
    private String number = "";
    private String heldOn = "";
    private String title = "";
    private String place = "";
    private String attended = "";
    private final PointsForm decisions = new PointsForm("decisions", FIRST);

    public void record() {
        answer.to(() -> {
            var reading = new FormReading();
            var day = reading.day("heldOn", heldOn);
            Refused.when(reading.refusals());
            var told =
                    new Told(bodies.findByCode(body).map(Body::id).orElse(null), number, day, title, place, attended);
            var id = recording.record(told, decisions.read(), token);
            answer.goOn("/meetings/" + id.value(), "admin.meeting.recorded");
        });
    }

    public List<Body> getBodies() {
        return bodies.standing();
    }

    public PointsForm getDecisions() {
        return decisions;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(String heldOn) {
        this.heldOn = heldOn == null ? "" : heldOn;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getAttended() {
        return attended;
    }

    public void setAttended(String attended) {
        this.attended = attended;
    }
}
