package org.sungrid.disclosure;

import java.util.Locale;

/** Where an import batch is on its way: read without error, drafted, then released or discarded as a whole. */
public enum BatchState {
    STAGED,
    DRAFTED,
    RELEASED,
    DISCARDED;

    public String labelKey() {
        return "disclosure.batch.state." + name().toLowerCase(Locale.ROOT);
    }
}
