package org.sungrid.disclosure.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sungrid.file.Packing;
import org.sungrid.workbook.WorkbookFile;

/**
 * The files of an upload, taken out with limits on everything that a hostile or unlucky one could make large. Only
 * Markdown and workbooks are kept; what else lies in a folder is named and left alone.
 */
public record Upload(List<SourceFile> files, List<Problem> problems) {

    /** Bytes of a whole upload: ten times the 447 laws of a trial corpus, zipped. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** Files of an upload: a county bureau's whole collection with room to spare. */
    public static final int MOST_FILES = 2_000;

    /** Bytes of one file: five times the longest law in force. */
    public static final int MOST_FILE_BYTES = 2 * 1024 * 1024;

    /** Bytes of one workbook: two thousand versions with what belongs to them. */
    public static final int MOST_WORKBOOK_BYTES = 8 * 1024 * 1024;

    /** Bytes of everything unpacked. */
    public static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;

    /** Entries of an archive, folders and ignored files among them. */
    private static final int MOST_ENTRIES = 10_000;

    /** Chinese prose packs to a third, tables to a tenth; a bomb to a thousandth. */
    private static final int LARGEST_RATIO = 200;

    private static final Pattern ARCHIVE = Pattern.compile("\\.(?:zip|jar|7z|rar|tar|gz|tgz|bz2|xz|zst)$");
    /** Sheets of other programs and times, and those that can bring programs along. */
    private static final Pattern OTHER_SHEETS = Pattern.compile("\\.(?:xls|xlsm|xlsb|xltx|xltm|xlam|ods|et|csv)$");

    private static final int LONGEST_PATH = 500;
    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    public Upload {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** @param name of the archive, for problems that concern the whole */
    public static Upload ofZip(String name, byte[] zip) {
        if (zip.length > MOST_BYTES) {
            return refused(name, "disclosure.import.too-large", MOST_BYTES / 1024 / 1024);
        }
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            return refused(name, "disclosure.import.not-zip");
        }
        if (Packing.entries(zip) > MOST_ENTRIES) {
            return refused(name, "disclosure.import.too-many", MOST_FILES);
        }
        var taken = new Taken();
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(true)
                .get()) {
            for (var entries = archive.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory() && !taken.add(archive, entry)) {
                    return new Upload(List.of(), taken.problems);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return refused(name, "disclosure.import.zip-damaged");
        }
        return taken.upload(name);
    }

