package org.sungrid.notify;

import java.util.List;
import java.util.regex.Pattern;
import org.sungrid.change.Subject;

/**
 * Something to be said to members of staff. It leaves the house by e-mail and short message, past all permissions: so it
 * holds a sentence of the product's own and nothing that somebody typed about a matter (S-25).
 *
 * @param key message key of what is said, in the bundle of the capability that says it; must hold no free text that
 *     somebody typed about a secret matter
 * @param arguments values for the places of the key: numbers, days, codes and titles that may be told; signs that nobody
 *     sees, line ends too, become spaces, and of each the first {@value #LONGEST_ARGUMENT} characters are kept
 * @param address path in the admin that it leads to ({@code /tickets/DB-2026-0001}), or empty
 * @param about what it concerns
 * @param once tells apart: a person gets a notification with the same {@code once} a single time, however often the act
 *     is repeated; at most {@value #LONGEST_ONCE} characters
 */
public record Notification(
        String key, List<String> arguments, String address, Subject about, String once, Urgency urgency) {

    static final int LONGEST_ONCE = 120;
    static final int LONGEST_ARGUMENT = 100;
    private static final int MOST_ARGUMENTS = 9;

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern ADDRESS = Pattern.compile("(/[A-Za-z0-9/_.~?=&%-]{0,199})?");

    /** @throws IllegalArgumentException when a key, an address or what tells apart is none: a fault of the program */
    public Notification {
        if (key.length() > 100 || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a message key: " + key);
        }
        if (!ADDRESS.matcher(address).matches() || address.startsWith("//")) {
            throw new IllegalArgumentException("Not a path in the admin: " + address);
        }
        if (once.isBlank() || once.length() > LONGEST_ONCE) {
            throw new IllegalArgumentException("What tells apart has 1 to " + LONGEST_ONCE + " characters: " + once);
        }
        if (arguments.size() > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("At most " + MOST_ARGUMENTS + " arguments");
        }
        java.util.Objects.requireNonNull(about, "about");
        java.util.Objects.requireNonNull(urgency, "urgency");
        arguments = arguments.stream()
                .map(argument -> OneLine.of(argument, LONGEST_ARGUMENT))
                .toList();
    }
}
