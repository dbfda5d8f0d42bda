package org.sungrid.disclosure.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sungrid.disclosure.batch.Upload;

/**
 * Versions as Markdown files in archives that an import takes, written as they come. What one upload can't hold becomes
 * several archives within one: whoever unpacks that uploads them one after the other.
 */
public final class ImportableZip {

    /** Bytes of text in one archive: packed it is less than the {@link Upload#MOST_BYTES} of an upload. */
    public static final long MOST_TEXT_BYTES = 16L * 1024 * 1024;

    private final ZipOutputStream outer;
    private final String name;
    private final Instant at;
    private final boolean parted;
    private ZipOutputStream part;
    private int parts;
    private int files;
    private long bytes;

    private ImportableZip(OutputStream out, String name, Instant at, boolean parted) {
        this.outer = new ZipOutputStream(out);
        this.name = name;
        this.at = at;
        this.parted = parted;
    }

    /**
     * @param name of the archive, without ending
     * @param at the moment that every file bears
     * @param parted whether one upload will not hold it
     */
    public static void write(ExportedVersions versions, OutputStream out, String name, Instant at, boolean parted)
            throws IOException {
        var zip = new ImportableZip(out, name, at, parted);
        for (var some = versions.next(); !some.isEmpty(); some = versions.next()) {
            for (var version : some) {
                zip.add(version);
            }
        }
        zip.finish();
    }

    private void add(ExportedVersion version) throws IOException {
        var text = DescribedText.of(version).getBytes(StandardCharsets.UTF_8);
        if (part == null || parted && (files == Upload.MOST_FILES || bytes + text.length > MOST_TEXT_BYTES)) {
            nextPart();
        }
        var kind = version.content().kind().code();
        part.putNextEntry(entry("%s/%s-%d.md".formatted(kind, version.number(), version.ordinal())));
        part.write(text);
        part.closeEntry();
        files++;
        bytes += text.length;
    }

    private void nextPart() throws IOException {
        if (!parted) {
            part = outer;
            return;
        }
        endPart();
        outer.putNextEntry(entry("%s-%02d.zip".formatted(name, ++parts)));
        part = new ZipOutputStream(new Unclosed(outer));
        files = 0;
        bytes = 0;
    }

    private void endPart() throws IOException {
        if (part != null && parted) {
            part.finish();
            outer.closeEntry();
        }
    }

    private void finish() throws IOException {
        endPart();
        outer.finish();
    }

    private ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        return entry;
    }

    /** The archive around it goes on when one within it ends. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
