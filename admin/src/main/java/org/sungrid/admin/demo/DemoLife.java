package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.DraftingDisclosure;
import org.sungrid.disclosure.RestoringDisclosure;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionState;
import org.sungrid.disclosure.WithdrawingDisclosure;
import org.sungrid.disclosure.batch.BatchReading;
import org.sungrid.disclosure.batch.ParsedDisclosure;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.permission.CurrentActor;

/**
 * What happened to the trial bureau's disclosures after their release: some were withdrawn, one of them restored, and
 * some wait for a second person. Done once, when the disclosures themselves were loaded.
 */
@ApplicationScoped
class DemoLife {

    @Inject
    private Disclosures disclosures;

    @Inject
    private WithdrawingDisclosure withdrawing;

    @Inject
    private RestoringDisclosure restoring;

    @Inject
    private DraftingDisclosure drafting;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private DemoPeople people;

    @Inject
    private CurrentActor current;

    void live(Path root, List<PlannedAccount> planned) throws IOException {
        if (Files.exists(root.resolve("life.json"))) {
            try (var reader = Json.createReader(Files.newBufferedReader(root.resolve("life.json")))) {
                for (var one : reader.readArray().getValuesAs(JsonObject.class)) {
                    withdraw(one, planned);
                }
            }
        }
        if (Files.exists(root.resolve("waiting"))) {
            wait(root.resolve("waiting"), planned);
        }
    }

    /** One reviewer withdraws, another restores: nobody undoes what he did himself. */
    private void withdraw(JsonObject one, List<PlannedAccount> planned) {
        var kind = DisclosureKind.of(one.getString("kind")).orElseThrow();
        var id = disclosures
                .findByImportKey(kind, one.getString("number"))
                .orElseThrow()
                .id();
        if (!disclosures.withdrawals(id).isEmpty()) {
            return;
        }
        current.become(people.only(planned, Role.REVIEWER, 0));
        withdrawing.withdraw(id, one.getString("withdraw"));
        if (one.containsKey("restore")) {
            current.become(people.only(planned, Role.REVIEWER, 1));
            restoring.restore(id, one.getString("restore"));
        }
    }

    private void wait(Path folder, List<PlannedAccount> planned) throws IOException {
        current.become(people.only(planned, Role.DRAFTER, 0));
        var files = new ArrayList<SourceFile>();
        try (var found = Files.list(folder)) {
            for (var file : found.sorted().toList()) {
                files.add(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        var parsed = BatchReading.read(files);
        if (parsed.problems().stream().anyMatch(problem -> problem.isError())) {
            throw new IllegalStateException("The demo bureau's waiting files have errors: " + parsed.problems());
        }
        parsed.disclosures().forEach(this::submit);
    }

    private void submit(ParsedDisclosure parsed) {
        var there = disclosures.findByImportKey(parsed.kind(), parsed.key());
        boolean open = there.isPresent()
                && disclosures.newest(there.get().id()).orElseThrow().getState() != VersionState.RELEASED;
        if (open) {
            return;
        }
        var id = drafting.draft(
                parsed.versions().get(0).content(),
                there.map(disclosure -> disclosure.id()).orElse(null));
        submitting.submit(id, disclosures.find(id).orElseThrow().getLock());
    }
}
