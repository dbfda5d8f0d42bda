package org.sungrid.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The passwords and the key drawn for one data folder at its first start; the file is readable by its owner alone. */
final class Secrets {
    static final String ROOT = "database.root";
    static final String OWNER = "database.owner";
    static final String ADMIN = "database.admin";
    static final String PORTAL = "database.portal";
    static final String SERVER = "server.admin";
    static final String DEMO = "demo";
    /** The admin's master key, and the one that signs the chain of its record. */
    static final String KEY = "key";

    static final String AUDIT_KEY = "audit.signing.key";

    private static final List<String> ALL = List.of(ROOT, OWNER, ADMIN, PORTAL, SERVER, DEMO);
    /** 192 bits: no one guesses it, and base64 of it needs no padding and no quoting. */
    private static final int BYTES = 24;
    /** What the admin asks for: 256 bits. */
    private static final int KEY_BYTES = 32;

    private static final List<String> KEYS = List.of(KEY, AUDIT_KEY);
    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    String get(String name) {
        return values.getProperty(name);
    }

    static boolean areIn(Path file) {
        return Files.exists(file);
    }

    /** For a database of the operator's, which has its own passwords: these here are of no use to it. */
    static Secrets readOrDraw(Path file) throws IOException {
        return areIn(file) ? read(file) : draw(file);
    }

    static Secrets read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        if (!values.stringPropertyNames().containsAll(ALL)) {
            throw new LaunchRefused("secrets.damaged", file);
        }
        if (!values.stringPropertyNames().containsAll(KEYS)) {
            // A folder from before there were keys: nothing was ever made under one.
            drawKeys(values);
            write(values, file);
        }
        return new Secrets(values);
    }

    static Secrets draw(Path file) throws IOException {
        Properties values = new Properties();
        for (String name : ALL) {
            values.setProperty(name, drawn(BYTES));
        }
        drawKeys(values);
        write(values, file);
        return new Secrets(values);
    }

    private static void drawKeys(Properties values) {
        for (String key : KEYS) {
            values.putIfAbsent(key, drawn(KEY_BYTES));
        }
    }

    private static String drawn(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void write(Properties values, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (Writer out = privately(part)) {
            values.store(out, "Passwords and key of this data folder. Whoever reads them can change every record.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A new file that nobody else could read even for the moment before its first byte. */
    static Writer privately(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Channels.newWriter(channel, StandardCharsets.UTF_8);
    }
}
