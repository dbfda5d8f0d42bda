package org.sungrid.notify;

import java.time.Instant;
import java.util.List;

/**
 * A message as it leaves.
 *
 * @param id tells it apart for whoever takes it: the same each time that it is tried, so that a second one can be thrown
 *     away; letters, digits, dots and hyphens, at most 60
 * @param to the address
 * @param key of what is said, a sentence of the product's own
 * @param address path in the admin that it leads to, or empty
 * @param at when it was said
 */
public record Outgoing(String id, String to, String key, List<String> arguments, String address, Instant at) {

    public Outgoing {
        arguments = List.copyOf(arguments);
    }

    /** Neither where it goes nor what it says belongs into a log. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
