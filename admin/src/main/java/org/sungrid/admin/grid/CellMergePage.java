package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.MergingCells;
import org.sungrid.grid.MergingCells.Answering;
import org.sungrid.grid.MergingCells.Fate;
import org.sungrid.grid.MergingCells.Into;
import org.sungrid.grid.MergingCells.Merger;
import org.sungrid.id.AssignmentId;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** Merges a cell, possibly with others, into another one. */
@Named
@ViewScoped
public class CellMergePage extends AlteringPage<Merger> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private MergingCells merging;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String others = "";
    private String into = "";
    private String newCode = "";
    private String name = "";
    private String nameEn = "";
    private String from = "";
    private List<HeadRow> heads = List.of();

    /** A line of the form: somebody who answers, and what becomes of them. */
    public static class HeadRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private final AssignmentId post;
        private final String name;
        private final String cell;
        private String fate;

        HeadRow(Answering head, String fate) {
            this.post = head.post();
            this.name = head.name();
            this.cell = head.cell();
            this.fate = fate;
        }

        public String getField() {
            return "fate-" + post.value();
        }

        public String getName() {
            return name;
        }

        public String getCell() {
            return cell;
        }

        public String getFate() {
            return fate;
        }

        public void setFate(String fate) {
            this.fate = fate == null ? "" : fate;
        }
    }

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = cells.findByCode(code).orElseThrow(NoSuchPage::new).getName();
        var target = request.getParameter("into");
        into = target == null ? "" : choice.unit(target);
        readHeads(house.getToday());
    }

    private void readHeads(LocalDate day) {
        var chosen = new HashMap<AssignmentId, String>();
        heads.forEach(row -> chosen.put(row.post, row.fate));
        heads = merging.answering(codes(), day).stream()
                .map(head -> new HeadRow(head, chosen.getOrDefault(head.post(), "")))
                .toList();
    }

    private List<String> codes() {
        var codes = new ArrayList<String>(List.of(code));
        others.lines().map(GridChoice::code).filter(line -> !line.isEmpty()).forEach(codes::add);
        return codes;
    }

    @Override
    protected Merger asked(FormReading reading) {
        var day = reading.day("from", from);
        readHeads(day == null ? house.getToday() : day);
        Map<AssignmentId, Fate> fates = new HashMap<>();
        heads.stream().filter(row -> !row.fate.isEmpty()).forEach(row -> fates.put(row.post, Fate.valueOf(row.fate)));
        var target = name.isBlank() && newCode.isBlank()
                ? new Into(GridChoice.code(into), "", "")
                : new Into(newCode, name, nameEn);
        return new Merger(codes(), target, fates, day, getReason());
    }

    @Override
    protected Foreseen foresee(Merger asked) {
        return merging.foresee(asked);
    }

    @Override
    protected void alter(Merger asked, long seen) {
        merging.merge(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return called;
    }

    public List<HeadRow> getHeads() {
        return heads;
    }

    public Fate[] getFates() {
        return Fate.values();
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
