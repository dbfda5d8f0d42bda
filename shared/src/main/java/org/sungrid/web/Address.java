package org.sungrid.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.text.Language;

/**
 * Where a request goes: how the page shall look, the language it is asked in, and the path without both. {@code
 * /large/en/disclosures} is {@code /disclosures} in large letters and English; Chinese and the plain look have no prefix.
 *
 * @param path begins with a slash and, except for the root, does not end with one
 */
public record Address(Look look, Language language, String path) {

    /**
     * Our addresses are plain ASCII words, so anything else is an address we never gave out: a path parameter
     * ({@code ;jsessionid=}), an encoded slash or dot, a backslash, a dot segment, a doubled slash.
     */
    private static final Pattern OURS = Pattern.compile("/|(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?");

    private static final int LONGEST = 512;
    private static final String ENGLISH = "/en";

    /** In the plain look. */
    public Address(Language language, String path) {
        this(Look.PLAIN, language, path);
    }

    /**
     * The words before the path may come in any order and more than once; {@link #canonical()} is the one spelling. Of
     * words that contradict each other the last one counts.
     *
     * @param rawPath the path as it was sent, not decoded
     * @return empty for an address that the product never gave out
     */
    public static Optional<Address> of(String rawPath) {
        if (rawPath == null
                || rawPath.length() > LONGEST
                || !OURS.matcher(rawPath).matches()) {
            return Optional.empty();
        }
        return Optional.of(read(rawPath));
    }

    /** The root in the look and language that a raw path begins with, even where nothing stands there: for error pages. */
    public static Address rootOf(String rawPath) {
        Address asked = read(rawPath == null ? "/" : rawPath);
        return new Address(asked.look, asked.language, "/");
    }

    private static Address read(String rawPath) {
        Look look = Look.PLAIN;
        Language language = Language.CHINESE;
        String rest = rawPath;
        while (rest.startsWith("/")) {
            int end = rest.indexOf('/', 1);
            String first = end < 0 ? rest : rest.substring(0, end);
            Optional<Look> more = look.with(first);
            if (first.equals(ENGLISH)) {
                language = Language.ENGLISH;
            } else if (more.isPresent()) {
                look = more.get();
            } else {
                break;
            }
            rest = rest.substring(first.length());
        }
        return new Address(look, language, rest.isEmpty() ? "/" : withoutTrailingSlash(rest));
    }

    public Address in(Language other) {
        return new Address(look, other, path);
    }

    public Address in(Look other) {
        return new Address(other, language, path);
    }

    /** The same language and look, elsewhere. */
    public Address at(String otherPath) {
        return new Address(look, language, otherPath);
    }

    /** The one spelling of this address, as links use it: look, language, path. */
    public String canonical() {
        String prefix = look.prefix() + (language == Language.ENGLISH ? ENGLISH : "");
        return prefix.isEmpty() ? path : path.equals("/") ? prefix : prefix + path;
    }

    private static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
