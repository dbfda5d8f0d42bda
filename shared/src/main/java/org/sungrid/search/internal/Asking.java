package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.State;
import org.sungrid.search.Suggestion;

/** Asks the copy; whatever is wrong with it becomes a state of the answer, and the copy is repaired. */
public final class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class.getName());

    private final IndexCopy copy;
    private final Finding finding;
    private final Completing completing;
    private final Correcting correcting;

    public Asking(IndexCopy copy, Clock clock) {
        this.copy = copy;
        this.finding = new Finding(copy, clock);
        this.completing = new Completing(copy, clock);
        this.correcting = new Correcting(copy, clock);
    }

    /** @param state of the copy, as who follows knows it */
    public SearchResult find(SearchQuery query, State state) {
        try {
            return finding.find(query, state);
        } catch (AlreadyClosedException beingRepaired) {
            return unavailable(query);
        } catch (IOException | RuntimeException | InternalError broken) {
            doubt(broken);
            return unavailable(query);
        }
    }

    public List<Suggestion> complete(String typed, int limit) {
        try {
            return completing.complete(typed, limit);
        } catch (AlreadyClosedException beingRepaired) {
            return List.of();
        } catch (IOException | RuntimeException | InternalError broken) {
            doubt(broken);
            return List.of();
        }
    }

    /**
     * @param found how many the question finds as it stands
     * @param enough whether these are enough, unless the question falls to pieces
     */
    public List<String> correct(SearchQuery query, long found, boolean enough) {
        try {
            return correcting.correct(query, found, enough);
        } catch (AlreadyClosedException beingRepaired) {
            return List.of();
        } catch (IOException | RuntimeException | InternalError broken) {
            doubt(broken);
            return List.of();
        }
    }

    public static SearchResult unavailable(SearchQuery query) {
        return new SearchResult(State.UNAVAILABLE, List.of(), 0, false, List.of(), query.page(), Duration.ZERO);
    }

    private void doubt(Throwable broken) {
        LOG.log(Level.WARNING, "A search failed", broken);
        copy.doubt(broken);
    }
}
