package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.OwnPassword;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Messages;

/**
 * Somebody takes along all that the bureau holds about them. They prove by their password that it is them and no passer-by
 * at their desk; whether they did is on record (S-90).
 */
@ApplicationScoped
public class ExportingOwnData {

    private static final String ACT = "ExportingOwnData";

    @Inject
    private OwnPassword own;

    @Inject
    private PersonalArchive archive;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @return a ZIP @throws Refused when the password is another one, or the wait after failures is not over */
    @Transactional
    public byte[] export(String password, Messages messages) {
        var actor = current.get();
        try {
            own.prove("password", password);
        } catch (Refused wrong) {
            audit.refused(actor.who(), ACT, Person.SUBJECT, actor.person().value(), "");
            throw wrong;
        }
        audit.done(actor.who(), ACT, Person.SUBJECT, actor.person().value(), "");
        return archive.of(persons.find(actor.person()).orElseThrow(), messages);
    }
}
