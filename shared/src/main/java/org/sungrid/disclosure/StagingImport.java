package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.id.BatchId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/**
 * A drafter uploads files: the dry run. With a single error nothing is stored; without one the files are kept until the
 * drafter has seen the plan and makes drafts of them.
 */
@ApplicationScoped
public class StagingImport {

    @Inject
    private PlanningImport planning;

    @Inject
    private BatchDesk desk;

    @Inject
    private Batches batches;

    /** @param name of the archive or folder, for the list of batches */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.BUREAU)
    @Transactional
    public ImportPlan stage(String name, Upload upload) {
        var plan = planning.plan(Optional.empty(), upload.files(), upload.problems());
        if (plan.errors() > 0 || plan.freshVersions() == 0) {
            return plan;
        }
        var id = batches.add(
                new ImportBatch(name, upload.files().size(), desk.actor().account(), desk.now()));
        int position = 0;
        for (var file : upload.files()) {
            batches.add(new ImportFile(id.value(), position++, file.path(), file.content()));
        }
        desk.record("StagingImport", batches.find(id).orElseThrow(), name);
        return new ImportPlan(Optional.of(id), plan.rows(), plan.problems());
    }

    /** The plan of a batch that is staged, worked out anew. */
    @Permitted(value = Permission.READ_DISCLOSURE_WORK, scope = Scope.BUREAU)
    @Transactional
    public ImportPlan plan(BatchId id) {
        return planning.plan(Optional.of(id), batches.sources(id), java.util.List.of());
    }
}
