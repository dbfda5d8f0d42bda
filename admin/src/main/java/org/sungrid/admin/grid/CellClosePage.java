package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cells;
import org.sungrid.grid.ClosingCell;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Closes a cell with a day. */
@Named
@ViewScoped
public class CellClosePage extends AlteringPage<CellClosing> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private ClosingCell closing;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String last = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = cells.findByCode(code).orElseThrow(NoSuchPage::new).getName();
    }

    @Override
    protected CellClosing asked(FormReading reading) {
        return new CellClosing(code, reading.day("last", last), getReason());
    }

    @Override
    protected Foreseen foresee(CellClosing asked) {
        return closing.foresee(asked);
    }

    @Override
    protected void alter(CellClosing asked, long seen) {
        closing.close(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return called;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
