package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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
 * An administrator asks to see the telephone of a supervisor from outside in full, which is masked everywhere (S-43, S-92).
 * A second person agrees; for a day after that, whoever asked may see it, see {@link UnmaskingPhone}.
 */
@ApplicationScoped
public class ProposingUnmasking implements Countersigned {

    private static final String KIND = "unmask-phone";
    private static final String NUMBER = "number";

    /** Long enough to ring somebody; then one asks again. */
    private static final Duration LASTS = Duration.ofDays(1);

    @Inject
    private Persons persons;

    @Inject
    private Relations relations;

    @Inject
    private Proposals proposals;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** @throws Refused when there is no telephone of this person, it may be seen already, or no reason is given */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public ProposalId propose(PersonNumber number, String reason) {
        Refused.when(relations.phones(person(number.value())).isEmpty(), "", "grid.refusal.phone.none");
        Refused.when(mayRead(number), "", "grid.refusal.phone.granted");
        return proposals.ask("ProposingUnmasking", KIND, asked(number), reason);
    }

    /** Whether a second person agreed within a day that the one who acts may see it. */
    public boolean mayRead(PersonNumber number) {
        return proposals.isAgreed(
                KIND, asked(number), current.get().account(), clock.instant().minus(LASTS));
    }

    private static JsonObject asked(PersonNumber number) {
        return Json.createObjectBuilder().add(NUMBER, number.value()).build();
    }

    private PersonId person(String number) {
        return persons.findByNumber(number)
                .map(Person::id)
                .orElseThrow(() -> new Refused(Refusal.whole("grid.refusal.phone.none")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PersonId concerned(JsonObject asked) {
        return person(asked.getString(NUMBER));
    }

    @Override
    public Set<String> numbers(JsonObject asked) {
        return Set.of(asked.getString(NUMBER));
    }

    @Override
    public Refusal told(JsonObject asked) {
        var number = asked.getString(NUMBER);
        return Refusal.whole(
                "grid.proposal.unmask",
                persons.findByNumber(number).map(Person::getName).orElse(""),
                number);
    }

    /** That it was agreed is all that is needed: reading asks for it. */
    @Override
    public void carryOut(Proposal agreed) {
        Refused.when(relations.phones(concerned(agreed.asked())).isEmpty(), "", "grid.refusal.phone.none");
    }
}
