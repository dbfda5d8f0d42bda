package org.sungrid.job;

/** Somebody else is at this very effect now, and has not come to an end: it is left alone until the next round. */
class Taken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Taken() {
        super("taken", null, false, false);
    }
}
