package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.grid.PostDependants;
import org.sungrid.grid.PostTurns;
import org.sungrid.refusal.Refusal;
import org.sungrid.time.Span;

/** The supervision cards about officers: whoever alters the grid learns which hold no longer, or again. */
@ApplicationScoped
public class CardsOfPosts implements PostDependants {

    @Inject
    private SupervisionCards cards;

    @Override
    public List<Refusal> of(PostTurns turns) {
        var told = new ArrayList<Refusal>();
        for (var card : cards.holding(turns.persons(), turns.cells())) {
            day(card, turns.lost(card.person(), card.cell(), null))
                    .ifPresent(day -> told.add(sentence("document.dependants.ends", card, day)));
            day(card, turns.gained(card.person(), card.cell(), null))
                    .ifPresent(day -> told.add(sentence("document.dependants.begins", card, day)));
        }
        return PostDependants.shortened(told);
    }

    private static Refusal sentence(String key, SupervisionCard card, LocalDate day) {
        return Refusal.whole(key, card.getNumber(), card.getPersonName(), card.getIssuedTo(), day);
    }

    /** The first of these days on which the card would hold by its own last day. */
    private static Optional<LocalDate> day(SupervisionCard card, List<Span> days) {
        return days.stream()
                .map(Span::first)
                .filter(day -> !day.isAfter(card.getValidUntil()))
                .findFirst();
    }
}
