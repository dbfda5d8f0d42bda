package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.Wire;

/** Who types words of a matter on the public board finds it; what leaves the board leaves the search (M34). */
@Tag("M34")
class BoardSearchIT {

    private static final String SCALES = "农贸市场电子秤专项检查";
    static final String FEES = "小微企业检测费减免落实情况核对";
    static final String OFFICER = "fangyunping";
    static final String DIRECTOR = "shenyanqing";
    private static final int TRIES = 2_000;
    private static final Pattern ON_BOARD = Pattern.compile("href=\"/board/(DB-[0-9]+-[0-9]+)\"");
    private static final Pattern LISTED = Pattern.compile("href=\"/disclosures/[A-Z]-[0-9]+-[0-9]+\"");

    @ParameterizedTest
    @CsvSource({"'', 督办专栏", "/en, What is being put right", "/large/dark, 督办专栏"})
    void it_is_found_by_the_words_of_the_public_and_marked_with_its_state_and_day(String prefix, String called)
            throws IOException {
        var number = number(SCALES);
        var told = api("/api/v1/board/" + number);
        for (var words : List.of("电子秤专项检查", "作弊或者超期未检", number)) {
            var page = found(prefix + "/disclosures?q=" + encoded(words), number, true);
            assertThat(page).as(words).contains("href=\"" + prefix + "/board/" + number + "\"");
            var line = page.substring(page.indexOf("href=\"" + prefix + "/board/" + number + "\""));
            line = line.substring(0, line.indexOf("</li>"));
            assertThat(line).contains(called).containsPattern("class=\"(badge|stamp)");
            assertThat(line.contains(told.has("due") ? day(told.get("due").getAsString(), prefix) : number))
                    .as(line)
                    .isTrue();
        }
        var narrowed = Wire.portal().get(prefix + "/disclosures?kind=board&q=" + encoded("检查"));
        assertThat(narrowed.status()).isEqualTo(200);
        assertThat(narrowed.body()).contains(number, "aria-current=\"true\"").doesNotContain("href=\"/feed.atom?");
        assertThat(LISTED.matcher(narrowed.body()).find()).isFalse();
        assertThat(Wire.portal()
                        .get(prefix + "/disclosures?q=" + encoded("作弊或者超期未检"))
                        .body())
                .as("nothing there that the feed of disclosures could tell")
                .doesNotContain("href=\"/feed.atom?");
    }

    /** The difference of both is nothing: what is found is the board. */
    @Test
    @Tag("S-44")
    void what_the_search_finds_of_it_is_exactly_the_board_and_nothing_of_the_inside() throws IOException {
        found("/disclosures?kind=board", number(SCALES), true);
        var listed = new TreeSet<String>();
        for (var leaf = api("/api/v1/board"); leaf != null; leaf = next(leaf)) {
            leaf.getAsJsonArray("items")
                    .forEach(item ->
                            listed.add(item.getAsJsonObject().get("number").getAsString()));
        }
        Set<String> found = new TreeSet<>();
        for (int tries = 0; tries < TRIES && !found.equals(listed); tries++) {
            found.clear();
            Set<String> some;
            int page = 1;
            do {
                some = onBoard(Wire.portal()
                        .get("/disclosures?kind=board&page=" + page++)
                        .body());
                found.addAll(some);
            } while (!some.isEmpty());
        }
        assertThat(found).isEqualTo(listed);
        for (var inside : List.of("百分之百", "姚春和", "方允平", "反映执法人员言行")) {
            assertThat(onBoard(Wire.portal()
                            .get("/disclosures?kind=board&q=" + encoded(inside))
                            .body()))
                    .as(inside)
                    .isEmpty();
        }
    }

    @Test
    void disclosures_are_listed_counted_and_answered_as_if_there_were_no_board() throws IOException {
        var number = number(SCALES);
        var words = encoded("电子秤专项检查");
        found("/disclosures?q=" + words, number, true);
        assertThat(onBoard(Wire.portal().get("/disclosures").body())).isEmpty();
        assertThat(Wire.portal().get("/disclosures").body()).doesNotContain("kind=board");
        assertThat(Wire.portal().get("/api/v1/disclosures?q=" + words).body()).doesNotContain(number, "\"board\"");
        assertThat(Wire.portal().get("/api/v1/disclosures.csv?q=" + words).body())
                .doesNotContain(number);
        assertThat(Wire.portal().get("/feed.atom?q=" + words).body()).doesNotContain(number);
        for (var address : List.of("/api/v1/disclosures", "/api/v1/disclosures.csv", "/feed.atom")) {
            assertThat(Wire.portal().get(address + "?kind=board").status())
                    .as(address)
                    .isEqualTo(400);
        }
        var kinds = api("/api/v1/disclosures").getAsJsonObject("facets").getAsJsonObject("kind");
        assertThat(kinds.keySet()).doesNotContain("board").isNotEmpty();
        assertThat(kinds.entrySet().stream()
                        .mapToInt(kind -> kind.getValue().getAsInt())
                        .sum())
                .isEqualTo(api("/api/v1/disclosures").get("total").getAsInt());
        assertThat(Wire.portal().get("/site-map").status()).isEqualTo(200);
    }

