package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.MovingCell;
import org.sungrid.grid.MovingCell.CellMove;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** Puts a cell under another one from a day on. */
@Named
@ViewScoped
public class CellMovePage extends AlteringPage<CellMove> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private MovingCell moving;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String parent;
    private String from = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = cells.findByCode(code).orElseThrow(NoSuchPage::new).getName();
        var dropped = request.getParameter("parent");
        parent = dropped == null ? "" : choice.unit(dropped);
        from = dropped == null ? "" : house.getToday().toString();
    }

    @Override
    protected CellMove asked(FormReading reading) {
        return new CellMove(code, GridChoice.code(parent), reading.day("from", from), getReason());
    }

    @Override
    protected Foreseen foresee(CellMove asked) {
        return moving.foresee(asked);
    }

    @Override
    protected void alter(CellMove asked, long seen) {
        moving.move(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return called;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
