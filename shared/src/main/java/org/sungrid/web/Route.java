package org.sungrid.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of address and what answers it. */
public final class Route {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");
    private static final String TREE = "/**";

    private final String address;
    private final Pattern path;
    private final List<String> parts;
    private final String page;

    private Route(String address, Pattern path, List<String> parts, String page) {
        this.address = address;
        this.path = path;
        this.parts = List.copyOf(parts);
        this.page = page;
    }

    /**
     * A page at an address such as {@code /disclosures/{number}}. A part in braces stands for a word of letters, digits
     * and hyphens, at most 40 long.
     */
    public static Route page(String pattern, String page) {
        return compile(pattern, page);
    }

    /**
     * Something that answers under its own address: a servlet or a resource. {@code /**} at the end covers everything
     * below.
     */
    public static Route open(String pattern) {
        return compile(pattern, null);
    }

    /** The view that is shown, or empty where a servlet of that very address answers. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }

    /** The parts of the address by name, or empty when it is not of this kind. */
    Optional<Map<String, String>> match(String asked) {
        Matcher matcher = path.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        parts.forEach(part -> found.put(part, matcher.group(part)));
        return Optional.of(Map.copyOf(found));
    }

    private static Route compile(String pattern, String page) {
        boolean tree = pattern.endsWith(TREE);
        String plain = tree ? pattern.substring(0, pattern.length() - TREE.length()) : pattern;
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher part = PART.matcher(plain);
        int from = 0;
        while (part.find()) {
            regex.append(Pattern.quote(plain.substring(from, part.start())))
                    .append("(?<")
                    .append(part.group(1))
                    .append(">[A-Za-z0-9-]{1,40})");
            names.add(part.group(1));
            from = part.end();
        }
        regex.append(Pattern.quote(plain.substring(from)));
        if (tree) {
            regex.append("(?:/.*)?");
        }
        return new Route(pattern, Pattern.compile(regex.toString()), names, page);
    }

    /** The kind of address, as the table of addresses writes it. */
    @Override
    public String toString() {
        return address;
    }
}
