package org.sungrid.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one command: {@code run} brings the bureau up and stays until it is stopped; {@code start} and {@code stop} do
 * the same around the tests. Whatever hinders it is told in one line, and then nothing is left running.
 */
public final class Launch {
    private static final Pattern COMMENTED_KEY = Pattern.compile("^#? ?(sungrid\\.[a-z.]+)=", Pattern.MULTILINE);

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Launch() {}

    /** @param arguments the command, then {@code name=path} for each of {@link Parts} */
    public static void main(String[] arguments) {
        // Flyway tells each step; here only what goes wrong is of interest. The field keeps the level from being lost.
        FLYWAY.setLevel(Level.WARNING);
        // Its thread would outlive the launcher's class loader.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        try {
            Parts parts = Parts.of(arguments);
            switch (arguments[0]) {
                case "run" -> run(parts);
                case "start" -> Bench.start(parts);
                case "stop" -> Bench.stop(parts);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (LaunchRefused e) {
            end(e.getMessage());
        } catch (IOException e) {
            end(Words.both("refused.broken", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(Words.both("refused.broken", "interrupted"));
        }
    }

    private static void run(Parts parts) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Map<String, String> defaults = defaults();
        Set<String> known = applicationKeys();
        Set<String> all = new HashSet<>(known);
        all.addAll(defaults.keySet());
        Map<String, String> given = Settings.given(System.getProperties(), System.getenv(), all);
        if (given.getOrDefault("sungrid.data", "").isBlank()) {
            given.put("sungrid.data", parts.home().resolve("data").toString());
        }
        Settings settings = Settings.of(defaults, known, given);
        Stack stack = Stack.start(parts, settings, Stack.Doors.APPLICATIONS_ONLY);
        stack.announce((System.nanoTime() - began) / 1_000_000_000L, parts.demo());
        stack.awaitEnd();
    }

    private static void end(String line) {
        Words.refuse(line);
        // Not an exception: Maven would bury the one line that matters under ten of its own.
        System.exit(1);
    }

    static Map<String, String> defaults() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Launch.class.getResourceAsStream("launch.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> defaults = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> defaults.put(name, properties.getProperty(name)));
        return defaults;
    }

    /** The names of the applications' settings, those without a default among them, from their one documented file. */
    static Set<String> applicationKeys() throws IOException {
        Set<String> keys = new HashSet<>();
        URL file = Launch.class.getResource("/META-INF/microprofile-config.properties");
        try (InputStream in = file.openStream()) {
            Matcher matcher = COMMENTED_KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }
}
