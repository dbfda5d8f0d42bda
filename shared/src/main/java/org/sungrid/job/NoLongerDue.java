package org.sungrid.job;

/** An effect found that nothing is to be done: somebody changed the thing since it was asked what is due. No failure. */
public class NoLongerDue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoLongerDue() {
        super("no longer due", null, false, false);
    }
}
