package org.sungrid.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sungrid.time.Span;

/**
 * What a deadline is worked out from.
 *
 * @param start the day of the event that starts it; it does not count (民法典 art. 201)
 * @param length of the period
 * @param extensions granted, in their order; each begins where the period before it ends
 * @param pauses whose days do not count, both ends among them; one without an end stands still until it is ended
 * @param fixed whether the law names the last day itself, which a day off does not move
 */
public record Running(LocalDate start, Length length, List<Length> extensions, List<Span> pauses, boolean fixed) {

    public Running {
        Objects.requireNonNull(start);
        Objects.requireNonNull(length);
        extensions = List.copyOf(extensions);
        pauses = pauses.stream().sorted(Comparator.comparing(Span::first)).toList();
    }

    public Running(LocalDate start, Length length, List<Length> extensions, List<Span> pauses) {
        this(start, length, extensions, pauses, false);
    }

    /** Until a day that the law names. @param last after the start, at most {@value Length#LONGEST} days */
    public static Running until(LocalDate start, LocalDate last) {
        return new Running(start, Length.days((int) ChronoUnit.DAYS.between(start, last)), List.of(), List.of(), true);
    }

    /** Neither extended nor paused. */
    public static Running of(LocalDate start, Length length) {
        return new Running(start, length, List.of(), List.of());
    }

    boolean isPausedOn(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.has(day));
    }

    /** Whether it stands still from a day on until somebody ends the pause. */
    boolean standsStillFrom(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.isOpen() && pause.has(day));
    }
}
