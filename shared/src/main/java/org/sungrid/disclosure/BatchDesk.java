package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.BatchId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What every act on import batches begins and ends with: the batch under lock, and the record of what was done. */
@ApplicationScoped
class BatchDesk {

    @Inject
    private Batches batches;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws Refused when the batch is not there or not in one of these states (any more) */
    ImportBatch take(BatchId id, BatchState... states) {
        var batch = batches.lock(id).orElseThrow(() -> new Refused(Refusal.whole("disclosure.refusal.gone")));
        Refused.when(!List.of(states).contains(batch.getState()), "", "disclosure.refusal.batch.state");
        return batch;
    }

    void changed(Disclosure disclosure) {
        changes.record(Disclosure.SUBJECT, disclosure.id().value());
    }

    void record(String act, ImportBatch batch, String detail) {
        audit.done(actor().who(), act, ImportBatch.SUBJECT, batch.id().value(), detail);
    }
}
