package org.sungrid.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.file.internal.MadeFiles.image;
import static org.sungrid.file.internal.MadeFiles.joined;
import static org.sungrid.file.internal.MadeFiles.latin;
import static org.sungrid.file.internal.MadeFiles.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.file.FileType;
import org.sungrid.refusal.Refused;

/** What a file is, whatever it is called; what is not taken, and why. */
class JudgingTest {

    private static final byte[] PNG = image("png", 30, 20);
    private static final byte[] JPEG = image("jpg", 30, 20);
    private static final byte[] GIF = image("gif", 30, 20);
    private static final byte[] PDF = MadeFiles.pdf("Lift inspection", "");
    private static final String SCRIPT = "*/=1;alert(1)//";

    private record Given(String name, byte[] content, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void each_kind_that_is_taken_is_known_by_its_content() {
        assertThat(judged(PNG)).isEqualTo(FileType.PNG);
        assertThat(judged(JPEG)).isEqualTo(FileType.JPEG);
        assertThat(judged(GIF)).isEqualTo(FileType.GIF);
        assertThat(judged(MadeFiles.webp(30, 20, "xx"))).isEqualTo(FileType.WEBP);
        assertThat(judged(PDF)).isEqualTo(FileType.PDF);
        assertThat(judged(MadeFiles.docx("电梯"))).isEqualTo(FileType.DOCX);
        assertThat(judged(MadeFiles.xlsx("电梯", "600"))).isEqualTo(FileType.XLSX);
    }

    static Stream<Given> hostile() {
        var exe = joined(latin("MZ\u0090\0\u0003\0\0\0"), new byte[500]);
        return Stream.of(
                new Given("nothing", new byte[0], "empty"),
                new Given("a program", exe, "kind"),
                new Given("a program of Linux", joined(latin("\u007fELF"), new byte[500]), "kind"),
                new Given("a page called .txt", utf8("<!DOCTYPE html><script>x()</script>"), "kind"),
                new Given("a drawing with a script", utf8("<svg xmlns='x'><script>x()</script></svg>"), "kind"),
                new Given("plain text", utf8("价目表"), "kind"),
                new Given(
                        "an old document",
                        joined(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600]),
                        "old-office"),
                new Given("an archive", MadeFiles.zip(Map.of("a.txt", utf8("x"))), "kind"),
                new Given("an archive of archives", MadeFiles.zip(Map.of("a.zip", MadeFiles.docx("x"))), "kind"),
                new Given("GIF and script, behind the end", joined(GIF, latin(SCRIPT)), "appended"),
                new Given("GIF and script, by its size", gifOf('/' | '*' << 8, 10), "damaged"),
                new Given("GIF and page", gifWithComment("<script>alert(1)</script>"), "script"),
                new Given("PNG and script", joined(PNG, latin(SCRIPT)), "appended"),
                new Given("JPEG and script", joined(JPEG, latin(SCRIPT)), "appended"),
                new Given(
                        "JPEG and page",
                        MadeFiles.withSegment(JPEG, 0xfe, latin("<html><script>x()</script>")),
                        "script"),
                new Given("JPEG and archive", joined(JPEG, MadeFiles.docx("x")), "appended"),
                new Given(
                        "JPEG and archive inside", MadeFiles.withSegment(JPEG, 0xfe, MadeFiles.docx("x")), "appended"),
                new Given("WebP and archive", joined(MadeFiles.webp(3, 3, "xx"), MadeFiles.docx("x")), "appended"),
                new Given("PDF and page before it", joined(utf8("<html><body>\n"), PDF), "kind"),
                new Given("PDF and page inside", MadeFiles.pdf("x", "/T (<html><body onload=x>)"), "script"),
                new Given("PDF and page behind", joined(PDF, utf8("<html><script>x()</script>")), "appended"),
                new Given("PDF and archive", joined(PDF, MadeFiles.docx("x"), latin("%%EOF")), "appended"),
                new Given("archive and page before it", joined(utf8("<html>"), MadeFiles.docx("x")), "kind"),
                new Given("archive and picture before it", joined(GIF, MadeFiles.docx("x")), "appended"),
                new Given("document with something behind", joined(MadeFiles.docx("x"), utf8("x")), "appended"),
                new Given("a picture that breaks off", Arrays.copyOf(PNG, PNG.length - 7), "damaged"),
                new Given("a picture whose head is empty", emptyHead(), "damaged"),
                new Given("a photograph that breaks off", Arrays.copyOf(JPEG, JPEG.length / 2), "damaged"),
                new Given("a PDF that breaks off", Arrays.copyOf(PDF, PDF.length / 2), "damaged"),
                new Given("too large", new byte[20 * 1024 * 1024 + 1], "too-large"));
    }

