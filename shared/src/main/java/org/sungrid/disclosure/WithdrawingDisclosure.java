package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.DisclosureId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** A reviewer takes a disclosure from the portal; its number answers with the reason and the day. */
@ApplicationScoped
public class WithdrawingDisclosure {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    /**
     * @param reason shown to the public
     * @throws Refused when it was never shown, is withdrawn already, or no reason is given
     */
    @Permitted(value = Permission.WITHDRAW_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void withdraw(DisclosureId id, String reason) {
        var given = Desk.reason(reason, "disclosure.refusal.withdraw.reason");
        var disclosure = desk.take(id);
        Refused.when(!disclosure.wasShown(), "", "disclosure.refusal.withdraw.never-shown");
        Refused.when(disclosure.isWithdrawn(), "", "disclosure.refusal.withdraw.withdrawn");
        var now = desk.now();
        disclosure.withdraw(desk.actor().account(), given, now);
        disclosures.add(new Withdrawal(id, desk.actor().account(), given, now));
        disclosures.versions(id).stream()
                .filter(line -> line.shownFrom() != null && line.shownUntil() == null)
                .forEach(line ->
                        disclosures.version(id, line.ordinal()).orElseThrow().shownUntil(now));
        desk.record("WithdrawingDisclosure", disclosure, given);
    }
}
