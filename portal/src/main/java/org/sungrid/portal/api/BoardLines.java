package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sungrid.portal.ticket.BoardUnits;
import org.sungrid.ticket.board.Board;

/**
 * The board in the archive of everything: each matter that stands there, whole, in its newest wording. Nothing in a line follows
 * from the day on which the archive is made: that something is overdue is left to whoever reads behind which day it is.
 */
@ApplicationScoped
class BoardLines {

    /** One line for each matter. */
    static final String LINES = "board.ndjson";

    /** Matters in memory at once. */
    private static final int AT_ONCE = 100;

    @Inject
    private Board board;

    @Inject
    private BoardUnits units;

    @Inject
    private BoardJson json;

    /** Writes them as an entry of their own. @return their keys */
    Set<Long> write(DumpFile archive) throws IOException {
        Set<Long> told = new HashSet<>();
        archive.begin(LINES);
        long after = 0;
        for (var some = board.after(after, AT_ONCE); !some.isEmpty(); some = board.after(after, AT_ONCE)) {
            var owners = units.of(some);
            var gaps = board.gaps(some);
            for (var entry : some) {
                archive.line(json.whole(
                                entry,
                                entry.getStanding(),
                                entry.owner().map(owners::get).orElse(null),
                                gaps.getOrDefault(entry.id(), List.of()))
                        .build()
                        .toString());
                told.add(entry.id());
                after = entry.id();
            }
        }
        archive.end();
        return told;
    }

    /** Whether any of these tickets was told before or is known to the public by now: what happens to others is nobody's matter. */
    boolean isSeen(Collection<Long> tickets, Set<Long> told) {
        return tickets.stream().anyMatch(told::contains) || board.knows(tickets);
    }

    Instant changedAt() {
        return board.changedAt();
    }
}
