package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.AttachingFile;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.ReleasingVersion;
import org.sungrid.disclosure.ReturningDraft;
import org.sungrid.disclosure.SubmittingDraft;
import org.sungrid.disclosure.VersionState;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * Attaches files to disclosures of the trial bureau as people would: the reviewer gives the imported draft back, the
 * drafter attaches and submits it again, the reviewer releases it. Each step looks how far it came.
 */
@ApplicationScoped
class DemoAttachments {

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private ReturningDraft returning;

    @Inject
    private AttachingFile attaching;

    @Inject
    private SubmittingDraft submitting;

    @Inject
    private ReleasingVersion releasing;

    @Inject
    private CurrentActor current;

    /** @param root holds a folder for each disclosure, called as its front matter numbers it; need not be there */
    void load(Path root, Actor drafter, Actor reviewer) throws IOException {
        for (var folder : list(root)) {
            var disclosure = find(folder.getFileName().toString());
            if (disclosure.isPresent() && newest(disclosure.get()).getState() != VersionState.RELEASED) {
                bring(disclosure.get(), list(folder), drafter, reviewer);
            }
        }
    }

    private void bring(Disclosure disclosure, List<Path> files, Actor drafter, Actor reviewer) throws IOException {
        var version = newest(disclosure);
        if (version.batch().isPresent()) {
            current.become(reviewer);
            returning.giveBack(
                    version.id(),
                    version.getLock(),
                    Messages.in(Language.CHINESE).text("admin.demo.attach"));
        }
        current.become(drafter);
        for (var file : files.subList(attachments.of(version.id()).size(), files.size())) {
            attaching.attach(
                    version.id(),
                    newest(disclosure).getLock(),
                    file.getFileName().toString(),
                    Files.readAllBytes(file));
        }
        if (newest(disclosure).getState() == VersionState.DRAFT) {
            submitting.submit(version.id(), newest(disclosure).getLock());
        }
        current.become(reviewer);
        releasing.release(version.id(), newest(disclosure).getLock());
    }

    private Optional<Disclosure> find(String number) {
        return Arrays.stream(DisclosureKind.values())
                .flatMap(kind -> disclosures.findByImportKey(kind, number).stream())
                .findFirst();
    }

    private DisclosureVersion newest(Disclosure disclosure) {
        return disclosures.newest(disclosure.id()).orElseThrow();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
