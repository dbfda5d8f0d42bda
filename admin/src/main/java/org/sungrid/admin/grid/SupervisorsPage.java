package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.AppointingSupervisor;
import org.sungrid.grid.AppointingSupervisor.NewSupervisor;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.RelationSheet;
import org.sungrid.grid.RelationSheet.SupervisorLine;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;

/** The supervisors from outside with their terms; an administrator appoints one. */
@Named
@ViewScoped
public class SupervisorsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RelationSheet sheet;

    @Inject
    private AppointingSupervisor appointing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private transient Leaf<SupervisorLine> leaf;
    private String after;
    private String before;
    private String number = "";
    private String name = "";
    private String unit = "";
    private SupervisorLevel level = SupervisorLevel.COUNTY;
    private String organisation = "";
    private String post = "";
    private String phone = "";
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        after = request.getParameter("after");
        before = request.getParameter("before");
    }

    public void appoint() {
        answer.to(() -> {
            var reading = new FormReading();
            var first = reading.day("from", from);
            var last = reading.day("until", until);
            Refused.when(reading.refusals());
            var appointed = appointing.appoint(new NewSupervisor(
                    number, name, GridChoice.code(unit), new Origin(level, organisation, post, phone), first, last));
            answer.goOn("/supervisors", "admin.supervisors.appointed", appointed);
        });
    }

    private Leaf<SupervisorLine> leaf() {
        if (leaf == null) {
            leaf = sheet.supervisors(Place.of(after, before));
        }
        return leaf;
    }

    public List<SupervisorLine> getLines() {
        return leaf().lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf(), "/supervisors", SupervisorLine::place);
    }

    public SupervisorLevel[] getLevels() {
        return SupervisorLevel.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public SupervisorLevel getLevel() {
        return level;
    }

    public void setLevel(SupervisorLevel level) {
        this.level = level;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
