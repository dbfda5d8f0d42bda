package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.DisclosureId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * A reviewer puts a withdrawn disclosure back on the portal. What was shown last is shown again as a version of its own,
 * so that nobody can read from the record that it had been there all the time.
 */
@ApplicationScoped
public class RestoringDisclosure {

    @Inject
    private Desk desk;

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    /**
     * @param reason shown to the public
     * @throws Refused when it is not withdrawn, was withdrawn by the one who acts, or no reason is given
     */
    @Permitted(value = Permission.WITHDRAW_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void restore(DisclosureId id, String reason) {
        var given = Desk.reason(reason, "disclosure.refusal.restore.reason");
        var disclosure = desk.take(id);
        Refused.when(!disclosure.isWithdrawn(), "", "disclosure.refusal.restore.not-withdrawn");
        var open = disclosures.standingWithdrawal(id).orElseThrow();
        var actor = desk.actor().account();
        Refused.when(open.wasBy(actor), "", "disclosure.refusal.restore.own");
        var newest = disclosures.newest(id).orElseThrow();
        Refused.when(newest.getState() != VersionState.RELEASED, "", "disclosure.refusal.restore.open");
        var now = desk.now();
        open.restored(actor, given, now);
        disclosure.restore(now);
        var again = Versions.blank(disclosure.getKind(), id, newest.getOrdinal() + 1, null, actor, now);
        desk.write(again, disclosures.content(newest).withoutCorrection());
        again.release(actor, now);
        disclosures.add(again);
        desk.flush();
        attachments.carryOver(newest.id(), again.id());
        desk.record("RestoringDisclosure", disclosure, given);
    }
}
