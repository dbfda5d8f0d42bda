package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.AssignmentId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** An administrator issues a supervision card about an officer in a post. */
@ApplicationScoped
public class IssuingCard {

    @Inject
    private SupervisionCards cards;

    @Inject
    private Persons persons;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * What is asked for.
     *
     * @param post that the officer holds today
     * @param issuedTo enterprise or person who gets it, at most 200 characters
     * @param note may be empty, at most 500 characters
     * @param validUntil the last day, {@code null} when it was not said
     */
    public record NewCard(AssignmentId post, String issuedTo, String note, LocalDate validUntil) {}

    /**
     * @return the number of the card
     * @throws Refused when the post is not held today, or something will not do
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public String issue(NewCard asked) {
        var today = LocalDate.now(clock);
        var to = asked.issuedTo().strip();
        var note = asked.note().strip();
        Refused.when(CardPolicy.refusals(to, note, asked.validUntil(), today));
        var held = persons.assignment(asked.post()).orElse(null);
        Refused.when(held == null || !held.span().has(today), "", "document.refusal.post");
        var last = held.span().last();
        Refused.when(
                last != null && last.isBefore(asked.validUntil()),
                "validUntil",
                "document.refusal.valid-until.post",
                last);
        var card = new SupervisionCard(
                cards.draw(),
                CardCode.drawn(),
                persons.find(held.person()).orElseThrow(),
                cells.find(held.cell()).orElseThrow(),
                held);
        var who = current.get();
        card.issue(to, note, asked.validUntil(), who.account(), clock.instant());
        cards.add(card);
        audit.done(who.who(), "IssuingCard", SupervisionCard.SUBJECT, card.id().value(), card.getNumber());
        changes.record(SupervisionCard.SUBJECT, card.id().value());
        return card.getNumber();
    }
}