    @ParameterizedTest(name = "S-26 {0}")
    @MethodSource("hostile")
    @Tag("S-26")
    void what_it_is_not_is_refused(Given given) {
        refused(given.content(), given.reason());
    }

    static Stream<Given> documents() {
        return Stream.of(
                with("macros", "word/vbaProject.bin", "macro"),
                with("macros in its data", "word/vbaData.xml", "macro"),
                with("a control", "word/activeX/activeX1.xml", "macro"),
                with("an object", "word/embeddings/oleObject1.bin", "embedded"),
                with("a workbook", "word/embeddings/Sheet.xlsx", "embedded"),
                with("a program", "word/media/x.exe", "embedded"),
                with("an archive", "customXml/inner.zip", "embedded"),
                with("a way out", "word/../../x.xml", "damaged"),
                with("a workbook's link", "xl/externalLinks/externalLink1.xml", "external"),
                with("two in one", "xl/workbook.xml", "kind"));
    }

    /** WebP, the chunk that says how large it is of no bytes. */
    private static byte[] emptyHead() {
        var webp = MadeFiles.webp(3, 3, "xx");
        webp[16] = 0;
        return webp;
    }

    private static Given with(String name, String part, String reason) {
        var parts = MadeFiles.docxParts("x");
        parts.put(part, utf8("<x/>"));
        return new Given(name, MadeFiles.zip(parts), reason);
    }

    @ParameterizedTest(name = "S-26 {0}")
    @MethodSource("documents")
    @Tag("S-26")
    void a_document_with_something_inside_is_refused(Given given) {
        refused(given.content(), given.reason());
    }

    /** Each costs its own bytes and nothing more: none of them is ever unpacked. */
    static Stream<Given> bombs() {
        var many = new LinkedHashMap<>(MadeFiles.docxParts("x"));
        for (int i = 0; i < 2_500; i++) {
            many.put("word/media/" + i + ".png", new byte[0]);
        }
        byte[] nested = new byte[1 << 20];
        for (int i = 0; i < 10; i++) {
            nested = MadeFiles.zip(Map.of("x.zip", nested));
        }
        return Stream.of(
                new Given(
                        "4 GB in a document",
                        MadeFiles.claiming(MadeFiles.docxOfZeros(300), 0xfffffff0L, 300L << 20),
                        "bomb"),
                new Given("200 MB in a document", MadeFiles.docxOfZeros(200), "bomb"),
                new Given("60 MB, packed to a thousandth", MadeFiles.docxOfZeros(60), "bomb"),
                new Given("ten archives in each other", nested, "kind"),
                new Given("2,500 entries", MadeFiles.zip(many), "entries"),
                new Given("entries that share their bytes", overlapping(), "bomb"),
                new Given("more entries than it says", saying(MadeFiles.docx("x"), 1), "damaged"));
    }

    @ParameterizedTest(name = "S-27 {0}")
    @MethodSource("bombs")
    @Tag("S-27")
    void what_was_made_to_blow_up_is_refused_unopened(Given given) {
        long before = allocated();
        refused(given.content(), given.reason());
        assertThat(allocated() - before).isLessThan(given.content().length + (16L << 20));
    }

