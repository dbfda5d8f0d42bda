package org.sungrid.disclosure;

import java.util.Locale;

/** Where a version is on its way. That a released one was replaced or withdrawn is told by its dates. */
public enum VersionState {
    DRAFT,
    SUBMITTED,
    /** Agreed to by a second person, to be released at a moment to come. */
    SCHEDULED,
    RELEASED;

    public String labelKey() {
        return "disclosure.state." + name().toLowerCase(Locale.ROOT);
    }
}
