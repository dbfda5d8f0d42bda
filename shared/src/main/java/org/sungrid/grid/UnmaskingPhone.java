package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** Whoever asked, and was agreed to by a second person, sees the telephone of a supervisor in full; each look is on record. */
@ApplicationScoped
public class UnmaskingPhone {

    @Inject
    private ProposingUnmasking proposing;

    @Inject
    private Persons persons;

    @Inject
    private Relations relations;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused when nobody agreed within a day, after which one asks again */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public List<String> read(PersonNumber number) {
        Refused.when(!proposing.mayRead(number), "", "grid.refusal.phone.not-granted");
        var person = persons.findByNumber(number.value()).orElseThrow().id();
        audit.done(current.get().who(), "UnmaskingPhone", Person.SUBJECT, person.value(), "");
        return relations.phones(person);
    }
}
