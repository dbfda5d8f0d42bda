package org.sungrid.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's own JVM options, some of which are meant for a range of Java versions only. */
final class JvmOptions {
    /** {@code [17|]--option}, {@code [|11.0.9]--option}, {@code [Azul-1.8.0|1.8.0u120]--option}. */
    private static final Pattern RANGED =
            Pattern.compile("\\[(?:(?<vendor>[^\\]|]*?)-)?(?<least>[0-9][^|\\]]*)?\\|(?<most>[^\\]]*)\\](?<option>.*)");

    private JvmOptions() {}

    /** The option without its range, or nothing when it is for another Java. */
    static Optional<String> forJava(String declared, int feature) {
        Matcher ranged = RANGED.matcher(declared.strip());
        if (!ranged.matches()) {
            return Optional.of(declared.strip());
        }
        boolean vendored = ranged.group("vendor") != null;
        boolean oldEnough = feature >= feature(ranged.group("least"), 0);
        boolean newEnough = feature <= feature(ranged.group("most"), Integer.MAX_VALUE);
        return !vendored && oldEnough && newEnough ? Optional.of(ranged.group("option")) : Optional.empty();
    }

    private static int feature(String version, int absent) {
        if (version == null || version.isEmpty()) {
            return absent;
        }
        String[] parts = version.split("\\.");
        return Integer.parseInt("1".equals(parts[0]) && parts.length > 1 ? parts[1] : parts[0]);
    }

    static List<String> resolve(List<String> declared, Map<String, Path> folders) {
        List<String> options = new ArrayList<>();
        for (String line : declared) {
            forJava(line, Runtime.version().feature()).ifPresent(option -> {
                String resolved = option;
                for (Map.Entry<String, Path> folder : folders.entrySet()) {
                    resolved = resolved.replace(
                            "${" + folder.getKey() + "}", folder.getValue().toString());
                }
                options.add(resolved);
            });
        }
        return options;
    }
}