    /** A folder as the browser sends it, or as it lies on disk. */
    public static Upload ofFiles(String name, List<SourceFile> given) {
        if (given.stream().mapToLong(file -> file.content().length).sum() > MOST_UNPACKED_BYTES) {
            return refused(name, "disclosure.import.too-large", MOST_UNPACKED_BYTES / 1024 / 1024);
        }
        var taken = new Taken();
        for (var file : given) {
            var path = file.path().replace('\\', '/');
            if (taken.leadsIn(path) && taken.wants(path) && taken.fits(path, file.content().length)) {
                taken.files.add(new SourceFile(path, file.content()));
            }
            if (taken.files.size() > MOST_FILES) {
                return refused(name, "disclosure.import.too-many", MOST_FILES);
            }
        }
        return taken.upload(name);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static Upload refused(String name, String key, Object... args) {
        return new Upload(List.of(), List.of(Problem.error(name, 0, key, args)));
    }

    /** What was taken out so far. */
    private static final class Taken {

        private final List<SourceFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private long unpacked;

        /** @return false when the whole upload has to be refused */
        boolean add(ZipFile archive, ZipArchiveEntry entry) throws IOException {
            var path = path(entry);
            if (entry.isUnixSymlink() || !safe(path)) {
                return fatal(path, "disclosure.import.path");
            }
            if (!wants(path)) {
                return true;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return fatal(path, "disclosure.import.encrypted");
            }
            if (!Packing.isUsual(entry) || !archive.canReadEntryData(entry)) {
                return fatal(path, "disclosure.import.zip-damaged");
            }
            if (files.size() >= MOST_FILES) {
                return fatal(path, "disclosure.import.too-many", MOST_FILES);
            }
            byte[] content;
            try (var input = archive.getInputStream(entry)) {
                content = bounded(input, most(path));
            }
            if (content == null && !mayBeHonest(entry, most(path))) {
                return fatal(path, "disclosure.import.bomb", MOST_UNPACKED_BYTES / 1024 / 1024);
            }
            if (!fits(path, content == null ? most(path) + 1L : content.length)) {
                return true;
            }
            unpacked += content.length;
            if (unpacked > MOST_UNPACKED_BYTES) {
                return fatal(path, "disclosure.import.bomb", MOST_UNPACKED_BYTES / 1024 / 1024);
            }
            if (entry.getCompressedSize() > 0 && content.length / entry.getCompressedSize() > LARGEST_RATIO) {
                return fatal(path, "disclosure.import.bomb", MOST_UNPACKED_BYTES / 1024 / 1024);
            }
            files.add(new SourceFile(path, content));
            return true;
        }

        /** A text that is only too large is told from a bomb by how far it unpacks. */
        private static boolean mayBeHonest(ZipArchiveEntry entry, int most) {
            return entry.getSize() <= MOST_UNPACKED_BYTES
                    && entry.getCompressedSize() > 0
                    && most / entry.getCompressedSize() <= LARGEST_RATIO;
        }

        boolean wants(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (name.startsWith(".")
                    || path.startsWith("__MACOSX/")
                    || path.contains("/.")
                    || name.equals("Thumbs.db")
                    || name.equals("desktop.ini")) {
                return false;
            }
            var lower = name.toLowerCase(Locale.ROOT);
            if (ARCHIVE.matcher(lower).find()) {
                problems.add(Problem.error(path, 0, "disclosure.import.nested-archive"));
                return false;
            }
            if (OTHER_SHEETS.matcher(lower).find()) {
                problems.add(Problem.error(path, 0, "disclosure.import.other-sheet"));
                return false;
            }
            if (!lower.endsWith(".md") && !WorkbookFile.isOne(lower)) {
                problems.add(Problem.warning(path, 0, "disclosure.import.ignored"));
                return false;
            }
            return true;
        }

        boolean leadsIn(String path) {
            if (!safe(path)) {
                problems.add(Problem.error(path, 0, "disclosure.import.path"));
                return false;
            }
            return true;
        }

        boolean fits(String path, long bytes) {
            if (!paths.add(path)) {
                problems.add(Problem.error(path, 0, "disclosure.import.twice"));
                return false;
            }
            if (bytes > most(path)) {
                problems.add(Problem.error(path, 0, "disclosure.import.file-too-large", most(path) / 1024 / 1024));
                return false;
            }
            return true;
        }

        Upload upload(String name) {
            if (files.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
                problems.add(Problem.error(name, 0, "disclosure.import.nothing"));
            }
            return new Upload(files, problems);
        }

        private boolean fatal(String path, String key, Object... args) {
            problems.clear();
            problems.add(Problem.error(path, 0, key, args));
            return false;
        }

        private static boolean safe(String path) {
            return !path.isEmpty()
                    && path.length() <= LONGEST_PATH
                    && !path.startsWith("/")
                    && !path.matches("^[A-Za-z]:.*")
                    && path.chars().noneMatch(Character::isISOControl)
                    && !List.of(path.split("/")).contains("..");
        }

        /** The bytes, or {@code null} when there are more than one file may have. */
        private static byte[] bounded(InputStream input, int most) throws IOException {
            var bytes = input.readNBytes(most + 1);
            return bytes.length > most ? null : bytes;
        }

        /** How many bytes a file of this name may have. */
        private static int most(String path) {
            return WorkbookFile.isOne(path) ? MOST_WORKBOOK_BYTES : MOST_FILE_BYTES;
        }

        /** Archives made by Chinese Windows tools carry their names in GBK without saying so. */
        private static String path(ZipArchiveEntry entry) {
            var path = entry.getName();
            boolean named = entry.getGeneralPurposeBit().usesUTF8ForNames()
                    || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
            if (!named && entry.getRawName() != null) {
                path = decoded(entry.getRawName());
            }
            // A Mac takes letters apart from their accents; here each name has one form.
            return Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '/');
        }

        private static String decoded(byte[] raw) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(raw, CHINESE_WINDOWS);
            }
        }
    }
}
