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
import org.sungrid.grid.GridCards.Post;
import org.sungrid.web.Visit;

/** One person with everything they hold, held or will hold. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private GridCards cards;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private PersonCard card;

    @PostConstruct
    void read() {
        card = cards.person(Visit.of(request).parts().get("number")).orElseThrow(NoSuchPage::new);
    }

    public PersonCard getCard() {
        return card;
    }

    /** Whether it is held today. */
    public boolean isHeld(Post post) {
        return post.days().has(LocalDate.now(clock));
    }

    /** Whether it has not ended yet, so that it can be ended or left for another. */
    public boolean isAlterable(Post post) {
        return post.days().isOpen() || !post.days().last().isBefore(LocalDate.now(clock));
    }
}
