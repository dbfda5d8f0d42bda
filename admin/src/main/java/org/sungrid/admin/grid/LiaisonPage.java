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
import org.sungrid.grid.NamingLiaison;
import org.sungrid.grid.NamingLiaison.NewLiaison;
import org.sungrid.web.Visit;

/** Names a liaison officer for a high-risk trade; asked from the unit's page or from the list. */
@Named
@ViewScoped
public class LiaisonPage extends AlteringPage<NewLiaison> {

    private static final long serialVersionUID = 1L;

    @Inject
    private NamingLiaison naming;

    @Inject
    private Cells cells;

    @Inject
    private GridChoice choice;

    @Inject
    private HttpServletRequest request;

    private String back = "/liaisons";
    private String person = "";
    private String unit = "";
    private String trade = "";
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        var code = Visit.of(request).parts().get("code");
        if (code != null) {
            unit = choice.unit(
                    cells.findByCode(code).orElseThrow(NoSuchPage::new).getCode());
            back = "/grid/" + code;
        }
    }

    @Override
    protected NewLiaison asked(FormReading reading) {
        return new NewLiaison(
                GridChoice.code(person),
                GridChoice.code(unit),
                trade,
                reading.day("from", from),
                reading.day("until", until),
                getReason());
    }

    @Override
    protected Foreseen foresee(NewLiaison asked) {
        return naming.foresee(asked);
    }

    @Override
    protected void alter(NewLiaison asked, long seen) {
        naming.name(asked, seen);
    }

    @Override
    public String getBack() {
        return back;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getTrade() {
        return trade;
    }

    public void setTrade(String trade) {
        this.trade = trade;
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
