package org.sungrid.disclosure.batch;

import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * Something about a file that the one who uploads should know.
 *
 * @param spot where it stands
 * @param severity an error keeps the whole upload from being stored
 * @param field the field it concerns, as {@link org.sungrid.disclosure.ContentPolicy} names it; empty when none
 * @param key message key, {@code disclosure.import.…} or {@code disclosure.refusal.…}
 * @param args values for the message's places
 */
public record Problem(Spot spot, Severity severity, String field, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** @param line counted from 1; 0 when it concerns the whole file */
    public static Problem error(String path, int line, String key, Object... args) {
        return error(Spot.line(path, line), key, args);
    }

    public static Problem error(Spot spot, String key, Object... args) {
        return new Problem(spot, Severity.ERROR, "", key, List.of(args));
    }

    /** What the policy of contents refuses. */
    public static Problem error(Spot spot, Refusal refusal) {
        return new Problem(spot, Severity.ERROR, refusal.field(), refusal.key(), refusal.arguments());
    }

    /** @param line counted from 1; 0 when it concerns the whole file */
    public static Problem warning(String path, int line, String key, Object... args) {
        return new Problem(Spot.line(path, line), Severity.WARNING, "", key, List.of(args));
    }

    public String path() {
        return spot.path();
    }

    public int line() {
        return spot.line();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
