package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.EndingRelation;
import org.sungrid.grid.EndingRelation.RelationEnd;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.RelationCards;
import org.sungrid.grid.RelationCards.Tie;

/** Ends a standing relation of a person with a day, or takes it back. */
@Named
@ViewScoped
public class RelationEndPage extends AlteringPage<RelationEnd> {

    private static final long serialVersionUID = 1L;

    @Inject
    private RelationCards cards;

    @Inject
    private EndingRelation ending;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private Tie tie;
    private boolean never;
    private String last = "";

    @PostConstruct
    void open() {
        tie = HeldRelation.of(cards, asOf, request);
    }

    @Override
    protected RelationEnd asked(FormReading reading) {
        return new RelationEnd(tie.key(), never, reading.day("last", last), getReason());
    }

    @Override
    protected Foreseen foresee(RelationEnd asked) {
        return ending.foresee(asked);
    }

    @Override
    protected void alter(RelationEnd asked, long seen) {
        ending.end(asked, seen);
    }

    @Override
    public String getBack() {
        return switch (tie.key().kind()) {
            case MEMBERSHIP -> tie.address();
            case SUPERVISOR -> "/supervisors";
            case LIAISON -> "/liaisons";
            case OVERSIGHT -> "/persons/" + tie.number();
        };
    }

    public Tie getTie() {
        return tie;
    }

    public boolean isNever() {
        return never;
    }

    public void setNever(boolean never) {
        this.never = never;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
