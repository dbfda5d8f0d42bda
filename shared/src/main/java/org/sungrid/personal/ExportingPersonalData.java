package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Messages;

/** Whoever asked, and was agreed to by a second person, takes along all that is held about somebody; each time is on record. */
@ApplicationScoped
public class ExportingPersonalData {

    private static final String ACT = "ExportingPersonalData";

    @Inject
    private ProposingExport proposing;

    @Inject
    private AskedPerson people;

    @Inject
    private PersonalArchive archive;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @return a ZIP @throws Refused when nobody agreed within a day, after which one asks again; that is on record too */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public byte[] export(PersonNumber number, Messages messages) {
        var person = people.of(number);
        if (!proposing.mayExport(number)) {
            audit.refused(current.get().who(), ACT, Person.SUBJECT, person.id().value(), "");
            Refused.when(true, "", "personal.refusal.export.not-granted");
        }
        audit.done(current.get().who(), ACT, Person.SUBJECT, person.id().value(), "");
        return archive.of(person, messages);
    }
}
