package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** The whole as one archive: all that is public and nothing else, in every version that was shown. */
class DumpIT {

    private static final String DUMP = "/api/v1/dump.zip";

    @Test
    @Tag("S-44")
    void it_holds_every_version_that_is_shown_and_none_that_is_withdrawn_or_a_draft() throws Exception {
        var files = unpacked(Fetched.get(DUMP).bytes());
        var held = lines(files).stream()
                .map(line -> line.get("number").getAsString() + "/"
                        + line.get("version").getAsInt())
                .toList();

        assertThat(held).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(held)).isNotEmpty().isEqualTo(shownVersions());
    }

    @Test
    void its_lines_are_what_the_interface_answers_about_each_version() throws Exception {
        for (var line : lines(unpacked(Fetched.get(DUMP).bytes()))) {
            var answered = Fetched.get(
                            "/api/v1/disclosures/" + line.get("number").getAsString() + "/versions/"
                                    + line.get("version").getAsInt())
                    .json();
            Stream.of("validityToday", "correctedBy", "withdrawals", "versions", "address")
                    .forEach(answered::remove);
            assertThat(line).isEqualTo(answered);
        }
    }

    @Test
    void its_manifest_counts_what_is_in_it_and_its_tag_is_its_digest() throws Exception {
        var answer = Fetched.get(DUMP);
        var files = unpacked(answer.bytes());
        var manifest = JsonParser.parseString(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
        var lines = lines(files);
        var digest = MessageDigest.getInstance("SHA-256").digest(answer.bytes());

        assertThat(manifest.get("format").getAsInt()).isEqualTo(1);
        assertThat(manifest.get("versions").getAsInt()).isEqualTo(lines.size());
        assertThat(manifest.get("disclosures").getAsInt())
                .isEqualTo((int) lines.stream()
                        .map(line -> line.get("number").getAsString())
                        .distinct()
                        .count())
                .isEqualTo(manifest.getAsJsonObject("kinds").entrySet().stream()
                        .mapToInt(kind -> kind.getValue().getAsInt())
                        .sum());
        for (var file : manifest.getAsJsonArray("files")) {
            var told = file.getAsJsonObject();
            var bytes = files.get(told.get("name").getAsString());
            assertThat(told.get("bytes").getAsLong()).isEqualTo(bytes.length);
            assertThat(told.get("sha256").getAsString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(answer.header("ETag")).isEqualTo('"' + HexFormat.of().formatHex(digest) + '"');
        assertThat(answer.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(answer.header("Last-Modified")).endsWith("GMT");
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void who_has_it_hears_so_and_who_only_asks_about_it_gets_no_content() {
        var asked = Fetched.send("HEAD", DUMP);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.bytes()).isEmpty();
        assertThat(Long.parseLong(asked.header("Content-Length"))).isPositive();
        var again = Fetched.get(DUMP, "If-None-Match", asked.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void whoever_asks_at_the_same_time_gets_the_same_archive() throws Exception {
        var readers = Executors.newFixedThreadPool(6);
        try {
            Callable<String> reading = () -> Fetched.get(DUMP).header("ETag");
            Set<String> tags = new TreeSet<>();
            for (var reader : readers.invokeAll(List.of(reading, reading, reading, reading, reading, reading))) {
                tags.add(reader.get());
            }
            assertThat(tags).hasSize(1).doesNotContain("");
        } finally {
            readers.shutdownNow();
        }
    }

    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static List<JsonObject> lines(Map<String, byte[]> files) {
        return new String(files.get("disclosures.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> shownVersions() throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.createStatement();
                var rows = query.executeQuery("SELECT CONCAT(d.disclosure_number, '/', v.ordinal)"
                        + " FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                        + " WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL")) {
            var shown = new TreeSet<String>();
            while (rows.next()) {
                shown.add(rows.getString(1));
            }
            return shown;
        }
    }
}
