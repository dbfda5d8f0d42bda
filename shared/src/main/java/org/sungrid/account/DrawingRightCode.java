package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.id.RightId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * Whoever asked for an administrator, and was agreed to, draws the code that begins the right, and hands it to its holder
 * in person. Whoever keeps accounts never sees it.
 */
@ApplicationScoped
public class DrawingRightCode {

    @Inject
    private Rights rights;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * @return the code, which nobody can read afterwards; one that was drawn before counts no more
     * @throws Refused for a right that is not there, has begun, or that another asked for
     */
    @Permitted(value = Permission.GRANT_RIGHTS, scope = Scope.BUREAU)
    @Transactional
    public String draw(RightId id) {
        rights.alone();
        var right = rights.find(id).filter(found -> !found.isWithdrawn()).orElse(null);
        Refused.when(right == null, "", "account.refusal.right.gone");
        Refused.when(right.isBegun(), "", "account.refusal.right.begun");
        Refused.when(!current.get().account().equals(right.grantedBy()), "", "account.refusal.right.granter");
        var holder = accounts.find(right.account()).orElseThrow();
        var code = rights.drawCode(right, holder);
        Refused.when(code.isEmpty(), "", "account.refusal.right.gone");
        audit.done(
                current.get().who(),
                "DrawingRightCode",
                Account.SUBJECT,
                holder.id().value(),
                holder.getName() + " " + right.getRole());
        return code.get();
    }
}
