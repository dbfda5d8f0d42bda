package org.sungrid.search.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one application's index, held by a lock of its own. Lucene's lock does not do: it is taken and judged only
 * after the index was looked at, and two applications in one server, each with its own Lucene, would not see each
 * other's. Whoever holds the folder may empty it; so it must never be held twice.
 */
public final class IndexFolder implements AutoCloseable {

    private static final String LOCK = "sungrid.lock";
    private static final String OWNER = "owner.txt";
    private static final String INDEX = "index";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private IndexFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** The folder cannot be had; the message says why and what to do. */
    public static final class Unavailable extends RuntimeException {
        private Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Takes the folder for this process, making it if need be.
     *
     * @param owner said to whoever finds it taken
     * @param setting the setting that names the folder, for the message
     * @throws Unavailable if another application or process holds it, or it cannot be written
     */
    public static IndexFolder take(Path folder, String owner, String setting) {
        Path absolute = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(absolute);
            channel = FileChannel.open(absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new Unavailable(
                        "The search index " + absolute + " is in use by " + ownerOf(absolute)
                                + ". Each application and each process needs an index folder of its own: set " + setting
                                + " to another folder",
                        null);
            }
            Files.writeString(absolute.resolve(OWNER), owner, StandardCharsets.UTF_8);
            return new IndexFolder(absolute, channel, lock);
        } catch (IOException unwritable) {
            closeQuietly(channel);
            throw new Unavailable(
                    "The folder of the search index cannot be written: " + absolute + " (" + unwritable + "). Let "
                            + setting + " name a folder that the server may write to",
                    unwritable);
        } catch (Unavailable taken) {
            closeQuietly(channel);
            throw taken;
        }
    }

    /** Where Lucene's files are. */
    Path index() {
        return folder.resolve(INDEX);
    }

    /** Removes Lucene's files, and nothing else: a wrong setting must not empty somebody's folder. */
    void empty() throws IOException {
        if (!Files.exists(index())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(index())) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String ownerOf(Path folder) {
        try {
            return Files.readString(folder.resolve(OWNER), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unknown) {
            return "another application";
        }
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // Nothing was written; the reason already known is the one to tell.
            }
        }
    }
}
