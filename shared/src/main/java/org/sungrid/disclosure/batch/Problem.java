package org.sungrid.disclosure.batch;

import java.util.List;

/**
 * Something about a file that the one who uploads should know.
 *
 * @param path of the file, or the name of the upload when it concerns the whole
 * @param line counted from 1; 0 when it concerns the whole file
 * @param severity an error keeps the whole upload from being stored
 * @param field the field it concerns, as {@link org.sungrid.disclosure.ContentPolicy} names it; empty when none
 * @param key message key, {@code disclosure.import.…} or {@code disclosure.refusal.…}
 * @param args values for the message's places
 */
public record Problem(String path, int line, Severity severity, String field, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String path, int line, String key, Object... args) {
        return new Problem(path, line, Severity.ERROR, "", key, List.of(args));
    }

    public static Problem warning(String path, int line, String key, Object... args) {
        return new Problem(path, line, Severity.WARNING, "", key, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
