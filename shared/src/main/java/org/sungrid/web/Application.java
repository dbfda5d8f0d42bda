package org.sungrid.web;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts by which an application differs from its sister. Each WAR produces one.
 *
 * @param name short and stable, for logs: {@code portal} or {@code admin}
 * @param address the public base address, from a setting; absolute links are made from it and never from the request
 * @param methods the HTTP methods it answers, in the order in which {@code Allow} names them
 * @param contentSecurityPolicy the policy set on every response; a page that needs another one replaces it
 * @param looks whether its pages are to be had in every {@link Look}, by their address
 */
public record Application(String name, URI address, Set<String> methods, String contentSecurityPolicy, boolean looks) {

    public Application {
        methods = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(methods));
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("The address of " + name + " must be like https://host, not " + address);
        }
    }

    public static Application of(String name, String address, List<String> methods, String contentSecurityPolicy) {
        return new Application(
                name, URI.create(address.trim()), new LinkedHashSet<>(methods), contentSecurityPolicy, false);
    }

    /** The same, with its pages in every look. */
    public Application inEveryLook() {
        return new Application(name, address, methods, contentSecurityPolicy, true);
    }

    /** Whether people reach it by TLS, which then may be demanded of their browsers. */
    public boolean secure() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /**
     * An absolute address for feeds, site maps and the like.
     *
     * @param path begins with a slash
     */
    public String absolute(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
