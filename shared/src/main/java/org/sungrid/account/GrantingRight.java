package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.account.Right.Ground;
import org.sungrid.account.RightPolicy.Case;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.grid.SupervisorNumber;
import org.sungrid.id.AccountId;
import org.sungrid.id.RightId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * The security administrator grants a role to what somebody does at one post, or to the term of somebody from outside. The
 * role of an administrator takes two, see
 * {@link ProposingAdministrator}.
 */
@ApplicationScoped
public class GrantingRight {

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What is asked for.
     *
     * @param account by name
     * @param role {@code null} when none was chosen
     * @param cell code of the cell of the post or term; empty when none was chosen
     * @param capacity of the post; {@code null} when none was chosen
     * @param level of the term of somebody from outside; {@code null} when none was chosen
     * @param wholeBureau whether it shall hold over the whole bureau and not from the post on
     */
    public record Grant(
            String account, Role role, String cell, Capacity capacity, SupervisorLevel level, boolean wholeBureau) {

        /** To a post. */
        public Grant(String account, Role role, String cell, Capacity capacity, boolean wholeBureau) {
            this(account, role, cell, capacity, null, wholeBureau);
        }
    }

    /** @throws Refused when nothing or an administrator's role was chosen, or the rules of rights speak against it */
    @Permitted(value = Permission.GRANT_RIGHTS, scope = Scope.BUREAU)
    @Transactional
    public RightId grant(Grant asked) {
        var checked = checked(asked);
        Refused.when(asked.role().isAdministrative(), "role", "account.refusal.right.two");
        Refused.when(RightPolicy.refusals(current.get(), checked));
        Refused.when(asked.wholeBureau() && checked.ground().isTerm(), "post", "account.refusal.right.outside.whole");
        return granted(checked, asked.wholeBureau(), current.get().account(), null, "GrantingRight");
    }

    /** What is asked for, with what is known about it. @throws Refused when something is missing or unknown */
    Case checked(Grant asked) {
        rights.alone();
        var account = accounts.findByName(asked.account()).orElse(null);
        Refused.when(account == null, "", "account.refusal.unknown");
        Refused.when(asked.role() == null, "role", "account.refusal.roles");
        var cell = cells.findByCode(asked.cell()).map(Cell::id).orElse(null);
        var ground = new Ground(cell, asked.capacity(), asked.level());
        Refused.when(
                cell == null || ground.isTerm() == (ground.capacity() != null), "post", "account.refusal.right.post");
        var person = persons.find(account.person()).orElseThrow();
        return new Case(
                account,
                SupervisorNumber.is(person.getNumber()),
                asked.role(),
                ground,
                rights.grounds(account.person()),
                rights.ofPerson(account.person()));
    }

    RightId granted(Case asked, boolean wholeBureau, AccountId by, AccountId agreed, String act) {
        var right = new Right(asked.account(), asked.role(), asked.ground(), wholeBureau, by, agreed, clock.instant());
        rights.add(right);
        audit.done(
                current.get().who(),
                act,
                Account.SUBJECT,
                asked.account().id().value(),
                asked.account().getName() + " " + asked.role());
        return right.id();
    }
}
