package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.RelationCards;
import org.sungrid.grid.RelationCards.Tie;
import org.sungrid.grid.RenewingSupervisor;
import org.sungrid.grid.RenewingSupervisor.Renewal;
import org.sungrid.grid.SupervisorLevel;

/** Renews the appointment of a supervisor from outside by a further term. */
@Named
@ViewScoped
public class SupervisorRenewPage extends AlteringPage<Renewal> {

    private static final long serialVersionUID = 1L;

    @Inject
    private RelationCards cards;

    @Inject
    private RenewingSupervisor renewing;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private Tie tie;
    private SupervisorLevel level;
    private String organisation;
    private String post;
    private String phone = "";
    private String from;
    private String until = "";

    @PostConstruct
    void open() {
        tie = HeldRelation.of(cards, asOf, request);
        var origin = cards.origin(tie.key()).orElseThrow(NoSuchPage::new);
        level = origin.level();
        organisation = origin.organisation();
        post = origin.post();
        from = tie.days().last().plusDays(1).toString();
    }

    @Override
    protected Renewal asked(FormReading reading) {
        return new Renewal(
                tie.key(),
                new Origin(level, organisation, post, phone),
                reading.day("from", from),
                reading.day("until", until),
                getReason());
    }

    @Override
    protected Foreseen foresee(Renewal asked) {
        return renewing.foresee(asked);
    }

    @Override
    protected void alter(Renewal asked, long seen) {
        renewing.renew(asked, seen);
    }

    @Override
    public String getBack() {
        return "/supervisors";
    }

    public Tie getTie() {
        return tie;
    }

    public SupervisorLevel[] getLevels() {
        return SupervisorLevel.values();
    }

    public SupervisorLevel getLevel() {
        return level;
    }

    public void setLevel(SupervisorLevel level) {
        this.level = level;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
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