    @Test
    @Tag("S-27")
    void a_hundred_thousand_entries_are_counted_and_not_made() {
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 100_000; i++) {
            many.put("e" + i, new byte[0]);
        }
        var archive = MadeFiles.zip(many);
        long before = allocated();
        assertThatThrownBy(() -> Judging.judge(archive)).isInstanceOf(Refused.class);
        assertThat(allocated() - before).isLessThan(16L << 20);
    }

    static Stream<Given> pictures() {
        return Stream.of(
                new Given("a PNG", MadeFiles.pngOf(50_000, 50_000), "pixels"),
                new Given("a long PNG", MadeFiles.pngOf(2, 2_000_000_000), "pixels"),
                new Given("a WebP", MadeFiles.webp(16_000, 16_000, "xx"), "pixels"),
                new Given("a JPEG", claimingPixels(), "pixels"),
                new Given("a picture of nothing", MadeFiles.pngOf(0, 10), "damaged"));
    }

    @ParameterizedTest(name = "S-28 {0}")
    @MethodSource("pictures")
    @Tag("S-28")
    void a_picture_of_too_many_pixels_is_refused_by_its_head(Given given) {
        refused(given.content(), given.reason());
    }

    @Test
    @Tag("S-28")
    void the_largest_photograph_is_taken() {
        assertThat(judged(MadeFiles.pngOf(9_000, 7_000))).isEqualTo(FileType.PNG);
    }

    @Test
    void where_a_photograph_was_taken_is_not_kept_but_which_way_up_it_was_held() throws IOException {
        var exif = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(latin("Exif\0\0II*\0")).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6).putInt(0);
        exif.put(latin("GPS 25.1N"));
        var photo = MadeFiles.withSegment(MadeFiles.withSegment(JPEG, 0xfe, latin("by Chen Min")), 0xe1, exif.array());

        var kept = Judging.judge(photo).bytes();

        assertThat(text(kept)).doesNotContain("GPS", "Chen Min").contains("Exif");
        assertThat(kept[2 + 2 + 2 + 6 + 8 + 2 + 9]).isEqualTo((byte) 6);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(30);
    }

    @Test
    void notes_in_other_images_are_not_kept_either() throws IOException {
        int end = PNG.length - 12;
        var noted = joined(
                Arrays.copyOf(PNG, end),
                MadeFiles.pngChunk("tEXt", latin("Author\0Chen Min")),
                Arrays.copyOfRange(PNG, end, PNG.length));
        assertThat(Judging.judge(noted).bytes()).isEqualTo(PNG);
        assertThat(text(Judging.judge(gifWithComment("by Chen Min")).bytes())).doesNotContain("Chen Min");
        assertThat(ImageIO.read(new ByteArrayInputStream(Judging.judge(GIF).bytes()))
                        .getHeight())
                .isEqualTo(20);
        var webp = Judging.judge(MadeFiles.webp(30, 20, "by Chen Min!")).bytes();
        assertThat(text(webp)).doesNotContain("Chen Min", "EXIF");
        assertThat(judged(webp)).isEqualTo(FileType.WEBP);
    }

    @Test
    void a_second_picture_behind_the_first_is_dropped() {
        assertThat(Judging.judge(joined(JPEG, JPEG)).bytes()).hasSizeLessThanOrEqualTo(JPEG.length);
    }

    private static FileType judged(byte[] content) {
        return Judging.judge(content).type();
    }

    private static void refused(byte[] content, String reason) {
        assertThatThrownBy(() -> Judging.judge(content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("key")
                                .containsExactly("file.refusal." + reason));
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] gifOf(int width, int height) {
        var gif = ByteBuffer.wrap(GIF.clone()).order(ByteOrder.LITTLE_ENDIAN);
        gif.putShort(6, (short) width).putShort(8, (short) height);
        return gif.array();
    }

    private static byte[] gifWithComment(String comment) {
        return joined(
                Arrays.copyOf(GIF, GIF.length - 1),
                new byte[] {0x21, (byte) 0xfe, (byte) comment.length()},
                latin(comment),
                new byte[] {0, 0x3b});
    }

    /** The frame's head is found by its marker, and made to claim 60,000 by 60,000. */
    private static byte[] claimingPixels() {
        var jpeg = ByteBuffer.wrap(JPEG.clone());
        for (int at = 0; at < jpeg.limit() - 9; at++) {
            if (jpeg.get(at) == (byte) 0xff && jpeg.get(at + 1) == (byte) 0xc0) {
                jpeg.putShort(at + 5, (short) 60_000).putShort(at + 7, (short) 60_000);
                return jpeg.array();
            }
        }
        throw new AssertionError("no frame");
    }

    /** Two entries of the directory that lead to the same place. */
    private static byte[] overlapping() {
        var zip = ByteBuffer.wrap(MadeFiles.docx("x")).order(ByteOrder.LITTLE_ENDIAN);
        int last = -1;
        for (int at = 0; at < zip.limit() - 4; at++) {
            if (zip.getInt(at) == 0x02014b50) {
                last = at;
            }
        }
        zip.putInt(last + 42, 0);
        return zip.array();
    }

    private static byte[] saying(byte[] zip, int entries) {
        var lie = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        lie.putShort(end + 8, (short) entries).putShort(end + 10, (short) entries);
        return lie.array();
    }
}
