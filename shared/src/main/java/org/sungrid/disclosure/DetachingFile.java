package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.VersionId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** A drafter takes a file from a draft; earlier versions that carry it keep it. */
@ApplicationScoped
public class DetachingFile {

    @Inject
    private Desk desk;

    @Inject
    private Attachments attachments;

    /**
     * @param publicId the address of the attachment
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is no draft (any more) or carries no such file (any more)
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    @Transactional
    public void detach(VersionId id, int lock, String publicId) {
        var version = desk.take(id, lock);
        Refused.when(version.getState() != VersionState.DRAFT, "", "disclosure.refusal.edit.not-draft");
        var name = attachments
                .remove(id, publicId)
                .orElseThrow(() -> new Refused(Refusal.of("file", "disclosure.refusal.file.gone")));
        version.edited(desk.actor().account(), desk.now());
        desk.record("DetachingFile", desk.take(version.disclosure()), "version " + version.getOrdinal() + ": " + name);
    }
}
