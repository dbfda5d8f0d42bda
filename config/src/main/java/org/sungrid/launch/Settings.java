package org.sungrid.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The settings of one start: those of the launcher, whose defaults and meaning stand in {@code launch.properties}, and
 * those of the applications, which are handed on to them. A name that nobody knows is refused, because a misspelt
 * setting would otherwise silently be its default.
 */
final class Settings {
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{0,5}[mg]");

    private static final List<String> APPLICATIONS = List.of("portal", "admin");

    private final Map<String, String> launcher;
    private final Map<String, String> applications;

    private Settings(Map<String, String> launcher, Map<String, String> applications) {
        this.launcher = launcher;
        this.applications = applications;
    }

    /**
     * @param defaults the launcher's own settings
     * @param known the names of the applications' settings
     * @param given what was set for this start, by dotted name
     */
    static Settings of(Map<String, String> defaults, Set<String> known, Map<String, String> given) {
        Map<String, String> launcher = new TreeMap<>(defaults);
        Map<String, String> applications = new TreeMap<>();
        for (Map.Entry<String, String> setting : given.entrySet()) {
            if (defaults.containsKey(setting.getKey())) {
                launcher.put(setting.getKey(), setting.getValue().strip());
            } else if (known.contains(setting.getKey())) {
                applications.put(setting.getKey(), setting.getValue());
            } else {
                throw new LaunchRefused(
                        "setting.unknown", setting.getKey(), closest(setting.getKey(), defaults, known));
            }
        }
        Settings settings = new Settings(launcher, applications);
        settings.check();
        return settings;
    }

    /** The dotted names of what is set: system properties first, then the environment (SUNGRID_PORTAL_PORT). */
    static Map<String, String> given(Map<?, ?> properties, Map<String, String> environment, Set<String> known) {
        Map<String, String> given = new TreeMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith("SUNGRID_")) {
                String name = known.stream()
                        .filter(key -> environmentName(key).equals(variable.getKey()))
                        .findFirst()
                        .orElse(variable.getKey());
                given.put(name, variable.getValue());
            }
        }
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            if (property.getKey() instanceof String name && name.startsWith("sungrid.")) {
                given.put(name, String.valueOf(property.getValue()));
            }
        }
        return given;
    }

    static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private void check() {
        folder("sungrid.data");
        applicationNames();
        int portal = port("sungrid.portal.port");
        if (portal == port("sungrid.admin.port")) {
            throw new LaunchRefused("setting.ports.equal", portal);
        }
        try {
            if (!InetAddress.getByName(text("sungrid.listen.address")).isAnyLocalAddress()
                    && text("sungrid.listen.address").isEmpty()) {
                throw new LaunchRefused("setting.bad", "sungrid.listen.address", "", "127.0.0.1");
            }
        } catch (UnknownHostException e) {
            throw bad("sungrid.listen.address", "127.0.0.1");
        }
        if (!Set.of("true", "false").contains(text("sungrid.demo"))) {
            throw bad("sungrid.demo", "false");
        }
        if (!HEAP.matcher(text("sungrid.server.heap")).matches()) {
            throw bad("sungrid.server.heap", "768m");
        }
        if (!text("sungrid.database.url").isEmpty()
                && !text("sungrid.database.url").matches("jdbc:mysql://[^/]+/[A-Za-z][A-Za-z0-9_]*(\\?.*)?")) {
            throw bad("sungrid.database.url", "jdbc:mysql://127.0.0.1:3306/sungrid");
        }
        zone();
        address("sungrid.portal.address");
        address("sungrid.admin.address");
    }

    private void zone() {
        String zone = applications.get("sungrid.zone");
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw new LaunchRefused("setting.bad", "sungrid.zone", zone, "Asia/Shanghai");
        }
    }

    private void address(String key) {
        String address = applications.get(key);
        if (address != null && !address.matches("https?://[^/?#\\s]+")) {
            throw new LaunchRefused("setting.bad", key, address, URI.create("https://portal.example.gov.cn"));
        }
    }

    /** Which of the two applications this machine runs. */
    List<String> applicationNames() {
        List<String> names = Arrays.stream(text("sungrid.applications").split(","))
                .map(String::strip)
                .distinct()
                .toList();
        if (!APPLICATIONS.containsAll(names)) {
            throw bad("sungrid.applications", "portal,admin");
        }
        return names;
    }

    String text(String key) {
        return launcher.get(key);
    }

    int port(String key) {
        try {
            int port = Integer.parseInt(text(key));
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw bad(key, "8080");
        }
        throw bad(key, "8080");
    }

    Path folder(String key) {
        try {
            return Path.of(text(key)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw bad(key, "data");
        }
    }

    /** What the applications are told; secrets among it. */
    Map<String, String> applications() {
        return applications;
    }

    private LaunchRefused bad(String key, String example) {
        return new LaunchRefused("setting.bad", key, text(key), example);
    }

    private static String closest(String wrong, Map<String, String> defaults, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(defaults.keySet());
        return all.stream()
                .min((a, b) -> Integer.compare(distance(wrong, a), distance(wrong, b)))
                .orElse("");
    }

    /** Levenshtein's. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
