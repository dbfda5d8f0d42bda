package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.account.AccountTraces;
import org.sungrid.audit.Audit;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.document.SupervisionCards;
import org.sungrid.grid.Person;
import org.sungrid.grid.PersonTraces;
import org.sungrid.grid.Restrictions;
import org.sungrid.notify.MessageTraces;
import org.sungrid.permission.CurrentActor;
import org.sungrid.personal.Erasure.Amount;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * Erases what need not be kept of somebody who left, in every capability that keeps something. Who held which post on which
 * day, what they wrote and released, and the record of acts stay: see {@code config/decisions/0020}.
 */
@ApplicationScoped
public class Erasing {

    private static final String ACT = "ErasingPersonalData";

    /** Disclosures that are named as obstacles at once. */
    private static final int MOST_NAMING = 20;

    @Inject
    private PersonTraces traces;

    @Inject
    private AccountTraces accounts;

    @Inject
    private SupervisionCards cards;

    @Inject
    private CorrectionRequests requests;

    @Inject
    private MessageTraces messages;

    @Inject
    private Restrictions restrictions;

    @Inject
    private Disclosures disclosures;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    Erasure foreseen(Person person) {
        var naming = disclosures.shownNaming(person.id(), MOST_NAMING);
        var grid = traces.amounts(person);
        var account = accounts.amounts(person.id());
        var said = messages.amounts(person.id());
        var amounts = Stream.of(
                        new Amount("personal.erased.phones", grid.phones()),
                        new Amount("personal.erased.former-names", grid.formerNames()),
                        new Amount("personal.erased.workbooks", grid.workbooks()),
                        new Amount("personal.erased.secrets", account.secrets()),
                        new Amount("personal.erased.sessions", account.sessions()),
                        new Amount("personal.erased.cards", cards.named(person.id())),
                        new Amount("personal.erased.corrections", requests.count(person.id())),
                        new Amount("personal.erased.addresses", said.addresses()),
                        new Amount("personal.erased.messages", said.messages()))
                .filter(amount -> amount.count() > 0)
                .toList();
        return new Erasure(obstacles(person, !naming.isEmpty(), amounts.isEmpty()), naming, amounts);
    }

    private List<Refusal> obstacles(Person person, boolean named, boolean nothing) {
        var found = new ArrayList<Refusal>();
        if (traces.hasPost(person)) {
            found.add(Refusal.whole("personal.refusal.erase.post"));
        }
        if (traces.hasRelation(person)) {
            found.add(Refusal.whole("personal.refusal.erase.relation"));
        }
        if (accounts.isOpen(person.id())) {
            found.add(Refusal.whole("personal.refusal.erase.account"));
        }
        if (requests.isOpen(person.id())) {
            found.add(Refusal.whole("personal.refusal.erase.correction"));
        }
        if (named) {
            found.add(Refusal.whole("personal.refusal.erase.named"));
        }
        if (nothing && restrictions.find(person.id()).isPresent()) {
            found.add(Refusal.whole("personal.refusal.erase.done"));
        }
        return found;
    }

    /** @throws Refused when something stands in the way */
    @Transactional(TxType.MANDATORY)
    void erase(Person person) {
        traces.alone();
        Refused.when(foreseen(person).obstacles());
        traces.forget(person);
        accounts.forget(person.id());
        cards.forgetName(person.id());
        requests.forgetWords(person.id());
        messages.forget(person.id());
        audit.done(current.get().who(), ACT, Person.SUBJECT, person.id().value(), "");
    }
}
