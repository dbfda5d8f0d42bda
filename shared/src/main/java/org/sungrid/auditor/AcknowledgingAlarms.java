package org.sungrid.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Alarms;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The auditor notes to have seen alarms, and what was done about them. They stay; nobody is warned of them any more. */
@ApplicationScoped
public class AcknowledgingAlarms {

    /** Characters of what was done about them. */
    public static final int LONGEST_NOTE = 500;

    @Inject
    private Alarms alarms;

    @Inject
    private Audit audit;

    @Inject
    private CurrentActor current;

    /**
     * @param upTo the newest that the auditor was shown
     * @param note what was done about them; stands in the record
     * @throws Refused without a note, or when nothing is left to be seen
     */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    @Transactional
    public void acknowledge(long upTo, String note) {
        var said = note == null ? "" : note.strip();
        Refused.when(said.isEmpty(), "note", "auditor.refusal.note");
        Refused.when(said.length() > LONGEST_NOTE, "note", "auditor.refusal.note.long", LONGEST_NOTE);
        var actor = current.get();
        Refused.when(alarms.see(upTo, actor.account().value()) == 0, "", "auditor.refusal.seen");
        audit.done(actor.who(), "AcknowledgingAlarms", ReadingAudit.SUBJECT, null, said);
    }
}
