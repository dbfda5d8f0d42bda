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
 * What the servers under test have logged. Each writes from a thread of its own, some moments after the answer is sent, and
 * begins a new file at 10 MB: who looks for a line at once, in one file, does not always find it.
 */
public final class ServerLog {

    private static final String CURRENT = "server.log";

    private ServerLog() {}

    /** Everything that the first node has logged so far, the rotated files first. */
    public static String text() throws IOException {
        return text(TestBench.logs());
    }

    /** What every node has logged: the one that finds something is the one that tells it, and any of them may find it. */
    public static String ofEveryNode() throws IOException {
        var all = new StringBuilder(text());
        for (var log : ServerNode.logs()) {
            all.append(text(log));
        }
        return all.toString();
    }

    static String text(Path folder) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith(CURRENT + "_"))
                    .sorted()
                    .toList()) {
                text.append(read(file));
            }
        }
        return text.append(read(folder.resolve(CURRENT))).toString();
    }

    /** Waits, 20 seconds at most, until all of these were logged, by whichever node. */
    public static void assertTold(Collection<String> words) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String text = ofEveryNode();
        while (!words.stream().allMatch(text::contains) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            text = ofEveryNode();
        }
        assertThat(words).as("words that the servers' logs tell").allMatch(text::contains);
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
