package org.sungrid.admin.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.References;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/**
 * What a content names, as far as its reader may know of it. A preview tells names behind codes, and whoever drafts types
 * what codes they like: what lies outside of their reach and was never shown to the public is answered as if there were no
 * such thing.
 */
@RequestScoped
class KnownReferences {

    @Inject
    Disclosures disclosures;

    @Inject
    GridChoice choice;

    @Inject
    CurrentActor current;

    References of(Content content) {
        return disclosures.references(content).known(choice::mayKnow, this::mayKnow);
    }

    private boolean mayKnow(Disclosure disclosure) {
        return disclosure.wasShown()
                || current.reach(Permission.READ_DISCLOSURE_WORK).whole();
    }
}
