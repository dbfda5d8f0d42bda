package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Alteration;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridCards.CellCard;
import org.sungrid.grid.MatterSheet;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.web.Visit;

/** One cell on a day: who is in it, what stands below it, how it came to be so. */
@Named
@RequestScoped
public class CellPage {

    @Inject
    private GridCards cards;

    @Inject
    private MatterSheet matters;

    @Inject
    private Accounts accounts;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    private CellCard card;
    private Map<AccountId, String> names;
    private List<CellMatter> told = List.of();

    @PostConstruct
    void read() {
        card = cards.cell(Visit.of(request).parts().get("code"), asOf.asOf()).orElseThrow(NoSuchPage::new);
        names = accounts.personNames(card.alterations().stream()
                .map(Alteration::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        if (isToday()) {
            told = matters.of(card.code());
        }
    }

    public CellCard getCard() {
        return card;
    }

    /** Whether whoever looks may open what stands above. */
    public boolean isParentReached() {
        return current.reach(Permission.READ_GRID).has(card.parent().id());
    }

    /** Whether the cell exists today and is shown as of today; what it answers for is not kept for other days. */
    public boolean isToday() {
        return card.cell() != null && !asOf.isAnother();
    }

    public List<CellMatter> getAnsweredFor() {
        return of(Side.ANSWERED_FOR);
    }

    public List<CellMatter> getOpen() {
        return of(Side.OPEN);
    }

    private List<CellMatter> of(Side side) {
        return told.stream().filter(matter -> matter.side() == side).toList();
    }

    /** Who made an alteration. */
    public String by(Alteration alteration) {
        return alteration.account() == null ? "" : names.getOrDefault(alteration.account(), "");
    }
}
