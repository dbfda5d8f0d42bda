package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Showing;
import org.sungrid.grid.ShowingCell;
import org.sungrid.grid.Showings;
import org.sungrid.refusal.Refusal;
import org.sungrid.web.Visit;

/** Decides what the public sees of a cell and who is named there. */
@Named
@ViewScoped
public class CellShowingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be ticked. */
    public enum Part {
        SHOWN,
        HEADS,
        DEPUTIES,
        MEMBERS,
        INSPECTORS;

        public String getLabelKey() {
            return "admin.showing." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Inject
    private Cells cells;

    @Inject
    private Showings showings;

    @Inject
    private ShowingCell showing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private int seen;
    private List<Part> parts = new ArrayList<>();

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        read();
    }

    private void read() {
        var cell = cells.findByCode(code).orElseThrow(NoSuchPage::new);
        called = cell.getName();
        seen = showings.latest(cell.id());
        var now = showings.of(cell);
        parts = new ArrayList<>();
        tick(Part.SHOWN, now.shown());
        tick(Part.HEADS, now.heads());
        tick(Part.DEPUTIES, now.deputies());
        tick(Part.MEMBERS, now.members());
        tick(Part.INSPECTORS, now.inspectors());
    }

    private void tick(Part part, boolean ticked) {
        if (ticked) {
            parts.add(part);
        }
    }

    public void decide() {
        answer.to(() -> {
            showing.show(
                    code,
                    new Showing(
                            parts.contains(Part.SHOWN),
                            parts.contains(Part.HEADS),
                            parts.contains(Part.DEPUTIES),
                            parts.contains(Part.MEMBERS),
                            parts.contains(Part.INSPECTORS)),
                    seen);
            answer.goOn("/grid/" + code, "admin.showing.done", called);
        });
        if (answer.conflict().isPresent()) {
            read();
            answer.add(Refusal.whole("admin.showing.changed"));
        }
    }

    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return called;
    }

    public Part[] getAll() {
        return Part.values();
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}
