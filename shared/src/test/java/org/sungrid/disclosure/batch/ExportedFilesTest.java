package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sungrid.disclosure.AnyContent;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.export.ExportedVersion;
import org.sungrid.disclosure.export.ImportableZip;

/** What is exported as Markdown is read back as it was. */
class ExportedFilesTest {

    private static final Instant AT = Instant.parse("2026-11-25T01:02:03Z");

    @Property(tries = 1_000, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void any_content_comes_back_equal(@ForAll("contents") Content content) {
        assertThat(read(content)).isEqualTo(content);
    }

    @Example
    void a_content_that_is_full_to_the_brim_comes_back_equal() {
        for (var kind : DisclosureKind.values()) {
            var content = AnyContent.brimming(kind);
            assertThat(read(content)).isEqualTo(content);
        }
    }

    /** A reader of YAML once cut its blocks of 1,024 characters through a character outside the basic plane. */
    @Example
    void a_rare_character_may_stand_anywhere() {
        var brimming = AnyContent.brimming(DisclosureKind.NOTICE);
        var particulars = brimming.particulars().values();
        for (int before = 0; before < 1_200; before++) {
            var rare = Particulars.of(particulars
                    .with("title", "公告")
                    .with("index-number", "")
                    .with("document-number", "")
                    .with("issuer", "局")
                    .with("correction", "写".repeat(before) + "𠮷"));
            var written = Shape.of(DisclosureKind.NOTICE).content(rare, brimming.own(), brimming.body());
            assertThat(read(written)).isEqualTo(written);
        }
    }

    @Example
    void the_name_of_a_law_is_a_number_as_good_as_any() {
        var problems = new ArrayList<Problem>();
        for (var key : List.of("契税法", "办法（试行）", "F-2026-0001", "F-2026-0001.own", LawFile.key("关于“放管服”的决定 (一)"))) {
            var version = new ExportedVersion(key, "L-2026-0001", 3, AnyContent.brimming(DisclosureKind.NOTICE));
            var entry = entry(files(List.of(version)).get(0), problems);
            assertThat(entry.key()).isEqualTo(key);
            assertThat(entry.version()).isEqualTo(3);
        }
        assertThat(problems).isEmpty();
    }

    @Example
    void what_one_upload_cannot_hold_becomes_several_that_can() throws IOException {
        var law = AnyContent.of(DisclosureKind.LEGAL_DOCUMENT).sample();
        var versions = IntStream.rangeClosed(1, Upload.MOST_FILES + 1)
                .mapToObj(i -> new ExportedVersion("a" + i, "L-2026-" + i, 1, law))
                .toList();
        var parts = new ArrayList<byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip(versions, true)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("sungrid-0[12]\\.zip");
                parts.add(zip.readAllBytes());
            }
        }
        assertThat(parts).hasSize(2);
        assertThat(Upload.ofZip("1.zip", parts.get(0)).files()).hasSize(Upload.MOST_FILES);
        assertThat(Upload.ofZip("2.zip", parts.get(1)).files()).hasSize(1);
    }

    private static Content read(Content content) {
        var problems = new ArrayList<Problem>();
        var file = files(List.of(new ExportedVersion("F-2026-0001", "F-2026-0001", 1, content)))
                .get(0);
        var entry = entry(file, problems);
        assertThat(problems)
                .as(new String(file.content(), StandardCharsets.UTF_8))
                .isEmpty();
        return entry.content();
    }

    private static Entry entry(SourceFile file, List<Problem> problems) {
        return TextFile.of(file, problems)
                .flatMap(text -> DescribedFile.read(text, problems))
                .orElseThrow(
                        () -> new AssertionError(problems + "\n" + new String(file.content(), StandardCharsets.UTF_8)));
    }

    private static List<SourceFile> files(List<ExportedVersion> versions) {
        var upload = Upload.ofZip("a.zip", zip(versions, false));
        assertThat(upload.problems()).isEmpty();
        return upload.files();
    }

    private static byte[] zip(List<ExportedVersion> versions, boolean parted) {
        Iterator<ExportedVersion> left = versions.iterator();
        var bytes = new ByteArrayOutputStream();
        try {
            ImportableZip.write(() -> left.hasNext() ? List.of(left.next()) : List.of(), bytes, "sungrid", AT, parted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<Content> contents() {
        return AnyContent.arbitrary();
    }
}
