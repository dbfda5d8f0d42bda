package org.sungrid.admin.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;

/** The words that forms offer to choose from. */
@Named
@ApplicationScoped
public class Words {

    public DisclosureKind[] getKinds() {
        return DisclosureKind.values();
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public Validity[] getValidities() {
        return Validity.values();
    }
}
