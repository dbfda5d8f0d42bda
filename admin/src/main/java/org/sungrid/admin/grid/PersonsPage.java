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
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.GridSheet;
import org.sungrid.grid.GridSheet.PersonLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refused;

/** The persons of the bureau with what they hold today; an administrator puts persons into cells. */
@Named
@ViewScoped
public class PersonsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridSheet sheet;

    @Inject
    private AssigningPerson assigning;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private transient Leaf<PersonLine> leaf;
    private String after;
    private String before;
    private String number = "";
    private String name = "";
    private String cell = "";
    private Capacity capacity = Capacity.MEMBER;
    private String title = "";
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        after = request.getParameter("after");
        before = request.getParameter("before");
    }

    public void assign() {
        answer.to(() -> {
            var reading = new FormReading();
            var first = reading.day("from", from);
            var last = reading.day("until", until);
            Refused.when(reading.refusals());
            assigning.assign(new NewAssignment(number, name, GridChoice.code(cell), capacity, title, first, last));
            answer.goOn("/persons", "admin.persons.assigned", number.strip());
        });
    }

    private Leaf<PersonLine> leaf() {
        if (leaf == null) {
            leaf = sheet.persons(Place.of(after, before));
        }
        return leaf;
    }

    public List<PersonLine> getLines() {
        return leaf().lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf(), "/persons", PersonLine::place);
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
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

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
