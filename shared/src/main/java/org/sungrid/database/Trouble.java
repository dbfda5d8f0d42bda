package org.sungrid.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What an exception that came out of an act or a page tells about the database. */
public final class Trouble {

    /** Deadlock found; lock wait timeout; record changed since it was read: the transaction is gone and can be repeated. */
    private static final Set<Integer> LOST_RACES = Set.of(1213, 1205, 1020);

    private static final String SERIALIZATION = "40001";
    private static final String CONNECTION = "08";

    private Trouble() {}

    /** Whether the transaction was rolled back only because others ran beside it. */
    public static boolean isLostRace(Throwable thrown) {
        return among(thrown, false);
    }

    /** Whether the database cannot be reached at all. */
    public static boolean isOutage(Throwable thrown) {
        return among(thrown, true);
    }

    private static boolean among(Throwable thrown, boolean outage) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (outage ? tellsOutage(cause) : tellsLostRace(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsLostRace(Throwable cause) {
        return cause instanceof SQLException failed
                && (LOST_RACES.contains(failed.getErrorCode()) || SERIALIZATION.equals(failed.getSQLState()));
    }

    /** The server's pool tells in words alone that it has no connection to give. */
    private static boolean tellsOutage(Throwable cause) {
        return cause instanceof SQLException failed
                && (failed.getSQLState() != null && failed.getSQLState().startsWith(CONNECTION)
                        || String.valueOf(failed.getMessage()).contains("Error in allocating a connection"));
    }
}
