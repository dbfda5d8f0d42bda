package org.sungrid.audit;

/** The record could not be written, or what was written could not be bound, so what was to be recorded is not done either. */
public class NotOnRecord extends RuntimeException {

    NotOnRecord(String act, Throwable cause) {
        super("The record of " + act + " can't be written; nothing was done", cause);
    }

    private NotOnRecord(String message) {
        super(message);
    }

    /** The rows of the record wait to be bound to one another for too long: nothing is done that gives somebody power. */
    static NotOnRecord unbound(String act) {
        return new NotOnRecord(act + " was not done: the rows of the record can't be bound to one another");
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
