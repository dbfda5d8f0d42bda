package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.DisclosureId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** A drafter has read again what is shown and says that it still holds; it leaves the sheet of what is stale. */
@ApplicationScoped
public class ConfirmingDisclosure {

    @Inject
    private Desk desk;

    /** @throws Refused when it is not shown */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void confirm(DisclosureId id) {
        var disclosure = desk.take(id);
        Refused.when(!disclosure.wasShown() || disclosure.isWithdrawn(), "", "disclosure.refusal.confirm.not-shown");
        disclosure.confirm(desk.actor().account(), desk.now());
        desk.record("ConfirmingDisclosure", disclosure, "");
    }
}
