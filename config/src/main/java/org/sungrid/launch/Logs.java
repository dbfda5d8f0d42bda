package org.sungrid.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds in a log the line that matters. */
final class Logs {
    private static final int LONGEST = 300;

    private Logs() {}

    static String lastError(Path log) throws IOException {
        String found = read(log)
                .lines()
                .filter(line -> line.contains("[ERROR]") || line.startsWith("Error") || line.contains("SEVERE"))
                .reduce((first, second) -> second)
                .orElse("");
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    static Optional<String> firstWith(Path log, String words) throws IOException {
        return read(log).lines().filter(line -> line.contains(words)).findFirst();
    }

    static String read(Path log) throws IOException {
        return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
    }
}
