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
record Typed(long account, Instant at, String path, List<String> texts) implements Serializable {

    /** A long draft in characters; what goes beyond is not kept, so that sessions stay small. */
    private static final int MOST = 256 * 1024;

    /** What is shorter is quicker typed than found. */
    private static final int SHORTEST = 8;

    /** Nothing from the pages on which passwords and codes are typed. */
    private static final List<String> SECRET_PAGES =
            List.of(Doors.SIGN_IN, Doors.OWN_ACCOUNT, "/accounts", Doors.FIRST_ADMINISTRATORS);

    static Optional<Typed> of(HttpServletRequest request, String path, long account, Instant at) {
        if (SECRET_PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"))) {
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        int[] left = {MOST};
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (isTyped(name) && value.strip().length() >= SHORTEST && value.length() <= left[0]) {
                    left[0] -= value.length();
                    texts.add(value);
                }
            }
        });
        texts.sort(Comparator.comparingInt(String::length).reversed());
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Typed(account, at, path, List.copyOf(texts)));
    }

    /** Not what the form itself carries. */
    private static boolean isTyped(String name) {
        return !name.startsWith("jakarta.faces.")
                && !name.startsWith("primefaces.")
                && !name.equals(Sincerity.TOKEN)
                && !name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }
}
