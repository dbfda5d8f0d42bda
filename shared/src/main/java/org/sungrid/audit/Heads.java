package org.sungrid.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/**
 * The folder of heads that is kept, and copied away, outside the database: one file a day (UTC) with a line for each head,
 * and the public key by which they are checked.
 */
final class Heads {

    private static final String BEGINNING = "heads-";
    private static final String ENDING = ".txt";
    private static final String KEY_BEGINNING = "audit-key-";
    private static final String KEY_ENDING = ".pem";

    /** Bytes; a head has some 350. */
    private static final int LONGEST_LINE = 1_000;

    private final Path folder;

    Heads(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, and puts the public key into it unless it is there. */
    void open(Signing signing) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(KEY_BEGINNING + PublicKeys.name(signing.publicKey()) + KEY_ENDING);
        if (!Files.exists(file)) {
            append(file, PublicKeys.pem(signing.publicKey()));
        }
    }

    /** Adds a line and returns when the disk has it. */
    void add(Head head, Signing signing) throws IOException {
        var day = LocalDate.ofInstant(head.at(), ZoneOffset.UTC);
        append(folder.resolve(BEGINNING + day + ENDING), head.line(signing) + "\n");
    }

    private static void append(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long end = channel.size();
            try {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException full) {
                cutBack(channel, end, full);
                throw full;
            }
        }
    }

    /** Half a line would pass for a forged head, and spoil the next one. */
    private static void cutBack(FileChannel channel, long end, IOException why) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The public keys that lie there. */
    List<PublicKey> keys() throws IOException {
        var keys = new ArrayList<PublicKey>();
        for (var file : files(KEY_BEGINNING, KEY_ENDING)) {
            keys.add(PublicKeys.read(Files.readString(file)));
        }
        return keys;
    }

    /** The head that was told last, if it is signed by one of these keys; reads no more than the end of the newest file. */
    Optional<Head> newest(PublicKeys keys) throws IOException {
        var files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(files.get(files.size() - 1), StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(LONGEST_LINE);
            channel.read(bytes, Math.max(0, channel.size() - LONGEST_LINE));
            var lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n");
            return Head.read(lines[lines.length - 1], keys);
        }
    }

    /** The files of heads, oldest first. */
    List<Path> files() throws IOException {
        return files(BEGINNING, ENDING);
    }

    private List<Path> files(String beginning, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(beginning)
                            && file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
