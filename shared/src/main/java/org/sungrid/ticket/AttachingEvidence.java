package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.audit.Audit;
import org.sungrid.file.Examining;
import org.sungrid.file.FileName;
import org.sungrid.id.TicketId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/**
 * Whoever works on a ticket adds a file that shows what was done. The file is examined first, outside any transaction, for
 * that may take some seconds. What is refused goes on record, and nothing of it is kept (S-26).
 */
@ApplicationScoped
public class AttachingEvidence {

    @Inject
    private EvidenceDesk desk;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * What came of it.
     *
     * @param name under which it is shown
     * @param lock of the ticket now, on which the next file is based
     */
    public record Attached(String name, int lock) {}

    /**
     * @param name as the file came; decides nothing but how it is called
     * @param content at most {@link org.sungrid.file.FilePolicy#MOST_BYTES} bytes
     * @throws Conflict when something happened to the ticket since: who adds shall have read it
     * @throws Refused when nobody works on it (any more), it has 20 files, or this one is not taken
     */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    public Attached attach(TicketId id, int lock, String name, byte[] content) {
        try {
            desk.refuseInVain(id, lock);
            return desk.attach(id, lock, Examining.examine(name, content));
        } catch (Refused refused) {
            audit.refused(
                    current.get().who(),
                    "AttachingEvidence",
                    Ticket.SUBJECT,
                    id.value(),
                    FileName.told(name) + " (" + content.length + "): "
                            + refused.refusals().get(0).key());
            throw refused;
        }
    }
}
