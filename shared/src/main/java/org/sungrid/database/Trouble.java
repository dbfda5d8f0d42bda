package org.sungrid.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an exception that came out of an act or a page tells about the database. */
public final class Trouble {

    /**
     * Deadlock found; lock wait timeout; record changed since it was read; a key that another was first to use: the
     * transaction is gone and can be repeated.
     */
    private static final Set<Integer> LOST_RACES = Set.of(1213, 1205, 1020, 1062);

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** At the end of a transaction the persistence provider throws its own, which the floor below knows by name alone. */
    private static final String CHANGED_SINCE = "OptimisticLockException";

    /** A table or the disk is full, a file can't be written: nothing of the transaction is kept. */
    private static final Set<Integer> FULL = Set.of(1114, 1021, 1026);

    /** What the storage engine met, as words alone tell it: the operating system's "no space left on device". */
    private static final Set<Integer> OF_THE_ENGINE = Set.of(1030, 3, 1815, 168);

    private static final Pattern NO_SPACE = Pattern.compile("(errno:? |error |Errcode: |OS error code )28\\b");

    private static final String SERIALIZATION = "40001";
    private static final String CONNECTION = "08";

    private Trouble() {}

    /** Whether the transaction was rolled back only because others ran beside it. */
    public static boolean isLostRace(Throwable thrown) {
        return among(thrown, Trouble::tellsLostRace);
    }

    /** Whether it lost because it waited too long for a lock. */
    public static boolean waitedInVain(Throwable thrown) {
        return among(
                thrown, cause -> cause instanceof SQLException failed && failed.getErrorCode() == LOCK_WAIT_TIMEOUT);
    }

    /** Whether the database has no room for what was to be kept. */
    public static boolean isFull(Throwable thrown) {
        return among(thrown, Trouble::tellsFull);
    }

    /** Whether the database cannot be reached at all. */
    public static boolean isOutage(Throwable thrown) {
        return among(thrown, Trouble::tellsOutage);
    }

    private static boolean among(Throwable thrown, Predicate<Throwable> tells) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (tells.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsLostRace(Throwable cause) {
        return cause.getClass().getSimpleName().equals(CHANGED_SINCE)
                || cause instanceof SQLException failed
                        && (LOST_RACES.contains(failed.getErrorCode()) || SERIALIZATION.equals(failed.getSQLState()));
    }

    private static boolean tellsFull(Throwable cause) {
        return cause instanceof SQLException failed
                && (FULL.contains(failed.getErrorCode())
                        || OF_THE_ENGINE.contains(failed.getErrorCode())
                                && NO_SPACE.matcher(String.valueOf(failed.getMessage()))
                                        .find());
    }

    /** The server's pool tells in words alone that it has no connection to give. */
    private static boolean tellsOutage(Throwable cause) {
        return cause instanceof SQLException failed
                && (failed.getSQLState() != null && failed.getSQLState().startsWith(CONNECTION)
                        || String.valueOf(failed.getMessage()).contains("Error in allocating a connection"));
    }
}
