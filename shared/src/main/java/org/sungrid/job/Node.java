package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.UUID;

/**
 * What this process calls itself for as long as it lives. A process that starts again is another one: what the earlier held
 * was held by somebody who is gone.
 */
@ApplicationScoped
class Node {

    private static final int LONGEST_HOST = 40;
    private static final int DRAWN = 8;

    private final String name = host() + "-" + UUID.randomUUID().toString().substring(0, DRAWN);

    String name() {
        return name;
    }

    private static String host() {
        try {
            var full = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            var first = full.replaceAll("\\..*", "").replaceAll("[^a-z0-9-]", "");
            return first.isEmpty() ? "node" : first.substring(0, Math.min(first.length(), LONGEST_HOST));
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
