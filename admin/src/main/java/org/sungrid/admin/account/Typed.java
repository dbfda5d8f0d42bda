package org.sungrid.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sungrid.admin.Doors;

/**
 * What somebody had typed and sent when their session was over. It is kept in their browser's session and shown to the
 * same account after it signed in again, to be copied; it was not stored, and nothing is done with it.
 *
 * @param account whose form it was
 * @param path of the page on which it stood
 * @param texts the longest first
 */
record Typed(long account, Instant at, String path, List<Text> texts) implements Serializable {

    /** What stood in one field. @param field its name in the form */
    public record Text(String field, String value) implements Serializable {

        public boolean isLong() {
            return value.length() > LINE || value.indexOf('\n') >= 0;
        }
    }

    /** What fits into one line of a form. */
    private static final int LINE = 60;

    /** A long draft in characters; what goes beyond is not kept, so that sessions stay small. */
    private static final int MOST = 256 * 1024;

    /** So that a forged form keeps no thousands. */
    private static final int MOST_FIELDS = 300;

    /** Nothing from the pages on which passwords and codes are typed. */
    private static final List<String> SECRET_PAGES =
            List.of(Doors.SIGN_IN, Doors.OWN_ACCOUNT, "/accounts", Doors.FIRST_ADMINISTRATORS);

    static Optional<Typed> of(HttpServletRequest request, String path, long account, Instant at) {
        if (SECRET_PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"))) {
            return Optional.empty();
        }
        var texts = new ArrayList<Text>();
        int[] left = {MOST};
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (isTyped(name, value)
                        && !value.isBlank()
                        && value.length() <= left[0]
                        && texts.size() < MOST_FIELDS) {
                    left[0] -= value.length();
                    texts.add(new Text(name.replaceFirst(".*:", ""), value));
                }
            }
        });
        texts.sort(Comparator.comparingInt((Text one) -> one.value().length()).reversed());
        return texts.stream().noneMatch(one -> one.value().length() > 1)
                ? Optional.empty()
                : Optional.of(new Typed(account, at, path, List.copyOf(texts)));
    }

    /** Not what the form itself carries; its own name it carries as a field. */
    private static boolean isTyped(String name, String value) {
        return !name.equals(value)
                && !name.startsWith("jakarta.faces.")
                && !name.startsWith("primefaces.")
                && !name.equals(Sincerity.TOKEN)
                && !name.equals("language")
                && !name.endsWith("_SUBMIT")
                && !name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }
}
