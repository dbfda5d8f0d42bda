package org.sungrid.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive while it is written, entry by entry, each as a stream: nothing of it is held in memory. The same entries
 * make the same bytes on every node.
 */
final class DumpFile implements AutoCloseable {

    /** The earliest day that an archive can write down. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final MessageDigest whole = sha256();
    private final JsonArrayBuilder files = Json.createArrayBuilder();
    private final ZipOutputStream zip;
    private final LocalDateTime changed;

    private String open;
    private MessageDigest digest;
    private long bytes;

    /** @param changedAt when something in it was last changed */
    DumpFile(Path file, Instant changedAt) throws IOException {
        var written = LocalDateTime.ofInstant(changedAt, ZoneOffset.UTC);
        changed = written.isBefore(EARLIEST) ? EARLIEST : written;
        zip = new ZipOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), whole),
                StandardCharsets.UTF_8);
    }

    void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(changed);
        zip.putNextEntry(entry);
        open = name;
        digest = sha256();
        bytes = 0;
    }

    /** One line of an entry. */
    void line(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
        write(new byte[] {'\n'});
    }

    void end() throws IOException {
        zip.closeEntry();
        files.add(Json.createObjectBuilder()
                .add("name", open)
                .add("bytes", bytes)
                .add("sha256", HexFormat.of().formatHex(digest.digest())));
    }

    /** The last entry: what the archive holds, with the digests of all entries before. */
    void manifest(JsonObjectBuilder facts) throws IOException {
        var entry = new ZipEntry("manifest.json");
        entry.setTimeLocal(changed);
        zip.putNextEntry(entry);
        zip.write(facts.add("files", files).build().toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Of the whole file, once it is closed. */
    byte[] sha256OfAll() {
        return whole.digest();
    }

    private void write(byte[] some) throws IOException {
        OutputStream to = zip;
        to.write(some);
        digest.update(some);
        bytes += some.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
