package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.sungrid.id.PersonId;
import org.sungrid.id.PersonNumber;
import org.sungrid.id.ProposalId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.proposal.Countersigned;
import org.sungrid.proposal.Proposal;
import org.sungrid.proposal.Proposals;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * An administrator asks to take along all that is held about somebody who can't do so themselves, as a supervisor from outside
 * who asked for it on paper. A second person agrees (S-43); for a day after that, whoever asked may, see
 * {@link ExportingPersonalData}.
 */
@ApplicationScoped
public class ProposingExport implements Countersigned {

    private static final String KIND = "export-person";

    /** Long enough to fetch it; then one asks again. */
    private static final Duration LASTS = Duration.ofDays(1);

    @Inject
    private AskedPerson people;

    @Inject
    private Proposals proposals;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** @throws Refused when there is nobody of that number, it may be taken along already, or no reason is given */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public ProposalId propose(PersonNumber number, String reason) {
        var person = people.of(number);
        Refused.when(person.id().equals(current.get().person()), "", "personal.refusal.export.own");
        Refused.when(mayExport(number), "", "personal.refusal.export.granted");
        return proposals.ask("ProposingExport", KIND, AskedPerson.written(number), reason);
    }

    /** Whether a second person agreed within a day that the one who acts may take it along. */
    public boolean mayExport(PersonNumber number) {
        return proposals.isAgreed(
                KIND,
                AskedPerson.written(number),
                current.get().account(),
                clock.instant().minus(LASTS));
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
        return people.told("personal.proposal.export", asked);
    }

    /** That it was agreed is all that is needed: taking it along asks for it. */
    @Override
    public void carryOut(Proposal agreed) {
        people.of(agreed.asked());
    }
}
