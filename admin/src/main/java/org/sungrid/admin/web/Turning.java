package org.sungrid.admin.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.sungrid.paging.Leaf;

/**
 * The addresses of the leaves beside one.
 *
 * @param previous empty on the first leaf
 * @param next empty on the last leaf
 */
public record Turning(String previous, String next) implements Serializable {

    /**
     * @param path of the list, possibly with a question
     * @param place how the place beside a line is written
     */
    public static <T> Turning of(Leaf<T> leaf, String path, Function<T, String> place) {
        var lines = leaf.lines();
        if (lines.isEmpty()) {
            return new Turning("", "");
        }
        return new Turning(
                leaf.earlier() ? address(path, "before", place.apply(lines.get(0))) : "",
                leaf.later() ? address(path, "after", place.apply(lines.get(lines.size() - 1))) : "");
    }

    /** The address with one more parameter. */
    public static String address(String path, String name, String value) {
        return path + (path.contains("?") ? '&' : '?') + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
