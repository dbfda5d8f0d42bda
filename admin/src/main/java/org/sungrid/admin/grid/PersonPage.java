package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridCards.PersonCard;
import org.sungrid.time.Span;
import org.sungrid.web.Visit;

/** One person with everything they hold, held or will hold, as it was recorded at a moment. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private GridCards cards;

    @Inject
    private Clock clock;

    @Inject
    private AskedAsOf asOf;

    @Inject
    private HttpServletRequest request;

    private PersonCard card;

    @PostConstruct
    void read() {
        card = cards.person(Visit.of(request).parts().get("number"), asOf.asOf())
                .orElseThrow(NoSuchPage::new);
    }

    public PersonCard getCard() {
        return card;
    }

    /** Whether a telephone of this person is known, which is shown masked. */
    public boolean isPhoned() {
        return card.ties().stream().anyMatch(tie -> !tie.phone().isEmpty());
    }

    /** Whether it is held on the day that is asked for. */
    public boolean isHeld(Span days) {
        return days.has(asOf.asOf().day());
    }

    /** Whether it has not ended yet, so that it can be ended or left for another; not asked of an earlier record. */
    public boolean isAlterable(Span days) {
        return !asOf.isAnother() && (days.isOpen() || !days.last().isBefore(LocalDate.now(clock)));
    }
}
