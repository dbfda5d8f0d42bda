package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.file.ExaminedFile;
import org.sungrid.id.VersionId;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** Where a file that was examined is put to a draft, in one short transaction. */
@ApplicationScoped
class AttachmentDesk {

    @Inject
    private Desk desk;

    @Inject
    private Attachments attachments;

    /**
     * Whether a file may be examined at all for that draft: examining takes seconds, and nobody waits for them in vain.
     *
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is no draft (any more), or carries as many files as it may
     */
    @Transactional
    void refuseInVain(VersionId id, int lock) {
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.edit.not-draft");
        Refused.when(
                attachments.of(id).size() >= AttachmentPolicy.MOST_FILES,
                "file",
                "disclosure.refusal.file.count",
                AttachmentPolicy.MOST_FILES);
    }

    @Transactional
    String attach(VersionId id, int lock, ExaminedFile file) {
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.edit.not-draft");
        Refused.when(AttachmentPolicy.refusals(file, attachments.of(id)));
        version.edited(desk.actor().account(), desk.now());
        var disclosure = version.disclosure();
        int ordinal = version.getOrdinal();
        // Before the bytes: they are let go of piece by piece, and so would be what is not stored yet.
        desk.flush();
        var name = attachments.add(version, file, desk.actor().account(), desk.now());
        desk.record("AttachingFile", desk.take(disclosure), "version " + ordinal + ": " + name);
        return name;
    }
}
