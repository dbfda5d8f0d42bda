package org.sungrid.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that one bureau on this machine keeps, in one folder that belongs to one launcher at a time.
 *
 * <p>The lock is the kernel's: it is gone when its launcher is gone, however it went.
 */
final class DataFolder implements AutoCloseable {
    /** One gigabyte: server, database and their first files, unpacked, with some room. */
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder open(Path root) {
        FileChannel channel;
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            channel = FileChannel.open(
                    root.resolve("launcher.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LaunchRefused("data.unwritable", root, reason(e));
        }
        try {
            if (!locked(channel)) {
                String pid = Files.readString(root.resolve("launcher.lock")).strip();
                channel.close();
                throw new LaunchRefused("data.taken", root, pid);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            for (String folder : new String[] {"run", "log", "server", "database", "index"}) {
                Files.createDirectories(root.resolve(folder));
            }
            // Not Files.getFileStore, which fails where the mount table does not name the mount: in a container, say.
            if (!Files.exists(root.resolve("database/data")) && root.toFile().getUsableSpace() < NEEDED_BYTES) {
                throw new LaunchRefused("data.full", root, NEEDED_BYTES >> 20);
            }
        } catch (IOException e) {
            throw new LaunchRefused("data.unwritable", root, reason(e));
        }
        return new DataFolder(root, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path children() {
        return resolve("run/children");
    }

    Path secrets() {
        return resolve("secrets.properties");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
