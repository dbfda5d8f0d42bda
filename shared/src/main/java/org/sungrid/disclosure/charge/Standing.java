package org.sungrid.disclosure.charge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.Validity;
import org.sungrid.disclosure.VersionLine;

/**
 * Whether a standard had force on a day, as is known today.
 *
 * @param line the version that had; where none had, the one that came nearest; {@code null} where nothing is shown
 */
public record Standing(Force force, VersionLine line) {

    /** What can be said of a day. */
    public enum Force {
        IN_FORCE,
        /** The first version begins later. */
        NOT_YET,
        /** The last version that had begun had ended. */
        ENDED,
        /** It is repealed or expired, and nobody stated with which day. */
        LAPSED,
        /** No version states when it is in force. */
        NOT_STATED,
        /** It was not to be seen on that day. */
        WITHDRAWN,
        /** It was still to be seen on that day and is not any more. */
        WITHDRAWN_SINCE
    }

    static Standing on(LocalDate day, Timeline timeline) {
        var found = timeline.inForceOn(day);
        if (found.isPresent()) {
            var line = found.get();
            boolean lapsed = line.validity() == Validity.REPEALED || line.validity() == Validity.EXPIRED;
            return new Standing(lapsed && line.inForceUntil() == null ? Force.LAPSED : Force.IN_FORCE, line);
        }
        // What a later version says was wrong on that day is no standard of it.
        var lines = timeline.lines().stream()
                .filter(line -> !timeline.isCorrectedOn(line, day))
                .toList();
        var ended = lines.stream()
                .filter(line ->
                        line.inForceUntil() != null && line.inForceUntil().isBefore(day))
                .max(Comparator.comparing(VersionLine::inForceUntil).thenComparing(VersionLine::ordinal));
        if (ended.isPresent()) {
            return new Standing(Force.ENDED, ended.get());
        }
        return lines.stream()
                .filter(line -> Objects.nonNull(line.inForceFrom())
                        && line.inForceFrom().isAfter(day))
                .min(Comparator.comparing(VersionLine::inForceFrom).thenComparing(VersionLine::ordinal))
                .map(line -> new Standing(Force.NOT_YET, line))
                .orElseGet(() -> new Standing(
                        Force.NOT_STATED,
                        lines.stream()
                                .max(Comparator.comparing(VersionLine::ordinal))
                                .orElse(null)));
    }
}
