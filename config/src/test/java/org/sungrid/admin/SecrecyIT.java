package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.Wire;

/** What is not public yet, or no more, changes nothing in any answer of the portal. */
class SecrecyIT {

    /** Words that stand in no disclosure; typed whole, in part, in pinyin and with a slip. */
    private static final List<String> ASKED = List.of("饕餮鼙鼓", "饕餮", "鼙鼓饕餮", "taotiepigu", "饕餮鼓鼙");

    private static final int TRIES = 400;

    /** A list says so in a notice, the interface in a member. */
    private static final Pattern PARTIAL = Pattern.compile("class=\"notice\" role=\"status\"|\"complete\":false");

    @Test
    @Tag("S-44")
    void a_draft_changes_no_result_no_count_no_facet_and_no_page_of_the_portal() throws Exception {
        var before = wholeAnswers();
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var number = stored(drafter, "save");
        assertThat(drafter.get("/disclosures/" + number).body()).contains("饕餮鼙鼓");
        // The admin's own index has it: the change went through the log that the portal's follows as well.
        awaitInAdmin(drafter, number);
        assertThat(wholeAnswers()).isEqualTo(before);
        for (var address : List.of(number, number + "/versions/1", number + "/edit")) {
            assertThat(Wire.portal().get("/disclosures/" + address).status()).isEqualTo(404);
        }
        assertThat(Wire.portal().get("/api/v1/disclosures/" + number).status()).isEqualTo(404);
        discard(drafter, number);
    }

    @Test
    @Tag("S-45")
    void what_is_withdrawn_is_gone_from_every_answer_and_no_cache_is_told_that_it_may_keep_it() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var number = stored(drafter, "submit");
        reviewer.press(number, "release", Map.of());
        var addresses = List.of(
                "/disclosures/" + number,
                "/en/disclosures/" + number,
                "/disclosures/" + number + "/versions/1",
                "/api/v1/disclosures/" + number,
                "/api/v1/disclosures/" + number + "/versions",
                "/api/v1/disclosures/" + number + "/versions/1");
        var tags = new TreeMap<String, String>();
        for (var address : addresses) {
            var shown = Wire.portal().get(address);
            assertThat(shown.status()).as(address).isEqualTo(200);
            assertThat(shown.header("Cache-Control").orElseThrow())
                    .contains("no-cache")
                    .doesNotContain("max-age");
            tags.put(address, shown.header("ETag").orElseThrow());
        }
        awaitInPortal(number, true);
        assertThat(dump()).contains(number, "饕餮");
        assertThat(table()).contains(number, "饕餮");

        reviewer.press(number, "withdraw", Map.of("reason", "试验结束"));

        for (var address : addresses) {
            var gone = Wire.portal().get(address, "If-None-Match: " + tags.get(address));
            assertThat(gone.status()).as(address).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("饕餮");
        }
        for (var question : List.of("/compare", "?on=2026-03-01", "?as-published=2026-03-01")) {
            var gone = Wire.portal().get("/disclosures/" + number + question);
            assertThat(gone.status()).as(question).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("饕餮");
        }
        assertThat(Wire.portal().get("/feed.atom").body()).doesNotContain(number, "饕餮");
        assertThat(Wire.portal().get("/sitemap.xml").body()).doesNotContain(number);
        assertThat(Wire.portal().get("/").body()).doesNotContain(number, "饕餮");
        assertThat(dump()).doesNotContain(number, "饕餮");
        assertThat(table()).doesNotContain(number, "饕餮");
        awaitInPortal(number, false);
        for (var words : ASKED) {
            assertThat(Wire.portal()
                            .get("/api/v1/disclosures?q=" + encoded(words))
                            .body())
                    .contains("\"total\":0");
        }
    }

    /** The answers once none of them says that not all is found yet: other tests release as well. */
    private static Map<String, String> wholeAnswers() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            awaitWhole();
            var answers = answers();
            if (answers.values().stream()
                    .noneMatch(body -> PARTIAL.matcher(body).find())) {
                return answers;
            }
        }
        throw new AssertionError("The portal's answers do not become whole");
    }

    private static Map<String, String> answers() throws IOException {
        var answers = new TreeMap<String, String>();
        for (var words : ASKED) {
            for (var address : List.of(
                    "/disclosures?q=", "/en/disclosures?q=", "/api/v1/disclosures?q=", "/disclosures?kind=fee&q=")) {
                answers.put(
                        address + words,
                        Wire.portal().get(address + encoded(words)).body());
            }
        }
        for (var address : List.of(
                "/",
                "/en",
                "/disclosures",
                "/disclosures?page=2",
                "/api/v1/disclosures",
                "/feed.atom",
                "/sitemap.xml")) {
            answers.put(address, Wire.portal().get(address).body());
        }
        return answers;
    }

    /** Every line of the archive of all that is shown. */
    private static String dump() throws IOException, InterruptedException {
        var archive = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestBench.portal("/api/v1/dump.zip"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("disclosures.ndjson");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String table() throws IOException {
        return Wire.portal()
                .get("/api/v1/disclosures.csv?kind=legal-document&q=" + encoded(ASKED.get(0)))
                .body();
    }

    private static String stored(AdminClient drafter, String button) {
        return drafter.store("饕餮鼙鼓试行办法", "第一条 饕餮鼙鼓。", button);
    }

    private static void discard(AdminClient drafter, String number) {
        drafter.press(number, "discard", Map.of());
        assertThat(drafter.get("/disclosures/" + number).statusCode()).isEqualTo(404);
    }

    private static void awaitInAdmin(AdminClient drafter, String number) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (drafter.get("/disclosures?q=" + encoded(ASKED.get(0))).body().contains(number)) {
                return;
            }
        }
        throw new AssertionError("The admin does not find " + number);
    }

    /** Until the portal's index holds all that other tests released: before, its pages say that not all is found yet. */
    private static void awaitWhole() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (Wire.portal().get("/api/v1/disclosures").body().contains("\"complete\":true")) {
                return;
            }
        }
        throw new AssertionError("The portal's index does not become whole");
    }

    private static void awaitInPortal(String number, boolean there) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (Wire.portal()
                            .get("/api/v1/disclosures?q=" + encoded(ASKED.get(0)))
                            .body()
                            .contains(number)
                    == there) {
                return;
            }
        }
        throw new AssertionError("The portal " + (there ? "does not find " : "still finds ") + number);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
