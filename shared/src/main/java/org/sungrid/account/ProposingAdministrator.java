package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cells;
import org.sungrid.id.PersonId;
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
import org.sungrid.text.Labels;

/**
 * The security administrator asks that somebody become one of the three administrators. It takes a second administrator
 * who agrees (S-43), and begins only when its holder enters the code that whoever asked hands to them, see
 * {@link BeginningRight}.
 */
@ApplicationScoped
public class ProposingAdministrator implements Countersigned {

    private static final String KIND = "administrator";
    private static final String ACT = "ProposingAdministrator";

    @Inject
    private GrantingRight granting;

    @Inject
    private Rights rights;

    @Inject
    private Accounts accounts;

    @Inject
    private Cells cells;

    @Inject
    private Proposals proposals;

    @Inject
    private CurrentActor current;

    /** @throws Refused when it is no administrator's role, the rules of rights speak against it, or no reason is given */
    @Permitted(value = Permission.GRANT_RIGHTS, scope = Scope.BUREAU)
    @Transactional
    public ProposalId propose(Grant asked, String reason) {
        var checked = granting.checked(asked);
        Refused.when(!asked.role().isAdministrative(), "role", "account.refusal.right.one");
        Refused.when(RightPolicy.refusals(current.get(), checked));
        return proposals.ask(ACT, KIND, written(asked), reason);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void alone() {
        rights.alone();
    }

    @Override
    public PersonId concerned(JsonObject asked) {
        return accounts.findByName(asked.getString("account"))
                .map(Account::person)
                .orElseThrow(() -> new Refused(Refusal.whole("account.refusal.unknown")));
    }

    @Override
    public Set<String> cells(JsonObject asked) {
        return Set.of(read(asked).cell());
    }

    @Override
    public Refusal told(JsonObject asked) {
        var grant = read(asked);
        return Refusal.whole(
                "account.proposal.administrator",
                named(grant.account()),
                new Labels(List.of(grant.role().labelKey())),
                cells.findByCode(grant.cell()).map(cell -> cell.getName() + " ").orElse("") + grant.cell(),
                new Labels(List.of(grant.capacity().labelKey())));
    }

    private String named(String account) {
        return accounts.findByName(account)
                .map(one -> accounts.personNames(Set.of(one.id())).getOrDefault(one.id(), "") + " (" + account + ")")
                .orElse(account);
    }

    @Override
    public void carryOut(Proposal agreed) {
        var grant = read(agreed.asked());
        var checked = granting.checked(grant);
        Refused.when(RightPolicy.refusals(current.get(), checked));
        var asker = accounts.actor(agreed.askedBy());
        Refused.when(
                asker.isEmpty() || !asker.get().reach(Permission.GRANT_RIGHTS).whole(),
                "",
                "account.refusal.right.asker");
        granting.granted(checked, true, agreed.askedBy(), current.get().account(), ACT);
    }

    private static JsonObject written(Grant grant) {
        return Json.createObjectBuilder()
                .add("account", grant.account())
                .add("role", grant.role().name())
                .add("cell", grant.cell())
                .add("capacity", grant.capacity().name())
                .build();
    }

    private static Grant read(JsonObject asked) {
        return new Grant(
                asked.getString("account"),
                Role.valueOf(asked.getString("role")),
                asked.getString("cell"),
                Capacity.valueOf(asked.getString("capacity")),
                true);
    }
}
