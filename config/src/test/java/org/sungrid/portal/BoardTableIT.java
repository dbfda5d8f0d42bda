package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public board as a table, and in the archive of everything: what its own pages and the interface tell, and no more. */
@Tag("M34")
class BoardTableIT {

    private static final String TABLE = "/api/v1/board.csv";

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=in-hand", "?state=overdue", "?state=closed", "?unit=YX-CG", "?unit=YX-NONE"})
    @Tag("S-79")
    void the_table_holds_what_the_list_tells_in_its_order_and_nothing_that_runs(String question) {
        var answer = Fetched.get(TABLE + question);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"board.csv\"");
        assertThat(answer.header("Link")).as("all of it is one page").isEmpty();
        var rows = TableIT.read(answer.text().substring(1));
        var names = rows.remove(0);
        assertThat(names)
                .containsExactly(
                        "number",
                        "title",
                        "state",
                        "unit",
                        "unitName",
                        "raisedOn",
                        "due",
                        "closedOn",
                        "wording",
                        "words",
                        "outcome",
                        "shownFrom",
                        "page");
        var listed = listed(question);
        assertThat(rows).hasSameSizeAs(listed);
        for (int i = 0; i < rows.size(); i++) {
            var one = Fetched.get("/api/v1/board/" + listed.get(i)).json();
            for (int column = 0; column < names.size(); column++) {
                var member = one.get(names.get(column));
                assertThat(rows.get(i).get(column))
                        .as(listed.get(i) + " " + names.get(column))
                        .isEqualTo(member == null ? "" : member.getAsString());
            }
        }
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_and_who_has_the_table_hears_so() {
        for (var asked : List.of("?state=late", "?after=x", "?before=1", "?q=x")) {
            assertThat(Fetched.get(TABLE + asked).status()).as(asked).isEqualTo(400);
        }
        var answer = Fetched.get(TABLE);
        assertThat(Fetched.get(TABLE, "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
        assertThat(Fetched.get("/board?state=closed").text())
                .as("the page leads to its table")
                .contains("/api/v1/board.csv?state=closed");
        assertThat(Fetched.get("/robots.txt").text()).contains("Disallow: /board?\n", "Disallow: /en/board?\n");
        assertThat(Fetched.get("/developers").text()).contains("/api/v1/board.csv", "board.ndjson", "督办专栏");
        assertThat(Fetched.get("/en/developers").text()).contains("/api/v1/board.csv", "board.ndjson", "public board");
    }

    /** Whether something is overdue follows from the day, and the archive is the same on each. */
    @Test
    @Tag("S-44")
    void the_archive_holds_each_matter_as_the_interface_answers_it() throws IOException {
        var files = DumpIT.unpacked(Fetched.get("/api/v1/dump.zip").bytes());
        var lines = board(files);
        assertThat(lines)
                .extracting(line -> line.get("number").getAsString())
                .containsExactlyInAnyOrderElementsOf(listed(""));
        for (var line : lines) {
            var answered = Fetched.get("/api/v1/board/" + line.get("number").getAsString())
                    .json();
            Stream.of("timeFrom", "provisional", "timeTold").forEach(answered::remove);
            if (answered.get("state").getAsString().equals("overdue")) {
                answered.addProperty("state", "in-hand");
            }
            assertThat(line).isEqualTo(answered);
        }
        var manifest = JsonParser.parseString(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(manifest.get("board").getAsInt()).isEqualTo(lines.size());
        assertThat(manifest.getAsJsonArray("files"))
                .extracting(file -> file.getAsJsonObject().get("name").getAsString())
                .containsExactly("disclosures.ndjson", "board.ndjson");
        assertThat(new String(files.get("board.ndjson"), StandardCharsets.UTF_8))
                .doesNotContain("检查率达到百分之百", "姚春和", "方允平", "沈砚清");
    }

    private static List<JsonObject> board(Map<String, byte[]> files) {
        return new String(files.get("board.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** Numbers of what the list tells, leaf after leaf. */
    private static List<String> listed(String question) {
        var numbers = new ArrayList<String>();
        for (var address = "/api/v1/board" + question; !address.isEmpty(); ) {
            var leaf = Fetched.get(address).json();
            leaf.getAsJsonArray("items")
                    .forEach(item ->
                            numbers.add(item.getAsJsonObject().get("number").getAsString()));
            address = leaf.has("next") ? Fetched.path(leaf, "next") : "";
        }
        return numbers;
    }
}
