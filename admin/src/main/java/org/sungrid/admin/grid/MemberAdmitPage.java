package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.AdmittingMember;
import org.sungrid.grid.AdmittingMember.NewMember;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.BodyRole;
import org.sungrid.grid.Foreseen;
import org.sungrid.web.Visit;

/** Records that somebody belongs to a body. */
@Named
@ViewScoped
public class MemberAdmitPage extends AlteringPage<NewMember> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Bodies bodies;

    @Inject
    private AdmittingMember admitting;

    @Inject
    private GridChoice choice;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String called;
    private String person = "";
    private BodyRole role = BodyRole.MEMBER;
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        code = Visit.of(request).parts().get("code");
        called = bodies.findByCode(code).orElseThrow(NoSuchPage::new).getName();
        var asked = request.getParameter("person");
        person = asked == null ? "" : choice.person(asked);
    }

    @Override
    protected NewMember asked(FormReading reading) {
        return new NewMember(
                code,
                GridChoice.code(person),
                role,
                reading.day("from", from),
                reading.day("until", until),
                getReason());
    }

    @Override
    protected Foreseen foresee(NewMember asked) {
        return admitting.foresee(asked);
    }

    @Override
    protected void alter(NewMember asked, long seen) {
        admitting.admit(asked, seen);
    }

    @Override
    public String getBack() {
        return "/bodies/" + code;
    }

    public String getCalled() {
        return called;
    }

    public BodyRole[] getRoles() {
        return BodyRole.values();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public BodyRole getRole() {
        return role;
    }

    public void setRole(BodyRole role) {
        this.role = role;
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
