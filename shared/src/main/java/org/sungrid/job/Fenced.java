package org.sungrid.job;

/** The lease is another node's: whoever meets this writes nothing more under it. */
class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(Lease lease) {
        super("The lease of " + lease.job() + " under " + lease.fence() + " is over", null, false, false);
    }
}
