package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.audit.Audit;
import org.sungrid.file.Examining;
import org.sungrid.file.FileName;
import org.sungrid.id.VersionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/**
 * A drafter attaches a file to a draft, which counts as writing on it. The file is examined first, outside any
 * transaction, for that may take some seconds. What is refused goes on record, and nothing of it is kept (S-26).
 */
@ApplicationScoped
public class AttachingFile {

    @Inject
    private AttachmentDesk attachmentDesk;

    @Inject
    private Disclosures disclosures;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * @param lock the lock count of the version that is attached to
     * @param name as the file came; decides nothing but how it is called
     * @return the name that it is shown under
     * @throws Conflict when somebody stored another wording since
     * @throws Refused when it is no draft (any more), or the file is not taken
     */
    @Permitted(value = Permission.DRAFT_DISCLOSURE, scope = Scope.PLACE)
    public String attach(VersionId id, int lock, String name, byte[] content) {
        try {
            attachmentDesk.refuseInVain(id, lock);
            return attachmentDesk.attach(id, lock, Examining.examine(name, content));
        } catch (Refused refused) {
            var about = disclosures
                    .find(id)
                    .map(version -> version.disclosure().value())
                    .orElse(null);
            audit.refused(
                    current.get().who(),
                    "AttachingFile",
                    Disclosure.SUBJECT,
                    about,
                    FileName.told(name) + " (" + content.length + "): "
                            + refused.refusals().get(0).key());
            throw refused;
        }
    }
}