    @Test
    @Tag("S-45")
    void what_is_taken_down_is_gone_from_search_table_and_archive_and_what_comes_back_is_found_again()
            throws Exception {
        var number = number(FEES);
        var asked = "/disclosures?kind=board&q=" + encoded("检测费减免落实情况");
        found(asked, number, true);
        assertThat(Wire.portal().get("/api/v1/board.csv").body()).contains(number);
        assertThat(dump()).contains(number);

        var officer = AdminClient.signedIn(OFFICER);
        press(officer, number, "posting-withdraw", "posting-do-withdraw", Map.of("posting-withdraw-said", "文字有误"));
        assertThat(Wire.portal().get("/api/v1/board.csv").body()).doesNotContain(number, FEES);
        assertThat(dump()).doesNotContain(number, FEES);
        assertThat(found(asked, number, false)).doesNotContain(FEES);
        assertThat(found("/en" + asked, number, false)).doesNotContain(FEES);

        press(
                officer,
                number,
                "posting-propose",
                "posting-do-propose",
                Map.of("boardTitle", FEES, "boardWords", "逐户核对，多收的退还。", "boardOutcome", ""));
        var director = AdminClient.signedIn(DIRECTOR);
        press(director, number, "posting-acts", "posting-approve", Map.of());
        assertThat(found(asked, number, true)).contains("检测费");
        assertThat(dump()).contains(number, "逐户核对，多收的退还。");
    }

    @Test
    @Tag("S-44")
    void a_unit_that_is_hidden_is_neither_found_nor_counted_with_its_matters() throws Exception {
        var number = number(SCALES);
        var asked = "/disclosures?kind=board&unit=YX-CG";
        found(asked, number, true);
        var name = api("/api/v1/board/" + number).get("unitName").getAsString();
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        decide(administrator, "HEADS");
        try {
            assertThat(found(asked, number, false)).doesNotContain(SCALES);
            assertThat(Wire.portal().get("/disclosures?kind=board").body())
                    .contains(number)
                    .doesNotContain("YX-CG", name);
            assertThat(dump()).contains(number).doesNotContain("\"unitName\":\"" + name + "\"");
            assertThat(Wire.portal().get("/api/v1/board.csv").body())
                    .contains(number)
                    .doesNotContain("YX-CG", name);
        } finally {
            // As the demo has it.
            decide(administrator, "SHOWN", "HEADS", "DEPUTIES", "INSPECTORS");
        }
        found(asked, number, true);
    }

    private static String found(String address, String number, boolean there) throws IOException {
        return found(Wire.portal(), address, number, there);
    }

    /** The page of a node, once it names the number or no longer does. */
    static String found(Wire node, String address, String number, boolean there) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            var page = node.get(address);
            if (page.status() == 200 && page.body().contains("/board/" + number) == there) {
                return page.body();
            }
        }
        throw new AssertionError(address + (there ? " does not find " : " still finds ") + number);
    }

    private static Set<String> onBoard(String page) {
        return ON_BOARD.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** As a page writes it. */
    private static String day(String day, String prefix) {
        var parts = day.split("-");
        return prefix.equals("/en")
                ? Integer.parseInt(parts[2]) + " "
                : Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日";
    }

    private static String dump() throws IOException, InterruptedException {
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(TestBench.portal("/api/v1/dump.zip"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        try (var zip = new java.util.zip.ZipInputStream(answer.body(), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("board.ndjson")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The archive has no board");
    }

    static String number(String title) throws IOException {
        return StreamSupport.stream(api("/api/v1/board").getAsJsonArray("items").spliterator(), false)
                .map(item -> item.getAsJsonObject())
                .filter(item -> item.get("title").getAsString().equals(title))
                .map(item -> item.get("number").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject next(JsonObject leaf) throws IOException {
        return leaf.has("next")
                ? api(leaf.get("next")
                        .getAsString()
                        .substring(TestBench.portal("").toString().length()))
                : null;
    }

    private static JsonObject api(String address) throws IOException {
        var body = Wire.portal().get(address).body();
        return JsonParser.parseString(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                .getAsJsonObject();
    }

    static void press(AdminClient client, String number, String form, String button, Map<String, String> typed) {
        var page = "/tickets/" + number;
        var fields = new LinkedHashMap<>(AdminClient.hidden(client.get(page).body(), form));
        fields.putAll(typed);
        fields.put(button, "");
        var answer = client.post(page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void decide(AdminClient administrator, String... parts) {
        var page = "/grid/YX-CG/showing";
        var fields =
                new LinkedHashMap<>(AdminClient.hidden(administrator.get(page).body(), "showing"));
        fields.put("decide", "");
        fields.put("parts", String.join(AdminClient.SEVERAL, parts));
        var answer = administrator.post(page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
