package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridCards.UnitSheet;
import org.sungrid.web.Visit;

/** A unit of a day on one sheet: who is in it and in what stands below it. */
@Named
@RequestScoped
public class CellPicturePage {

    @Inject
    private GridCards cards;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private UnitSheet sheet;

    @PostConstruct
    void read() {
        sheet = cards.unit(Visit.of(request).parts().get("code"), asOf.asOf()).orElseThrow(NoSuchPage::new);
    }

    public UnitSheet getSheet() {
        return sheet;
    }
}
