package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.RelationSheet;
import org.sungrid.grid.RelationSheet.LiaisonLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** The liaison officers of a day by trade. */
@Named
@RequestScoped
public class LiaisonsPage {

    private static final int LONGEST_TRADE = 60;

    @Inject
    private RelationSheet sheet;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private Leaf<LiaisonLine> leaf;
    private List<String> trades;
    private String trade;

    @PostConstruct
    void read() {
        var typed = request.getParameter("trade");
        trade = typed == null || typed.length() > LONGEST_TRADE ? "" : typed.strip();
        leaf = sheet.liaisons(
                trade, asOf.asOf(), Place.of(request.getParameter("after"), request.getParameter("before")));
        trades = sheet.trades(asOf.asOf());
    }

    public List<LiaisonLine> getLines() {
        return leaf.lines();
    }

    public Turning getTurning() {
        return Turning.of(leaf, of(trade), LiaisonLine::place);
    }

    /** The trades among which one is chosen. */
    public List<String> getTrades() {
        return trades;
    }

    public String getTrade() {
        return trade;
    }

    /** Where the officers of a trade are listed on the same day; of all trades for an empty one. */
    public String of(String one) {
        var path = "/liaisons" + asOf.getQuestion();
        return one.isEmpty() ? path : Turning.address(path, "trade", one);
    }
}
