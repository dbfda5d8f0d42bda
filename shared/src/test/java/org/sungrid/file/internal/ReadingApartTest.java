package org.sungrid.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sungrid.file.internal.MadeFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.file.FileType;
import org.sungrid.file.TextState;
import org.sungrid.refusal.Refused;

/** What another Java tells of a file, and that a file made to harm harms nobody but that one. */
class ReadingApartTest {

    private record Given(String name, byte[] content, FileType type, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PROLOGUE = "<?xml version=\"1.0\"?>";

    @Test
    void the_words_of_a_document_are_read_by_paragraphs() {
        var read = new ReadingApart().read(MadeFiles.docx("电梯检验", "每台 600 元"), FileType.DOCX);
        assertThat(read.text()).isEqualTo("电梯检验\n每台 600 元");
        assertThat(read.state()).isEqualTo(TextState.COMPLETE);
    }

    @Test
    void the_words_of_a_workbook_are_read_by_rows() {
        var read = new ReadingApart().read(MadeFiles.xlsx("曳引电梯", "600", "元/台"), FileType.XLSX);
        assertThat(read.text()).isEqualTo("曳引电梯 600 元/台");
    }

    @Test
    void the_words_of_a_pdf_are_read_by_pages() {
        var read = new ReadingApart().read(MadeFiles.pdf("Lift inspection fee", ""), FileType.PDF);
        assertThat(read.text()).isEqualTo("Lift inspection fee");
        assertThat(read.state()).isEqualTo(TextState.COMPLETE);
    }

    @Test
    void a_page_without_words_says_nothing() throws IOException {
        assertThat(new ReadingApart().read(pdf(null, null), FileType.PDF).state())
                .isEqualTo(TextState.NONE);
    }

    @Test
    void who_may_not_print_may_still_read() throws IOException {
        assertThat(new ReadingApart().read(pdf("", "owner"), FileType.PDF).state())
                .isEqualTo(TextState.NONE);
    }

    static Stream<Given> refused() throws IOException {
        return Stream.of(
                new Given("a PDF with a password", pdf("secret", "owner"), FileType.PDF, "password"),
                pdf("a script", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "active"),
                pdf("a program to start", "/OpenAction << /S /Launch /F (calc.exe) >>", "active"),
                pdf("a form that sends", "/AcroForm << /Fields [] /Kids [<< /A << /S /SubmitForm >> >>] >>", "active"),
                pdf("a form of XML", "/AcroForm << /XFA (x) >>", "active"),
                pdf("a file inside", "/Names << /EmbeddedFiles << /Names [] >> >>", "embedded"),
                new Given(
                        "a script in an object of its own",
                        MadeFiles.pdf("x", "/AA 6 0 R", "<< /O << /S /JavaScript /JS (x) >> >>"),
                        FileType.PDF,
                        "active"),
                new Given("no PDF behind its head", utf8("%PDF-1.7\nx\n%%EOF"), FileType.PDF, "damaged"),
                docx(
                        "a template from elsewhere",
                        "word/_rels/settings.xml.rels",
                        MadeFiles.relation("attachedTemplate", "https://evil.cn/t.dotm", "TargetMode=\"External\""),
                        "external"),
                docx(
                        "a picture from elsewhere",
                        "word/_rels/document.xml.rels",
                        MadeFiles.relation("image", "https://evil.cn/p.png", "TargetMode=\"External\""),
                        "external"),
                docx(
                        "a link into a network",
                        "word/_rels/document.xml.rels",
                        MadeFiles.relation("hyperlink", "file://evil/x", "TargetMode=\"External\""),
                        "external"),
                docx(
                        "an object",
                        "word/_rels/document.xml.rels",
                        MadeFiles.relation("oleObject", "media/x.emf", ""),
                        "embedded"),
                docx(
                        "another page inside",
                        "word/_rels/document.xml.rels",
                        MadeFiles.relation("aFChunk", "x.xml", ""),
                        "embedded"),
                docx(
                        "macros by their type",
                        "[Content_Types].xml",
                        utf8(
                                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
                        "macro"),
                docx("another kind of document", "[Content_Types].xml", utf8("<Types/>"), "kind"),
                docx(
                        "a field that fetches",
                        "word/header1.xml",
                        utf8("<w:hdr xmlns:w=\"w\"><w:instrText> DDEAUTO c:\\\\cmd.exe</w:instrText></w:hdr>"),
                        "external"),
                docx(
                        "tracked changes",
                        "word/header1.xml",
                        utf8("<w:hdr xmlns:w=\"w\"><w:ins w:author=\"x\"/></w:hdr>"),
                        "tracked"),
                docx(
                        "an entity that calls out",
                        "word/header1.xml",
                        utf8(PROLOGUE + "<!DOCTYPE x [<!ENTITY c SYSTEM \"http://127.0.0.1/x\">]><x>&c;</x>"),
                        "damaged"),
                docx("laughs", "word/header1.xml", utf8(laughs()), "damaged"),
                docx("what is not XML", "word/header1.xml", utf8("<x><y></x>"), "damaged"),
                new Given("a bomb that lies about its length", lying(), FileType.DOCX, "damaged"),
                new Given("a bomb that was not measured", MadeFiles.docxOfZeros(150), FileType.DOCX, "bomb"));
    }

    private static Given pdf(String name, String catalogue, String reason) {
        return new Given(name, MadeFiles.pdf("x", catalogue), FileType.PDF, reason);
    }

    private static Given docx(String name, String part, byte[] content, String reason) {
        var parts = MadeFiles.docxParts("x");
        parts.put(part, content);
        return new Given(name, MadeFiles.zip(parts), FileType.DOCX, reason);
    }

    @ParameterizedTest(name = "S-26 S-27 {0}")
    @MethodSource
    @Tag("S-26")
    @Tag("S-27")
    @Tag("S-80")
    void refused(Given given) {
        assertRefused(() -> new ReadingApart().read(given.content(), given.type()), given.reason());
    }

    @Test
    void a_link_to_a_page_may_stay() {
        var parts = MadeFiles.docxParts("电梯");
        parts.put(
                "word/_rels/document.xml.rels",
                MadeFiles.relation("hyperlink", "https://www.gov.cn/", "TargetMode=\"External\""));
        assertThat(new ReadingApart().read(MadeFiles.zip(parts), FileType.DOCX).text())
                .isEqualTo("电梯");
    }

    /** F-38: what can't be read to the end is kept as far as it was read. */
    @Test
    @Tag("F-38")
    void of_a_document_without_end_the_beginning_is_read() {
        var read = new ReadingApart().read(docxOf(2_000_000), FileType.DOCX);
        assertThat(read.state()).isEqualTo(TextState.PARTLY);
        assertThat(read.text()).hasSizeLessThanOrEqualTo(500_000).startsWith("电梯");
    }

    @Test
    @Tag("F-38")
    void what_takes_too_long_is_stopped_and_the_next_one_is_read() {
        var hasty = new ReadingApart(List.of("-Xmx160m"), Duration.ofMillis(1));
        assertRefused(() -> hasty.read(MadeFiles.docx("x"), FileType.DOCX), "unreadable");
        assertThat(new ReadingApart().read(MadeFiles.docx("电梯"), FileType.DOCX).text())
                .isEqualTo("电梯");
    }

    @Test
    @Tag("F-38")
    void what_takes_too_much_memory_ends_the_reader_alone() {
        var small = new ReadingApart(List.of("-Xmx8m", "-XX:+ExitOnOutOfMemoryError"), Duration.ofSeconds(20));
        assertRefused(() -> small.read(new byte[16 << 20], FileType.PDF), "unreadable");
    }

    @Test
    void a_reader_that_can_not_be_started_refuses_instead_of_letting_pass() {
        var none = new ReadingApart(List.of("-XX:NoSuchOption=1"), Duration.ofSeconds(20));
        assertRefused(() -> none.read(MadeFiles.docx("x"), FileType.DOCX), "unreadable");
    }

    @Test
    @Tag("S-27")
    void the_server_spends_no_more_than_the_file_and_its_text() {
        var bomb = MadeFiles.docxOfZeros(150);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertRefused(() -> new ReadingApart().read(bomb, FileType.DOCX), "bomb");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
    }

    private static void assertRefused(Runnable reading, String reason) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("key")
                                .containsExactly("file.refusal." + reason));
    }

    private static String laughs() {
        var text = new StringBuilder(PROLOGUE + "<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a").append(i).append(" \"");
            text.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text.append("]><x>&a9;</x>").toString();
    }

    private static byte[] lying() {
        return MadeFiles.claiming(MadeFiles.docxOfZeros(50), 1_000, 50L << 20);
    }

    private static byte[] docxOf(int characters) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : Map.copyOf(MadeFiles.docxParts("电梯检验".repeat(characters / 4)))
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param user the password that opens it, {@code null} for no encryption at all */
    private static byte[] pdf(String user, String owner) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (user != null) {
                document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
