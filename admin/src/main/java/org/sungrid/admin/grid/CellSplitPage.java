package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.sungrid.admin.grid.SplitRows.Chosen;
import org.sungrid.admin.grid.SplitRows.PartRow;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.SplittingCell;
import org.sungrid.grid.SplittingCell.Going;
import org.sungrid.grid.SplittingCell.Split;
import org.sungrid.id.AssignmentId;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** Splits a cell into parts, each with what stands below it and who is in it. */
@Named
@ViewScoped
public class CellSplitPage extends AlteringPage<Split> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private SplittingCell splitting;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private CellKind kind;
    private boolean livesOn = true;
    private String from = "";
    private final List<PartRow> parts = new ArrayList<>();
    private List<Chosen> below = List.of();
    private List<Chosen> staff = List.of();

    /** Where something may go, as a choice. */
    public record PartChoice(int number, String name) implements Serializable {}

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        var cell = cells.findByCode(code).orElseThrow(NoSuchPage::new);
        called = cell.getName();
        kind = cell.getKind();
        parts.add(new PartRow(kind));
        readConcerned(house.getToday());
    }

    private void readConcerned(LocalDate day) {
        var concerned = splitting.concerned(code, day);
        below = concerned.below().stream().map(child -> Chosen.of(below, child)).toList();
        staff = concerned.staff().stream().map(held -> Chosen.of(staff, held)).toList();
    }

    public void addPart() {
        if (parts.size() < SplittingCell.MOST) {
            parts.add(new PartRow(kind));
        }
    }

    /** The last part is not wanted; who was to go there has to be asked again. */
    public void removePart() {
        if (parts.size() > 1) {
            below.forEach(row -> row.leave(parts.size()));
            staff.forEach(row -> row.leave(parts.size()));
            parts.remove(parts.size() - 1);
        }
    }

    @Override
    protected Split asked(FormReading reading) {
        var day = reading.day("from", from);
        readConcerned(day == null ? house.getToday() : day);
        var belowByCode = new HashMap<String, Integer>();
        below.forEach(row -> belowByCode.put(row.getKey(), row.getPart()));
        var staffByPost = new HashMap<AssignmentId, Going>();
        staff.forEach(row -> staffByPost.put(
                new AssignmentId(Long.parseLong(row.getKey())), new Going(row.getPart(), row.getCapacity())));
        return new Split(
                code, livesOn, parts.stream().map(PartRow::part).toList(), belowByCode, staffByPost, day, getReason());
    }

    @Override
    protected Foreseen foresee(Split asked) {
        return splitting.foresee(asked);
    }

    @Override
    protected void alter(Split asked, long seen) {
        splitting.split(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    /** The cell itself and the parts, as far as they have a name already. */
    public List<PartChoice> getChoices() {
        var choices = new ArrayList<PartChoice>(List.of(new PartChoice(SplittingCell.ITSELF, called)));
        for (int i = 0; i < parts.size(); i++) {
            choices.add(new PartChoice(i + 1, parts.get(i).getName()));
        }
        return choices;
    }

    public String getCalled() {
        return called;
    }

    public List<CellKind> getKinds() {
        return Arrays.stream(CellKind.values())
                .filter(one -> one.level() == kind.level())
                .toList();
    }

    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    public List<PartRow> getParts() {
        return parts;
    }

    public boolean isFull() {
        return parts.size() == SplittingCell.MOST;
    }

    public List<Chosen> getBelow() {
        return below;
    }

    public List<Chosen> getStaff() {
        return staff;
    }

    public boolean isLivesOn() {
        return livesOn;
    }

    public void setLivesOn(boolean livesOn) {
        this.livesOn = livesOn;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
