package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sungrid.account.Actor;
import org.sungrid.account.CurrentActor;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.BatchId;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What every act on import batches begins and ends with: the batch under lock, and the record of what was done. */
@ApplicationScoped
class BatchDesk {

    /** As what the audit knows a batch. */
    static final String SUBJECT = "batch";

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

    java.time.Instant now() {
        return clock.instant();
    }

    /** @throws Refused when the batch is not there or not in one of these states (any more) */
    ImportBatch take(BatchId id, BatchState... states) {
        var batch = batches.lock(id).orElseThrow(() -> new Refused(Refusal.whole("disclosure.refusal.gone")));
        Refused.when(!java.util.List.of(states).contains(batch.getState()), "", "disclosure.refusal.batch.state");
        return batch;
    }

    void changed(Disclosure disclosure) {
        changes.record(Disclosure.SUBJECT, disclosure.id().value());
    }

    void record(String act, ImportBatch batch, String detail) {
        audit.done(actor().who(), act, SUBJECT, batch.id().value(), detail);
    }
}
