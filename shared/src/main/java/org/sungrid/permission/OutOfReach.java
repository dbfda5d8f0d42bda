package org.sungrid.permission;

/**
 * What an act or address names lies outside of what the one who acts may reach. Answered with 404, as if it were not
 * there (S-35); recorded in the audit.
 */
public class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfReach() {
        super("out of reach", null, false, false);
    }
}
