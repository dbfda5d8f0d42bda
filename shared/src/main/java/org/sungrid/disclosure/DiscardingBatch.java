package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.BatchId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** Somebody who works on disclosures throws away a batch that was not released; the record keeps that it was there. */
@ApplicationScoped
public class DiscardingBatch {

    @Inject
    private BatchDesk desk;

    @Inject
    private Batches batches;

    @Inject
    private Disclosures disclosures;

    /** @throws Refused when the batch was released or discarded already */
    @Permitted(value = Permission.DISCARD_BATCH, scope = Scope.BUREAU)
    @Transactional
    public void discard(BatchId id) {
        var batch = desk.take(id, BatchState.STAGED, BatchState.DRAFTED);
        batches.removeFiles(id);
        var heads = batches.lockDisclosures(id);
        batches.versions(id).forEach(disclosures::remove);
        for (var head : heads) {
            desk.changed(head);
            if (disclosures.newest(head.id()).isEmpty()) {
                disclosures.remove(head);
            }
        }
        batch.decided(BatchState.DISCARDED, desk.actor().account(), desk.now());
        desk.record("DiscardingBatch", batch, batch.getName());
    }
}
