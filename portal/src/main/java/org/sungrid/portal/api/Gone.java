package org.sungrid.portal.api;

/** What was asked for was disclosed once and has been withdrawn. */
final class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason as the public may read it */
    Gone(String reason) {
        super(reason, null, false, false);
    }
}
