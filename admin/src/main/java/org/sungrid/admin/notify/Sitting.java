package org.sungrid.admin.notify;

import java.security.Principal;
import org.sungrid.id.PersonId;

/**
 * Whose socket it is. It is given by the gate with the request that opens it, and by nothing that the browser could name.
 *
 * @param session the key of the session in the database, with which the socket ends
 */
record Sitting(long session, PersonId person) implements Principal {

    @Override
    public String getName() {
        return "person " + person.value();
    }
}
