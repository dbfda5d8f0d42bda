package org.sungrid.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import org.sungrid.database.Trouble;
import org.sungrid.refusal.Refused;

/**
 * Why an effect failed, as it is kept and shown.
 *
 * @param key of a sentence
 * @param cause what was thrown, by kinds, numbers and the place in the program; never its words, in which names, texts
 *     and addresses of the database may stand; these are in the log alone
 */
record Reason(String key, String cause) {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_CAUSE = 300;
    private static final int MOST_KINDS = 4;
    private static final String OURS = "org.sungrid.";

    /** It has been due for so long that rows of the time are forgotten. */
    static final Reason FORGOTTEN = new Reason("job.reason.forgotten", "");

    static Reason of(Throwable thrown) {
        return new Reason(key(thrown), cause(thrown));
    }

    private static String key(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            var first = refused.refusals().get(0);
            return first.arguments().isEmpty() && first.key().length() <= LONGEST_KEY
                    ? first.key()
                    : "job.reason.refused";
        }
        return Trouble.isLostRace(thrown) ? "job.reason.busy" : "job.reason.failed";
    }

    /** The kinds that were thrown, the outermost first. */
    static String cause(Throwable thrown) {
        var kinds = new ArrayList<String>();
        var seen = new LinkedHashSet<Throwable>();
        for (var one = thrown; one != null && seen.add(one) && kinds.size() < MOST_KINDS; one = one.getCause()) {
            kinds.add(kind(one));
        }
        var told = String.join(" < ", kinds) + place(seen);
        return told.length() <= LONGEST_CAUSE ? told : told.substring(0, LONGEST_CAUSE);
    }

    private static String kind(Throwable one) {
        if (one instanceof Refused refused) {
            return refused.refusals().get(0).key();
        }
        var name = one.getClass().getSimpleName();
        return one instanceof SQLException failed
                ? name + " " + failed.getErrorCode() + "/" + failed.getSQLState()
                : name;
    }

    /** Where in our own program the innermost that tells it came from. */
    private static String place(Iterable<Throwable> thrown) {
        StackTraceElement found = null;
        for (var one : thrown) {
            found = Arrays.stream(one.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(OURS)
                            && !frame.getClassName().contains("$Proxy"))
                    .findFirst()
                    .orElse(found);
        }
        return found == null
                ? ""
                : " @ " + simple(found.getClassName()) + "." + found.getMethodName() + ":" + found.getLineNumber();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
