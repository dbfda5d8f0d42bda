package org.sungrid.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.text.Language;

/**
 * Where a request goes: the language it is asked in and the path without it. {@code /en/disclosures} is
 * {@code /disclosures} in English; Chinese has no prefix.
 *
 * @param path begins with a slash and, except for the root, does not end with one
 */
public record Address(Language language, String path) {

    /**
     * Our addresses are plain ASCII words, so anything else is an address we never gave out: a path parameter
     * ({@code ;jsessionid=}), an encoded slash or dot, a backslash, a dot segment, a doubled slash.
     */
    private static final Pattern OURS = Pattern.compile("/|(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?");

    private static final int LONGEST = 512;
    private static final String ENGLISH = "/en";

    /**
     * @param rawPath the path as it was sent, not decoded
     * @return empty for an address that the product never gave out
     */
    public static Optional<Address> of(String rawPath) {
        if (rawPath == null
                || rawPath.length() > LONGEST
                || !OURS.matcher(rawPath).matches()) {
            return Optional.empty();
        }
        String path = withoutTrailingSlash(rawPath);
        if (path.equals(ENGLISH)) {
            return Optional.of(new Address(Language.ENGLISH, "/"));
        }
        if (path.startsWith(ENGLISH + "/")) {
            return Optional.of(new Address(Language.ENGLISH, path.substring(ENGLISH.length())));
        }
        return Optional.of(new Address(Language.CHINESE, path));
    }

    /** The language a raw path asks for, even where nothing stands there: an error page is spoken in it too. */
    public static Language languageOf(String rawPath) {
        return rawPath != null && (rawPath.equals(ENGLISH) || rawPath.startsWith(ENGLISH + "/"))
                ? Language.ENGLISH
                : Language.CHINESE;
    }

    public Address in(Language other) {
        return new Address(other, path);
    }

    /** The one spelling of this address, as links use it. */
    public String canonical() {
        if (language == Language.CHINESE) {
            return path;
        }
        return path.equals("/") ? ENGLISH : ENGLISH + path;
    }

    private static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
