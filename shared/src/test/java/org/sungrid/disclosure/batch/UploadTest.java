package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come as an upload. Markdown knows no entities, so the holes of XML (S-80) have no counterpart here. */
class UploadTest {

    private static final byte[] LAW = "# 甲法\n\n第一条 乙。".getBytes(StandardCharsets.UTF_8);

    @Test
    void an_honest_archive_gives_its_markdown_and_names_the_rest() throws IOException {
        var upload = Upload.ofZip(
                "a.zip", zip("法/甲.md", "法/图.png", "__MACOSX/法/._甲.md", ".DS_Store", "法/.hidden.md", "Thumbs.db"));
        assertThat(upload.files()).extracting(SourceFile::path).containsExactly("法/甲.md");
        assertThat(upload.files().get(0).content()).isEqualTo(LAW);
        assertThat(upload.problems()).containsExactly(Problem.warning("法/图.png", 0, "disclosure.import.ignored"));
    }

    @Test
    void names_in_gbk_without_a_word_are_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding("GBK");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            zip.putArchiveEntry(new ZipArchiveEntry("法规/联通 个体工商户条例(2016-02-06).md"));
            zip.write(LAW);
            zip.closeArchiveEntry();
        }
        assertThat(new String(bytes.toByteArray(), Charset.forName("GBK"))).contains("个体工商户条例");
        assertThat(Upload.ofZip("a.zip", bytes.toByteArray()).files())
                .extracting(SourceFile::path)
                .containsExactly("法规/联通 个体工商户条例(2016-02-06).md");
    }

    /** Shrunk, imploded, bzip2, LZMA, Zstandard, XZ, PPMd, AES: whatever the unpacker would need a library for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 98, 99})
    @Tag("S-77")
    void what_is_packed_in_an_unusual_way_is_damaged(int method) throws IOException {
        byte[] zip = zip("a.md");
        var little = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        little.putShort(8, (short) method);
        for (int at = 0; at < zip.length - 4; at++) {
            if (little.getInt(at) == 0x02014b50) {
                little.putShort(at + 10, (short) method);
            }
        }
        assertThat(Upload.ofZip("a.zip", zip).problems())
                .extracting(Problem::key)
                .containsExactly("disclosure.import.zip-damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.md",
                "a/../../b.md",
                "/etc/a.md",
                "C:/a.md",
                "C:\\a.md",
                "..\\a.md",
                "a\u0000.md",
                "a\n.md",
                "\\\\host\\a.md"
            })
    void a_name_that_leads_out_is_refused(String name) throws IOException {
        var upload = Upload.ofZip("a.zip", zip(name));
        assertThat(upload.files()).isEmpty();
        assertThat(upload.problems()).extracting(Problem::key).containsExactly("disclosure.import.path");
        assertThat(Upload.ofFiles("a", List.of(new SourceFile(name, LAW))).problems())
                .extracting(Problem::key)
                .containsExactly("disclosure.import.path");
    }

    @Test
    void a_link_in_an_archive_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var entry = new ZipArchiveEntry("a.md");
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(Upload.ofZip("a.zip", bytes.toByteArray()).problems())
                .extracting(Problem::key)
                .containsExactly("disclosure.import.path");
    }

    @Test
    void an_encrypted_entry_is_refused() throws IOException {
        byte[] zip = zip("a.md");
        // The flag stands in the local head (place 6) and in the directory (place 8).
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(Upload.ofZip("a.zip", zip).problems())
                .extracting(Problem::key)
                .containsExactly("disclosure.import.encrypted");
    }

    @Test
    void an_archive_in_an_archive_is_not_opened() throws IOException {
        byte[] inner = zip("a.md");
        for (int level = 0; level < 10; level++) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(inner);
            }
            inner = bytes.toByteArray();
        }
        assertThat(Upload.ofZip("a.zip", inner).problems())
                .containsExactly(Problem.error("inner.zip", 0, "disclosure.import.nested-archive"));
    }

    @Test
    void the_same_name_twice_is_an_error() {
        var file = new SourceFile("a.md", LAW);
        assertThat(Upload.ofFiles("a", List.of(file, file)).problems())
                .containsExactly(Problem.error("a.md", 0, "disclosure.import.twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a zip at all", "PK\u0003\u0004 but broken", "PK\u0005\u0006"})
    void what_is_no_archive_is_said_to_be_none(String text) {
        var upload = Upload.ofZip("a.zip", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(upload.files()).isEmpty();
        assertThat(upload.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.key()).isIn("disclosure.import.not-zip", "disclosure.import.zip-damaged"));
    }

    @Test
    void an_archive_cut_off_anywhere_is_an_answer_and_no_fault() throws IOException {
        byte[] zip = zip("a.md", "b.md");
        for (int length = 0; length < zip.length; length++) {
            var upload = Upload.ofZip("a.zip", java.util.Arrays.copyOf(zip, length));
            assertThat(upload.hasErrors()).isTrue();
        }
    }

    @Test
    void too_large_too_many_and_nothing_are_said_so() {
        assertThat(Upload.ofZip("a.zip", new byte[50 * 1024 * 1024]).problems())
                .containsExactly(Problem.error("a.zip", 0, "disclosure.import.too-large", 20));
        assertThat(Upload.ofFiles("a", List.of(new SourceFile("a.md", new byte[3 * 1024 * 1024])))
                        .problems())
                .containsExactly(Problem.error("a.md", 0, "disclosure.import.file-too-large", 2));
        assertThat(Upload.ofFiles("a", List.of()).problems())
                .containsExactly(Problem.error("a", 0, "disclosure.import.nothing"));
    }

    @Test
    @Tag("S-27")
    void forty_two_kilobytes_that_unpack_to_four_gigabytes_are_refused() throws IOException {
        byte[] bomb = overlapping(8 * 1024 * 1024, 512);
        assertThat(bomb.length).isLessThan(64 * 1024);
        assertRefused(bomb, "disclosure.import.bomb");
    }

    @Test
    @Tag("S-27")
    void many_entries_just_below_the_limit_of_one_are_refused_together() throws IOException {
        assertRefused(overlapping(1024 * 1024, 1_000), "disclosure.import.bomb");
    }

    @Test
    @Tag("S-27")
    void a_hundred_thousand_entries_are_refused() throws IOException {
        assertRefused(overlapping(10, 100_000), "disclosure.import.too-many");
    }

    private static void assertRefused(byte[] bomb, String key) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var upload = Upload.ofZip("bomb.zip", bomb);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(upload.files()).isEmpty();
        assertThat(upload.problems()).extracting(Problem::key).containsExactly(key);
        assertThat(allocated).as("bytes ever allocated").isLessThan(64L * 1024 * 1024);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(LAW);
            }
        }
        return bytes.toByteArray();
    }

    /** One stream of zeros that many entries of the directory all point to, so that a few bytes stand for any size. */
    private static byte[] overlapping(int size, int entries) throws IOException {
        var deflater = new Deflater(9, true);
        deflater.setInput(new byte[size]);
        deflater.finish();
        byte[] data = new byte[size / 500 + 100];
        int length = deflater.deflate(data);
        var crc = new CRC32();
        crc.update(new byte[size]);
        var out = new ByteArrayOutputStream();
        out.write(head(0x04034b50, 0, (int) crc.getValue(), length, size, "00000.md"));
        out.write(data, 0, length);
        int directory = out.size();
        for (int i = 0; i < entries; i++) {
            out.write(head(0x02014b50, 1, (int) crc.getValue(), length, size, String.format("%05d.md", i)));
        }
        int directoryLength = out.size() - directory;
        out.write(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directoryLength)
                .putInt(directory)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] head(int mark, int central, int crc, int compressed, int size, String name) {
        var head = ByteBuffer.allocate((central == 1 ? 46 : 30) + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(mark);
        if (central == 1) {
            head.putShort((short) 20);
        }
        head.putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) 8)
                .putInt(0)
                .putInt(crc)
                .putInt(compressed)
                .putInt(size)
                .putShort((short) name.length())
                .putShort((short) 0);
        if (central == 1) {
            head.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0);
        }
        return head.put(name.getBytes(StandardCharsets.US_ASCII)).array();
    }
}
