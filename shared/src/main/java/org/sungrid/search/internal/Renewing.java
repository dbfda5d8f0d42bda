package org.sungrid.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.sungrid.change.ChangeLog;
import org.sungrid.change.Subject;
import org.sungrid.search.SearchSource;
import org.sungrid.search.Searchable;

/**
 * Loads subjects anew and writes what they have to show. A subject that alone fails while the database answers is parked:
 * taken out of the index (what it shows there might not be true any more), named in the log once, tried again later.
 */
final class Renewing {

    private static final Logger LOG = Logger.getLogger(Renewing.class.getName());
    private static final int LOADED_AT_ONCE = 100;
    /** So that the commit that names them stays small; beyond, a restart forgets to try again. */
    private static final int MOST_PARKED = 1_000;

    private final IndexCopy copy;
    private final ChangeLog log;
    private final List<SearchSource> sources;
    private final Set<Subject> parked = new LinkedHashSet<>();

    Renewing(IndexCopy copy, ChangeLog log, List<SearchSource> sources) {
        this.copy = copy;
        this.log = log;
        this.sources = sources;
    }

    Set<Subject> parked() {
        return Set.copyOf(parked);
    }

    void park(Set<Subject> subjects) {
        parked.clear();
        parked.addAll(subjects);
    }

    /** Adds whose documents a change touches. */
    void touched(Subject changed, Set<Subject> all) {
        for (SearchSource source : sources) {
            source.touched(changed).forEach(id -> all.add(new Subject(source.kind(), id)));
        }
    }

    void renew(Collection<Subject> subjects, long generation) throws IOException {
        for (SearchSource source : sources) {
            List<Subject> own = subjects.stream()
                    .filter(subject -> subject.kind().equals(source.kind()))
                    .toList();
            for (int from = 0; from < own.size(); from += LOADED_AT_ONCE) {
                renew(source, own.subList(from, Math.min(own.size(), from + LOADED_AT_ONCE)), generation);
            }
        }
    }

    private void renew(SearchSource source, List<Subject> subjects, long generation) throws IOException {
        try {
            Map<Subject, List<Searchable>> loaded = load(source, subjects);
            for (Map.Entry<Subject, List<Searchable>> one : loaded.entrySet()) {
                copy.put(one.getKey(), one.getValue(), generation);
            }
            subjects.forEach(parked::remove);
        } catch (AlreadyClosedException brokenIndex) {
            throw brokenIndex;
        } catch (RuntimeException failed) {
            if (subjects.size() > 1) {
                for (Subject subject : subjects) {
                    renew(source, List.of(subject), generation);
                }
            } else {
                // Throws in its turn if the database is away: then it is an outage and not the subject.
                log.among(List.of(0L));
                leaveOut(subjects.get(0), generation, failed);
            }
        }
    }

    private void leaveOut(Subject subject, long generation, RuntimeException why) throws IOException {
        copy.put(subject, List.of(), generation);
        if (parked.size() < MOST_PARKED && parked.add(subject)) {
            LOG.log(Level.WARNING, "Left out of the search index until it can be read: " + subject, why);
        }
    }

    private static Map<Subject, List<Searchable>> load(SearchSource source, List<Subject> subjects) {
        Map<Subject, List<Searchable>> loaded = new LinkedHashMap<>();
        subjects.forEach(subject -> loaded.put(subject, new ArrayList<>()));
        for (Searchable searchable :
                source.load(subjects.stream().map(Subject::id).toList())) {
            List<Searchable> documents = loaded.get(searchable.subject());
            if (documents == null) {
                throw new IllegalStateException(
                        source.kind() + " offers what was not asked for: " + searchable.subject());
            }
            documents.add(searchable);
        }
        return loaded;
    }
}
