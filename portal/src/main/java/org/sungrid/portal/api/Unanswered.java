package org.sungrid.portal.api;

import java.util.List;

/** What was asked for can't be answered, and the asker is told why in one sentence: 404 or 410. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Object> arguments;

    private Unanswered(int status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** Nothing of the kind was ever disclosed. */
    static Unanswered missing(String key, Object... arguments) {
        return new Unanswered(404, key, arguments);
    }

    /** It was disclosed once and has been withdrawn. */
    static Unanswered gone(String key, Object... arguments) {
        return new Unanswered(410, key, arguments);
    }

    int status() {
        return status;
    }

    /** Of the sentence. */
    String key() {
        return getMessage();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
