package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.disclosure.BatchState;
import org.sungrid.disclosure.Batches;
import org.sungrid.disclosure.DraftingBatch;
import org.sungrid.disclosure.ImportBatch;
import org.sungrid.disclosure.ReleasingBatch;
import org.sungrid.disclosure.StagingImport;
import org.sungrid.disclosure.batch.Problem;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.disclosure.batch.Upload;
import org.sungrid.id.BatchId;
import org.sungrid.permission.CurrentActor;

/** Imports the trial bureau's disclosures as one drafter and releases them as a reviewer. */
@ApplicationScoped
class DemoDisclosures {

    private static final Logger LOG = Logger.getLogger(DemoDisclosures.class.getName());
    private static final String NAME = "demo";

    @Inject
    private StagingImport stagingImport;

    @Inject
    private DraftingBatch draftingBatch;

    @Inject
    private ReleasingBatch releasingBatch;

    @Inject
    private DemoAttachments demoAttachments;

    @Inject
    private Batches batches;

    @Inject
    private DemoPeople people;

    @Inject
    private CurrentActor current;

    /**
     * Each step is a transaction of its own; a start that was cut off goes on where it stopped.
     *
     * @return whether they were released by this start
     */
    boolean load(List<Path> files, Path attachments, List<PlannedAccount> planned) throws IOException {
        var begun = batches.before(Long.MAX_VALUE, 1).stream().findFirst();
        if (begun.isPresent() && (!begun.get().getName().equals(NAME) || isDecided(begun.get()))) {
            return false;
        }
        var drafter = people.only(planned, Role.DRAFTER, 0);
        var reviewer = people.only(planned, Role.REVIEWER, 0);
        current.become(drafter);
        var id = begun.isPresent() ? begun.get().id() : stage(files);
        if (batches.find(id).orElseThrow().getState() == BatchState.STAGED) {
            draftingBatch.draft(id);
        }
        demoAttachments.load(attachments, drafter, reviewer);
        current.become(reviewer);
        releasingBatch.release(id);
        LOG.log(
                Level.INFO,
                "The demo bureau shows {0} disclosures",
                batches.find(id).orElseThrow().getDisclosures());
        return true;
    }

    private BatchId stage(List<Path> files) throws IOException {
        var sources = new java.util.ArrayList<SourceFile>(files.size());
        for (var file : files) {
            sources.add(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        var plan = stagingImport.stage(NAME, Upload.ofFiles(NAME, sources));
        return plan.batch()
                .orElseThrow(() -> new IllegalStateException("The demo bureau's files have errors: "
                        + plan.problems().stream()
                                .filter(Problem::isError)
                                .limit(10)
                                .map(problem ->
                                        problem.path() + ":" + problem.line() + " " + problem.key() + problem.args())
                                .collect(Collectors.joining("; "))));
    }

    private static boolean isDecided(ImportBatch batch) {
        return batch.getState() == BatchState.RELEASED || batch.getState() == BatchState.DISCARDED;
    }
}
