package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Foreseen;

/** Puts a person into a cell. */
@Named
@ViewScoped
public class PostNewPage extends AlteringPage<NewAssignment> {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssigningPerson assigning;

    @Inject
    private GridChoice choice;

    @Inject
    private HttpServletRequest request;

    private String number = "";
    private String name = "";
    private String cell = "";
    private Capacity capacity = Capacity.MEMBER;
    private String title = "";
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        var where = request.getParameter("cell");
        cell = where == null ? "" : choice.unit(where);
        var who = request.getParameter("number");
        number = who == null ? "" : who;
    }

    @Override
    protected NewAssignment asked(FormReading reading) {
        return new NewAssignment(
                number,
                name,
                GridChoice.code(cell),
                capacity,
                title,
                reading.day("from", from),
                reading.day("until", until),
                getReason());
    }

    @Override
    protected Foreseen foresee(NewAssignment asked) {
        return assigning.foresee(asked);
    }

    @Override
    protected void alter(NewAssignment asked, long seen) {
        assigning.assign(asked, seen);
    }

    @Override
    public String getBack() {
        return "/persons";
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
