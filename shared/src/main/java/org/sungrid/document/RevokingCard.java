package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** An administrator revokes a supervision card: lost, given to the wrong one, or no longer true. */
@ApplicationScoped
public class RevokingCard {

    @Inject
    private SupervisionCards cards;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** @throws Refused when there is no such card, it is revoked already, or no reason was given */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void revoke(String number, String reason) {
        var card = cards.lock(number).orElse(null);
        Refused.when(card == null, "", "document.refusal.card", number);
        Refused.when(CardPolicy.revocationRefusals(card, reason.strip()));
        var who = current.get();
        card.revoke(reason.strip(), who.account(), clock.instant());
        audit.done(who.who(), "RevokingCard", SupervisionCard.SUBJECT, card.id().value(), card.getNumber());
        changes.record(SupervisionCard.SUBJECT, card.id().value());
    }
}
