package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sungrid.id.AskingId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.ticket.OriginNames;

/** Leads from a ticket back to the asking in which it was said, those who reach the unit that asked. */
@ApplicationScoped
class AskingNames implements OriginNames {

    @Inject
    private Askings askings;

    @Inject
    private CurrentActor current;

    @Override
    public String kind() {
        return Asking.SUBJECT;
    }

    @Override
    public Optional<OriginName> find(long id) {
        return askings.find(new AskingId(id))
                .filter(asking -> current.reach(Permission.READ_TICKETS).has(asking.cell()))
                .map(asking -> new OriginName(asking.getWhom(), "/opinions/" + id));
    }
}
