package org.sungrid.admin.grid;

import java.io.Serializable;
import java.util.Optional;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.GridCards;
import org.sungrid.grid.GridCards.PersonCard;
import org.sungrid.grid.GridCards.Post;
import org.sungrid.id.AssignmentId;
import org.sungrid.time.Span;

/**
 * The post of a person that a form is about.
 *
 * @param person number and name
 * @param cell where it is held
 */
public record HeldPost(AssignmentId id, String number, String person, String cell, Span days) implements Serializable {

    /** @param post key of the assignment, as the address tells it */
    public static HeldPost of(GridCards cards, String number, String post) {
        PersonCard card = cards.person(number).orElseThrow(NoSuchPage::new);
        Post held = Optional.ofNullable(post)
                .filter(key -> key.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(key -> card.posts().stream()
                        .filter(one -> one.id().value() == key)
                        .findFirst())
                .orElseThrow(NoSuchPage::new);
        return new HeldPost(held.id(), number, card.person().getName(), held.cell(), held.days());
    }
}
