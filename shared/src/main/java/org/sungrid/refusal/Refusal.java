package org.sungrid.refusal;

import java.util.List;
import java.util.Set;

/**
 * One reason why something is refused.
 *
 * @param field the input that it concerns, by the name it has in forms, imports and the API; empty when it concerns
 *     the whole
 * @param key message key whose first part names the capability, such as {@code disclosure.refusal.title.missing}
 * @param arguments values for the message's places {@code {0}}, {@code {1}} …
 */
public record Refusal(String field, String key, List<Object> arguments) {

    /** How keys end that refuse somebody for who they are: one person where two are needed. */
    private static final Set<String> FOR_WHO_ASKS = Set.of("own", "self", "concerned");

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }

    /**
     * The same, each of a field of a row; what is refused as a whole stays so.
     *
     * @param at what stands before the field's name, such as {@code rows[0].}
     */
    public static List<Refusal> under(String at, List<Refusal> refusals) {
        return refusals.stream()
                .map(one -> one.field().isEmpty() ? one : new Refusal(at + one.field(), one.key(), one.arguments()))
                .toList();
    }

    /** Whether it is for who asks and not for what is asked: such tries are on record. */
    public boolean isForWhoAsks() {
        return FOR_WHO_ASKS.contains(key.substring(key.lastIndexOf('.') + 1));
    }

    /** A refusal of the whole, not of one field. */
    public static Refusal whole(String key, Object... arguments) {
        return of("", key, arguments);
    }
}
