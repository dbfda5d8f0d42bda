package org.sungrid.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of one disclosure on their two axes: what was in force on a day, and what the portal showed at a moment.
 * A version that states no first day in force is on no day known to be in force.
 *
 * @param lines the versions that can be seen from here, in any order
 */
public record Timeline(List<VersionLine> lines) {

    public Timeline {
        lines = List.copyOf(lines);
    }

    /**
     * What was in force on that day, as is known today: of the versions that had begun by then the one that began last,
     * and of two that began together the later wording, which corrects the other. Nothing when that one had ended. What a
     * later version corrects answers no more for the days on which it was wrong.
     */
    public Optional<VersionLine> inForceOn(LocalDate day) {
        return lines.stream()
                .filter(line -> hasBegun(line, day))
                .filter(line -> !isCorrectedOn(line, day))
                .max(Comparator.comparing(VersionLine::inForceFrom).thenComparing(VersionLine::ordinal))
                .filter(line ->
                        line.inForceUntil() == null || !line.inForceUntil().isBefore(day));
    }

    private static boolean hasBegun(VersionLine line, LocalDate day) {
        return line.inForceFrom() != null && !line.inForceFrom().isAfter(day);
    }

    /** Wrong from its first day on, it never answers; wrong from a later one, once its correction has begun. */
    public boolean isCorrectedOn(VersionLine line, LocalDate day) {
        return lines.stream()
                .filter(next -> next.ordinal() == line.ordinal() + 1)
                .filter(next -> next.wrongSince() != null && next.inForceFrom() != null)
                .anyMatch(
                        next -> line.inForceFrom() != null && !next.wrongSince().isAfter(line.inForceFrom())
                                || !next.wrongSince().isAfter(day) && hasBegun(next, day));
    }

    /** What the portal showed at that moment, whatever was in force then. */
    public Optional<VersionLine> shownAt(Instant moment) {
        return lines.stream()
                .filter(line -> line.shownFrom() != null && !line.shownFrom().isAfter(moment))
                .filter(line -> line.shownUntil() == null || line.shownUntil().isAfter(moment))
                .max(Comparator.comparing(VersionLine::ordinal));
    }

    /** The first day on which any version was, or will be, in force; empty when none states it. */
    public Optional<LocalDate> firstInForce() {
        return lines.stream()
                .map(VersionLine::inForceFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** When the portal first showed anything of it. */
    public Optional<Instant> firstShown() {
        return lines.stream()
                .map(VersionLine::shownFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
