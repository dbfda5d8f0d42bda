package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Accounts;
import org.sungrid.id.PersonId;
import org.sungrid.id.PersonNumber;
import org.sungrid.id.ProposalId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.proposal.Countersigned;
import org.sungrid.proposal.Proposal;
import org.sungrid.proposal.Proposals;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * An administrator asks that the data of somebody who left be erased as far as the law lets them be (个人信息保护法 art. 47). A
 * second person agrees, by which it is done (S-43, S-92); it can't be undone.
 */
@ApplicationScoped
public class ProposingErasure implements Countersigned {

    private static final String KIND = "erase-person";

    @Inject
    private Erasing erasing;

    @Inject
    private AskedPerson people;

    @Inject
    private Accounts accounts;

    @Inject
    private Proposals proposals;

    /** What stands in the way, what would be erased. @throws Refused when there is nobody of that number */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Erasure foresee(PersonNumber number) {
        return erasing.foreseen(people.of(number));
    }

    /** @throws Refused when something stands in the way, or no reason is given */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public ProposalId propose(PersonNumber number, String reason) {
        Refused.when(erasing.foreseen(people.of(number)).obstacles());
        return proposals.ask("ProposingErasure", KIND, AskedPerson.written(number), reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PersonId concerned(JsonObject asked) {
        return people.of(asked).id();
    }

    @Override
    public Refusal told(JsonObject asked) {
        return people.told("personal.proposal.erase", asked);
    }

    @Override
    public void carryOut(Proposal agreed) {
        boolean still = accounts.actor(agreed.askedBy())
                .filter(asker -> asker.reach(Permission.MANAGE_GRID).whole())
                .isPresent();
        Refused.when(!still, "", "personal.refusal.erase.asker");
        erasing.erase(people.of(agreed.asked()));
    }
}
