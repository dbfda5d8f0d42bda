package org.sungrid.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sungrid.change.Subject;

/**
 * Where documents of one kind come from. A capability implements it as an {@code @ApplicationScoped} bean; every
 * method opens its own transaction where it needs one and reads the database anew. Thrown exceptions are taken for an
 * outage and the call is repeated later; a subject that alone fails again and again is left out of the index.
 */
public interface SearchSource {

    /** The kind of the subjects it offers, as acts write it to the log of changes. */
    String kind();

    /**
     * All subjects by key, for building the index from nothing.
     *
     * @return ids greater than {@code after}, ascending, at most {@code limit}; empty at the end. A subject that has
     *     nothing to show may be among them.
     */
    List<Long> ids(long after, int limit);

    /**
     * What the index is to hold about these subjects: none, one or a handful of documents each. Whoever yields none is
     * forgotten by the index.
     *
     * @param ids at most 500
     */
    List<Searchable> load(Collection<Long> ids);

    /**
     * Whose documents a change touches. By default only the subject's own; a source whose documents show the name of
     * something else answers with those that show it.
     */
    default Collection<Long> touched(Subject changed) {
        return changed.kind().equals(kind()) ? List.of(changed.id()) : List.of();
    }

    /**
     * Whose documents read differently after this time than before by the passing of time alone (a validity that ended,
     * a date reached), without a row in the log. Being shown from or until a moment needs no answer here:
     * {@link Searchable} carries it.
     *
     * @return those that turned after {@code from} (exclusive) and up to {@code to} (inclusive)
     */
    default Collection<Long> turned(Instant from, Instant to) {
        return List.of();
    }
}
