package org.sungrid.admin.document;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.Turning;
import org.sungrid.document.CardRegister;
import org.sungrid.document.CardRegister.CardLine;
import org.sungrid.document.CardState;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** The register of supervision cards. */
@Named
@RequestScoped
public class CardsPage {

    @Inject
    private CardRegister register;

    @Inject
    private HttpServletRequest request;

    private AskedCards asked;
    private Leaf<CardLine> leaf;

    @PostConstruct
    void read() {
        asked = AskedCards.of(request);
        leaf = register.leaf(asked.filter(), Place.of(request.getParameter("after"), request.getParameter("before")));
    }

    public List<CardLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(
                leaf,
                asked.address("/cards"),
                line -> Place.written(line.card().id().value(), ""));
    }

    public boolean isAsked() {
        return !asked.question().isEmpty();
    }

    public CardState[] getStates() {
        return CardState.values();
    }

    public String getState() {
        return asked.filter().state() == null ? "" : asked.filter().state().name();
    }

    public String getPerson() {
        return asked.filter().person() == null ? "" : asked.filter().person();
    }

    public String getUnit() {
        return asked.filter().unit() == null ? "" : asked.filter().unit();
    }
}
