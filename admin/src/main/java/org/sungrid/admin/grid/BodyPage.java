package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Alteration;
import org.sungrid.grid.RelationCards;
import org.sungrid.grid.RelationCards.BodyCard;
import org.sungrid.id.AccountId;
import org.sungrid.web.Visit;

/** One body on a day: what it is for, who is in it, how it came to be so. */
@Named
@RequestScoped
public class BodyPage {

    @Inject
    private RelationCards cards;

    @Inject
    private Accounts accounts;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private BodyCard card;
    private Map<AccountId, String> names;

    @PostConstruct
    void read() {
        card = cards.body(Visit.of(request).parts().get("code"), asOf.asOf()).orElseThrow(NoSuchPage::new);
        names = accounts.personNames(card.alterations().stream()
                .map(Alteration::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    public BodyCard getCard() {
        return card;
    }

    /** Who made an alteration. */
    public String by(Alteration alteration) {
        return alteration.account() == null ? "" : names.getOrDefault(alteration.account(), "");
    }
}
