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
import org.sungrid.grid.OversightKind;
import org.sungrid.grid.Persons;
import org.sungrid.grid.PuttingUnderOversight;
import org.sungrid.grid.PuttingUnderOversight.NewOversight;
import org.sungrid.web.Visit;

/** Records that a leader oversees a unit or is paired with it; asked from the unit's page or from the leader's. */
@Named
@ViewScoped
public class OversightPage extends AlteringPage<NewOversight> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PuttingUnderOversight putting;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private GridChoice choice;

    @Inject
    private HttpServletRequest request;

    private String back;
    private String leader = "";
    private String unit = "";
    private OversightKind kind = OversightKind.OVERSIGHT;
    private String from = "";
    private String until = "";

    @PostConstruct
    void open() {
        var parts = Visit.of(request).parts();
        if (parts.containsKey("number")) {
            var number = persons.findByNumber(parts.get("number"))
                    .orElseThrow(NoSuchPage::new)
                    .getNumber();
            leader = choice.person(number);
            back = "/persons/" + number;
        } else {
            var code = cells.findByCode(parts.get("code"))
                    .orElseThrow(NoSuchPage::new)
                    .getCode();
            unit = choice.unit(code);
            back = "/grid/" + code;
        }
    }

    @Override
    protected NewOversight asked(FormReading reading) {
        return new NewOversight(
                GridChoice.code(leader),
                GridChoice.code(unit),
                kind,
                reading.day("from", from),
                reading.day("until", until),
                getReason());
    }

    @Override
    protected Foreseen foresee(NewOversight asked) {
        return putting.foresee(asked);
    }

    @Override
    protected void alter(NewOversight asked, long seen) {
        putting.put(asked, seen);
    }

    @Override
    public String getBack() {
        return back;
    }

    public OversightKind[] getKinds() {
        return OversightKind.values();
    }

    public String getLeader() {
        return leader;
    }

    public void setLeader(String leader) {
        this.leader = leader;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public OversightKind getKind() {
        return kind;
    }

    public void setKind(OversightKind kind) {
        this.kind = kind;
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
