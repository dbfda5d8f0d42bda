package org.sungrid.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The committed rows of the log, as one statement sees them. Each call must see all that was committed before it began
 * (READ COMMITTED, no snapshot kept over several calls, read from the database that is written to): the
 * {@link ChangeTail} stands on this.
 */
public interface ChangeLog {

    /** Rows with a higher id, lowest id first, at most {@code limit} of them. */
    List<Change> after(long id, int limit);

    /** Those of these rows that are committed by now. */
    List<Change> among(Collection<Long> ids);

    /** The committed row with the highest id among those written before this time, if there is any. */
    Optional<Change> newestBefore(Instant time);
}
