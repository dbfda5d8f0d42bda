package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** A second person releases a whole import batch: all of it in one transaction, or nothing. */
@ApplicationScoped
public class ReleasingBatch {

    @Inject
    private BatchDesk desk;

    @Inject
    private Batches batches;

    @Inject
    private Accounts accounts;

    @Inject
    private Disclosures disclosures;

    /** @throws Refused when the batch does not wait for release, or the one who acts uploaded it or wrote on it */
    @Permitted(value = Permission.RELEASE_DISCLOSURE, scope = Scope.BUREAU)
    @Transactional
    public void release(BatchId id) {
        var batch = desk.take(id, BatchState.DRAFTED);
        var releaser = desk.actor().account();
        var own = accounts.ofPerson(desk.actor().person());
        Refused.when(own.contains(batch.uploadedBy()), "", "disclosure.refusal.batch.own");
        var now = desk.now();
        var heads = batches.lockDisclosures(id).stream().collect(Collectors.toMap(Disclosure::id, Function.identity()));
        var last = new HashMap<DisclosureId, DisclosureVersion>();
        for (var version : batches.versions(id)) {
            var head = heads.get(version.disclosure());
            var before = last.get(head.id());
            if (before == null && version.getOrdinal() > 1) {
                before =
                        disclosures.version(head.id(), version.getOrdinal() - 1).orElseThrow();
            }
            Refused.when(ReleasePolicy.refusalsInBatch(own, version, before, head));
            if (before != null) {
                before.shownUntil(now);
            }
            version.release(releaser, now);
            last.put(head.id(), version);
        }
        heads.values().forEach(head -> head.shown(now));
        batch.decided(BatchState.RELEASED, releaser, now);
        disclosures.flush();
        heads.values().forEach(desk::changed);
        desk.record("ReleasingBatch", batch, batch.getName() + ": " + last.size());
    }
}
