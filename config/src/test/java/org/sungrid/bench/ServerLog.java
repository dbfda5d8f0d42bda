package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What the server under test has logged. It writes from a thread of its own, some moments after the answer is sent, and
 * begins a new file at 10 MB: who looks for a line at once, in one file, does not always find it.
 */
public final class ServerLog {

    private static final String CURRENT = "server.log";

    private ServerLog() {}

    /** Everything so far, the rotated files first. */
    public static String text() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(TestBench.logs())) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith(CURRENT + "_"))
                    .sorted()
                    .toList()) {
                text.append(read(file));
            }
        }
        return text.append(read(TestBench.logs().resolve(CURRENT))).toString();
    }

    /** Waits, 20 seconds at most, until all of these were logged. */
    public static void assertTold(Collection<String> words) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String text = text();
        while (!words.stream().allMatch(text::contains) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            text = text();
        }
        assertThat(words).as("words that the server's log tells").allMatch(text::contains);
    }

    private static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | EOFException e) {
            return ""; // just being compressed: the other of the two is the one to read
        }
    }
}
