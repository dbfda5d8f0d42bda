package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.DissolvingBody;
import org.sungrid.grid.DissolvingBody.BodyEnd;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Dissolves a body with a day. */
@Named
@ViewScoped
public class BodyDissolvePage extends AlteringPage<BodyEnd> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Bodies bodies;

    @Inject
    private DissolvingBody dissolving;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String last = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = bodies.findByCode(code).orElseThrow(NoSuchPage::new).getName();
    }

    @Override
    protected BodyEnd asked(FormReading reading) {
        return new BodyEnd(code, reading.day("last", last), getReason());
    }

    @Override
    protected Foreseen foresee(BodyEnd asked) {
        return dissolving.foresee(asked);
    }

    @Override
    protected void alter(BodyEnd asked, long seen) {
        dissolving.dissolve(asked, seen);
    }

    @Override
    public String getBack() {
        return "/bodies/" + code;
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
