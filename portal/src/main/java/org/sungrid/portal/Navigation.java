package org.sungrid.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.sungrid.disclosure.DisclosureKind;

/**
 * What the masthead leads to besides the first page and the list of everything: the few kinds that most people come for.
 * One more is a word here and a text {@code portal.navigation.<kind>}; all other kinds are found in the list, where they can
 * be chosen, and on the site map.
 */
@Named("navigation")
@ApplicationScoped
public class Navigation {

    private static final List<DisclosureKind> KINDS =
            List.of(DisclosureKind.FEE, DisclosureKind.PROCEDURE, DisclosureKind.LEGAL_DOCUMENT);

    public List<DisclosureKind> getKinds() {
        return KINDS;
    }
}
