package org.sungrid.search.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.change.Change;
import org.sungrid.change.ChangeTail;
import org.sungrid.change.Subject;

/**
 * How far the index has followed. Kept inside Lucene's commit, so that it is true of exactly the documents beside it.
 *
 * @param generation of the building that wrote the index
 * @param position in the log, everything up to which is in the index
 * @param turned up to when documents were renewed that change by the passing of time
 * @param parked subjects that could not be loaded or written and are left out until they can
 */
record Progress(long generation, ChangeTail.Position position, Instant turned, Set<Subject> parked) {

    private static final String VERSION = "version";
    private static final String GENERATION = "generation";
    private static final String LOW = "low";
    private static final String WITNESS = "witness";
    private static final String TURNED = "turned";
    private static final String PARKED = "parked";

    Map<String, String> written() {
        return Map.of(
                VERSION,
                Layout.VERSION,
                GENERATION,
                Long.toString(generation),
                LOW,
                Long.toString(position.low()),
                WITNESS,
                position.witness()
                        .map(row -> row.id() + " " + row.at() + " " + row.subject())
                        .orElse(""),
                TURNED,
                turned.toString(),
                PARKED,
                parked.stream().map(Subject::toString).collect(Collectors.joining(" ")));
    }

    /** Empty if it is not there whole and of this version: then nothing beside it is trusted either. */
    static Optional<Progress> read(Map<String, String> written) {
        if (!Layout.VERSION.equals(written.get(VERSION))) {
            return Optional.empty();
        }
        try {
            Set<Subject> parked = new LinkedHashSet<>();
            for (String subject : written.get(PARKED).split(" ")) {
                if (!subject.isEmpty()) {
                    parked.add(Subject.parse(subject));
                }
            }
            return Optional.of(new Progress(
                    Long.parseLong(written.get(GENERATION)),
                    new ChangeTail.Position(Long.parseLong(written.get(LOW)), witness(written.get(WITNESS))),
                    Instant.parse(written.get(TURNED)),
                    parked));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Change> witness(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = written.split(" ", 3);
        return Optional.of(new Change(Long.parseLong(parts[0]), Instant.parse(parts[1]), Subject.parse(parts[2])));
    }
}
