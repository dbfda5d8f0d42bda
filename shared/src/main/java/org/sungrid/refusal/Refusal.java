package org.sungrid.refusal;

import java.util.List;

/**
 * One reason why something is refused.
 *
 * @param field the input that it concerns, by the name it has in forms, imports and the API; empty when it concerns
 *     the whole
 * @param key message key whose first part names the capability, such as {@code disclosure.refusal.title.missing}
 * @param arguments values for the message's places {@code {0}}, {@code {1}} …
 */
public record Refusal(String field, String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }

    /** A refusal of the whole, not of one field. */
    public static Refusal whole(String key, Object... arguments) {
        return of("", key, arguments);
    }
}
