package org.sungrid.deadline;

import java.util.Locale;

/** How sure the product is of a clock. */
public enum Grounds {
    /** Read in the law's own text. */
    READ,
    /** Read in a public copy or a notice that quotes it. */
    QUOTED,
    /** From general knowledge: the bureau has to confirm it. */
    UNCONFIRMED;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "deadline.grounds." + name().toLowerCase(Locale.ROOT);
    }
}
