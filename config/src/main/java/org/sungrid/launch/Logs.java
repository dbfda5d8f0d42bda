package org.sungrid.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds in a log the line that matters. */
final class Logs {
    private static final int LONGEST = 300;

    private Logs() {}

    static String lastError(Path log) throws IOException {
        String found = "";
        boolean next = false;
        for (String line : read(log).lines().toList()) {
            if (line.contains("[ERROR]") || next) {
                found = line.strip();
            }
            // The server's own format: a line of particulars, then the message.
            next = line.contains("[SEVERE]") && line.endsWith("[[");
        }
        return shortened(found);
    }

    /** What stands behind these words where they come first, on one line. */
    static Optional<String> firstAfter(Path log, String words) throws IOException {
        String text = read(log);
        int at = text.indexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        // A list of several causes says in its first line only that it is one.
        return Optional.of(shortened(text.substring(at + words.length())
                .lines()
                .limit(4)
                .map(String::strip)
                .collect(Collectors.joining(" "))));
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }

    static String read(Path log) throws IOException {
        return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
    }
}
