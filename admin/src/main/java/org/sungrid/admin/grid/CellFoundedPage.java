package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Cells;
import org.sungrid.grid.CorrectingFoundation;
import org.sungrid.grid.CorrectingFoundation.Foundation;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Puts right from which day on a cell exists. */
@Named
@ViewScoped
public class CellFoundedPage extends AlteringPage<Foundation> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cells cells;

    @Inject
    private CorrectingFoundation correcting;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String first = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = cells.findByCode(code).orElseThrow(NoSuchPage::new).getName();
    }

    @Override
    protected Foundation asked(FormReading reading) {
        return new Foundation(code, reading.day("first", first), getReason());
    }

    @Override
    protected Foreseen foresee(Foundation asked) {
        return correcting.foresee(asked);
    }

    @Override
    protected void alter(Foundation asked, long seen) {
        correcting.correct(asked, seen);
    }

    @Override
    public String getBack() {
        return "/grid/" + code;
    }

    public String getCalled() {
        return called;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
