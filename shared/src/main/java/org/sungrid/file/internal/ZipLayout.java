package org.sungrid.file.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sungrid.file.FilePolicy;
import org.sungrid.file.Packing;

/**
 * An archive looked at from outside, nothing unpacked: its directory stands at its very end, its entries fill what is
 * before it one behind the other, and none claims to become larger than it may. So nothing can be hidden between, before
 * or behind them, and no two share bytes (which is how small archives unpack to petabytes).
 */
final class ZipLayout {

    static final String MARK = "PK\u0003\u0004";

    private static final String END = "PK\u0005\u0006";
    private static final int END_LENGTH = 22;
    private static final int HEAD_LENGTH = 30;

    /** Behind an entry whose length was not known when it was begun: mark, checksum, two lengths. */
    private static final int LONGEST_DESCRIPTOR = 24;

    /** Small entries may be one word repeated. */
    private static final long SMALL = 1 << 20;

    private final Bytes file;
    private final int directory;

    private ZipLayout(Bytes file) {
        this.file = file;
        int end = file.length() - END_LENGTH;
        if (!file.has(END, end) || file.littleTwo(end + 20) != 0) {
            throw FileRefused.because(endsWithArchive(file) ? "appended" : "damaged");
        }
        int count = file.littleTwo(end + 10);
        if (count > FilePolicy.MOST_ENTRIES) {
            throw FileRefused.because("entries", FilePolicy.MOST_ENTRIES);
        }
        long from = file.littleFour(end + 16);
        if (from + file.littleFour(end + 12) != end || file.littleTwo(end + 8) != count) {
            throw FileRefused.because("damaged");
        }
        directory = (int) from;
        if (listed() != count) {
            throw FileRefused.because("damaged");
        }
    }

    /** The names of the entries. */
    static List<String> judge(Bytes file) {
        return new ZipLayout(file).names();
    }

    /** Whether something that is no archive by its beginning is one by its end. */
    static boolean endsWithArchive(Bytes file) {
        int last = file.length() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xffff); at--) {
            if (file.has(END, at)) {
                return true;
            }
        }
        return false;
    }

    /** Counted by their marks before anything is made of them: what the archive says of their number need not be true. */
    private int listed() {
        int entries = 0;
        for (int at = directory; at < file.length(); at++) {
            if (file.has("PK\u0001\u0002", at)) {
                entries++;
            }
        }
        return entries;
    }

    private List<String> names() {
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.all()))
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            var entries = new ArrayList<ZipArchiveEntry>();
            archive.getEntries().asIterator().forEachRemaining(entries::add);
            entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
            judge(entries);
            return entries.stream().map(ZipArchiveEntry::getName).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw FileRefused.because("damaged");
        }
    }

    private void judge(List<ZipArchiveEntry> entries) {
        long unpacked = 0;
        long free = 0;
        var names = new HashSet<String>();
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw FileRefused.because("password");
            }
            // Names that differ in nothing but case are one to some readers and two to others.
            if (!Packing.isUsual(entry)
                    || entry.isUnixSymlink()
                    || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw FileRefused.because("damaged");
            }
            unpacked += entry.getSize();
            if (unpacked > FilePolicy.MOST_UNPACKED_BYTES
                    || entry.getSize() > SMALL
                            && entry.getSize() / Math.max(1, entry.getCompressedSize()) > FilePolicy.LARGEST_RATIO) {
                throw FileRefused.because("bomb", FilePolicy.MOST_UNPACKED_BYTES >> 20);
            }
            free = behind(entry, free);
        }
        if (directory - free > LONGEST_DESCRIPTOR) {
            throw FileRefused.because("appended");
        }
    }

    /** @param free where the entry before it ends */
    private long behind(ZipArchiveEntry entry, long free) {
        long head = entry.getLocalHeaderOffset();
        int gap = free == 0 ? 0 : LONGEST_DESCRIPTOR;
        if (head < free || head - free > gap || head >= directory || !file.has(MARK, (int) head)) {
            throw FileRefused.because(head < free ? "bomb" : "appended", FilePolicy.MOST_UNPACKED_BYTES >> 20);
        }
        long end = head
                + HEAD_LENGTH
                + file.littleTwo((int) head + 26)
                + file.littleTwo((int) head + 28)
                + entry.getCompressedSize();
        if (end > directory || !calledAlike(entry, (int) head)) {
            throw FileRefused.because("damaged");
        }
        return end;
    }

    /** Readers that follow the entries and readers that follow the directory find the same names. */
    private boolean calledAlike(ZipArchiveEntry entry, int head) {
        var listed = entry.getRawName();
        int from = head + HEAD_LENGTH;
        return listed != null
                && Arrays.equals(file.all(), from, from + file.littleTwo(head + 26), listed, 0, listed.length);
    }
}
