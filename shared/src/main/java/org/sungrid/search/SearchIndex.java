package org.sungrid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.sungrid.change.Changes;
import org.sungrid.search.internal.Asking;
import org.sungrid.search.internal.Following;
import org.sungrid.search.internal.IndexCopy;
import org.sungrid.search.internal.IndexFolder;
import org.sungrid.time.Repeating;
import org.sungrid.web.Application;

/**
 * What pages ask. Never fails for the index's own troubles: a damaged or missing index is rebuilt meanwhile, and the
 * result's state says so.
 *
 * <p>Begins with the application, follows from its first request on, and ends with it. The folder is named by the setting
 * {@code sungrid.<application>.index.folder}; an application whose folder is in use or cannot be written does not start.
 */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());

    /** A reader sees a change within this time and that of applying it; the goal is a second (P7). */
    private static final Duration FOLLOWED_EVERY = Duration.ofMillis(250);

    /** How long stopping waits for what is being written. */
    private static final long STOPPED_WITHIN_SECONDS = 10;

    /** Who finds no more than this may have typed it wrongly. */
    private static final int LITTLE = 2;

    @Inject
    private Application application;

    @Inject
    private Config settings;

    @Inject
    private Clock clock;

    @Inject
    private Changes changes;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    private final ReentrantLock stepping = new ReentrantLock();
    private IndexCopy copy;
    private Following following;
    private volatile Asking asking;
    private Repeating schedule;
    private boolean troubled;
    private volatile boolean stopping;

    /** Finds. Bounded work, no database. */
    public SearchResult find(SearchQuery query) {
        Asking ready = asking;
        return ready == null ? Asking.unavailable(query) : ready.find(query, following.state());
    }

    /**
     * Completes a title or number from its beginning or from a word in it, in characters or in pinyin (whole or
     * initials).
     *
     * @param typed anything; what is too long to be a beginning finds nothing
     * @param limit at most 20
     */
    public List<Suggestion> suggest(String typed, int limit) {
        Asking ready = asking;
        return ready == null ? List.of() : ready.complete(typed, limit);
    }

    /**
     * What somebody may have meant whose question finds little or nothing, or only pieces of it: questions that sound
     * like it or are one character away, and find something. None for one that finds what it says.
     *
     * @param result what the question finds as it stands
     * @return at most three, the likeliest first
     */
    public List<String> corrections(SearchQuery query, SearchResult result) {
        Asking ready = asking;
        boolean enough = !result.closest() && result.total() > LITTLE;
        return ready == null || query.text().isEmpty() || query.page() > 1
                ? List.of()
                : ready.correct(query, result.closest() ? 0 : result.total(), enough);
    }

    /** For the health check: anything but {@code CURRENT} means that searching is not whole. */
    public SearchResult.State state() {
        return asking == null ? SearchResult.State.UNAVAILABLE : following.state();
    }

    void start() throws IOException {
        String setting = "sungrid." + application.name() + ".index.folder";
        IndexFolder folder =
                IndexFolder.take(Path.of(settings.getValue(setting, String.class)), application.name(), setting);
        copy = IndexCopy.open(folder);
        try {
            begin();
        } catch (RuntimeException unable) {
            // Or the folder would stay taken for as long as the server runs.
            asking = null;
            close();
            copy = null;
            throw unable;
        }
    }

    private void begin() {
        following = new Following(copy, changes, sources.stream().toList(), clock);
        asking = new Asking(copy, clock);
    }

    /**
     * From now on it follows what is released. Not before the application answers: at the end of deploying it the server
     * closes the archives that it loads classes from, and a class of Lucene that another thread is about to load just then
     * can't be used until the next start.
     */
    synchronized void follow() {
        if (schedule == null && copy != null && !stopping) {
            schedule = Repeating.every(FOLLOWED_EVERY, this::step);
        }
    }

    void stop() {
        if (copy == null) {
            return;
        }
        stopping = true;
        synchronized (this) {
            if (schedule != null) {
                schedule.stop();
            }
        }
        asking = null;
        boolean alone = false;
        try {
            alone = stepping.tryLock(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (alone) {
                following.stop();
            }
        } catch (IOException | RuntimeException unwritten) {
            LOG.log(
                    Level.WARNING,
                    "The search index could not keep its place and will read some changes again",
                    unwritten);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            if (alone) {
                stepping.unlock();
            }
        }
    }

    private void close() {
        try {
            copy.close();
        } catch (IOException | RuntimeException unclosed) {
            LOG.log(Level.WARNING, "The search index was not closed cleanly and will be verified", unclosed);
        }
    }

    /** A trouble is told once and not with every try. */
    private void step() {
        stepping.lock();
        try {
            while (!stopping && following.step()) {
                // Step by step, so that stopping need not wait for all of a long building.
            }
            if (troubled) {
                LOG.info("The search index follows again");
                troubled = false;
            }
        } catch (IOException | RuntimeException | LinkageError trouble) {
            if (!troubled) {
                LOG.log(Level.WARNING, "The search index cannot follow for now and tries again", trouble);
                troubled = true;
            }
        } finally {
            stepping.unlock();
        }
    }
}
