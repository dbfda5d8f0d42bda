package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.BodyKind;
import org.sungrid.grid.ChangingBody;
import org.sungrid.grid.ChangingBody.BodyChange;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Tells a body otherwise from a day on. */
@Named
@ViewScoped
public class BodyChangePage extends AlteringPage<BodyChange> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Bodies bodies;

    @Inject
    private ChangingBody changing;

    @Inject
    private HttpServletRequest request;

    private String code;
    private BodyWords shown;
    private String name;
    private String nameEn;
    private BodyKind kind;
    private String purpose;
    private String from = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        shown = bodies.findByCode(code).orElseThrow(NoSuchPage::new).words();
        name = shown.name();
        nameEn = shown.nameEn();
        kind = shown.kind();
        purpose = shown.purpose();
    }

    @Override
    protected BodyChange asked(FormReading reading) {
        return new BodyChange(
                code, shown, new BodyWords(name, nameEn, kind, purpose), reading.day("from", from), getReason());
    }

    @Override
    protected Foreseen foresee(BodyChange asked) {
        return changing.foresee(asked);
    }

    @Override
    protected void alter(BodyChange asked, long seen) {
        changing.change(asked, seen);
    }

    @Override
    public String getBack() {
        return "/bodies/" + code;
    }

    public String getCalled() {
        return shown.name();
    }

    public BodyKind[] getKinds() {
        return BodyKind.values();
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

    public BodyKind getKind() {
        return kind;
    }

    public void setKind(BodyKind kind) {
        this.kind = kind;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
