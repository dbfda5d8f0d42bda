package org.sungrid.audit;

/** The record could not be written, so what was to be recorded is not done either. */
public class NotOnRecord extends RuntimeException {

    NotOnRecord(String act, Throwable cause) {
        super("The record of " + act + " can't be written; nothing was done", cause);
    }

    /** Whether this is why something failed. */
    public static boolean caused(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof NotOnRecord) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
