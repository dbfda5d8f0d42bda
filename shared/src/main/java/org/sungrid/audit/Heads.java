package org.sungrid.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The public keys that lie there. */
    PublicKeys keys() throws IOException {
        var keys = new ArrayList<java.security.PublicKey>();
        for (var file : files(KEY_BEGINNING, KEY_ENDING)) {
            keys.add(PublicKeys.read(Files.readString(file)));
        }
        return new PublicKeys(keys);
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
