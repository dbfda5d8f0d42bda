package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Shape;

/**
 * What the interface says of itself is what it answers: every answer about every disclosure of the demo bureau, against
 * the description that the very server gives out, and nothing in an answer that the description does not name.
 */
class DescribedIT {

    private static JsonObject description;
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    @BeforeAll
    static void read() {
        description = Fetched.get("/api/v1/openapi.json").json();
        closed(description.getAsJsonObject("components"));
    }

    @ParameterizedTest
    @EnumSource
    void every_answer_about_a_kind_is_as_it_is_described(DisclosureKind kind) {
        var question = "&kind=" + kind.code();
        assertThat(Fetched.lines(question)).isNotEmpty();
        valid("List", Fetched.get("/api/v1/disclosures?page=1" + question));
        for (var line : Fetched.lines(question)) {
            var address = Fetched.path(line, "address");
            var one = Fetched.get(address);
            valid("Disclosure", one);
            assertThat(one.json().get("kind").getAsString()).isEqualTo(kind.code());
            var versions = Fetched.get(address + "/versions");
            valid("Versions", versions);
            assertThat(versions.json().getAsJsonArray("items"))
                    .isEqualTo(one.json().getAsJsonArray("versions"));
            versions.json()
                    .getAsJsonArray("items")
                    .forEach(version ->
                            valid("Disclosure", Fetched.get(Fetched.path(version.getAsJsonObject(), "address"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_a_kind_is_described_and_stated_somewhere_in_the_demo(DisclosureKind kind) {
        var described = description
                .getAsJsonObject("components")
                .getAsJsonObject("schemas")
                .getAsJsonObject(name(kind))
                .getAsJsonObject("properties");
        var stated = new TreeSet<String>();
        Fetched.lines("&kind=" + kind.code())
                .forEach(line -> stated.addAll(
                        Fetched.get(Fetched.path(line, "address")).json().keySet()));

        for (var field : Shape.of(kind).fields()) {
            assertThat(described.keySet()).contains(field.camelName());
            // No document of the demo bureau tells how it came to be.
            assertThat(stated.contains(field.camelName()) || field.name().equals("history"))
                    .as(field.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/disclosures?kind=poem, 400, kind:",
        "/api/v1/disclosures.csv?page=0, 400, page:",
        "/api/v1/disclosures.csv?page=21, 400, page:",
        "/api/v1/disclosures/F-1999-0001, 404, There is no disclosure with the number F-1999-0001.",
        "/api/v1/disclosures/f-2026-0001, 404, There is no disclosure with the number f-2026-0001.",
        "/api/v1/disclosures/F-2026-0001/versions/99, 404, Disclosure F-2026-0001 has no version 99 that is shown.",
        "/api/v1/disclosures/F-2026-0001/versions/x, 404, Disclosure F-2026-0001 has no version x that is shown.",
        "/api/v1/disclosures/F-2026-0001/versions?before=0, 400, before:",
        "/api/v1/disclosures/F-2026-0001?on=2026-02-30, 400, on:",
        "/api/v1/disclosures/F-2026-0001?as-published=2999-01-01, 400, as-published:",
        "/api/v1/disclosures/F-2026-0001?on=2026-01-01&as-published=2026-01-01, 400, on:",
        "/api/v1/disclosures/F-2026-0001?on=1990-01-01, 404, Not yet in force on 1990-01-01",
        "/api/v1/disclosures/F-2026-0001?as-published=1990-01-01, 404, Not yet shown on 1990-01-01",
        "/api/v1/disclosures?knd=fee, 400, “knd” is no parameter of this address. It takes: q",
        "/api/v1/disclosures/F-2026-0001?sort=newest, 400, “sort” is no parameter",
        "/api/v1/disclosures/F-2026-0001/versions/1?on=2026-01-01, 400, “on” is no parameter",
        "/api/v1/disclosures.csv?colour=red, 400, “colour” is no parameter",
        "/api/v1/openapi.json?a=1, 400, “a” is no parameter of this address. It takes none.",
        "/api/v1/grid?page=99, 400, page:",
        "/api/v1/grid?unit=YX, 400, “unit” is no parameter of this address. It takes: q",
        "/api/v1/grid/YX-NONE, 404, There is no unit with the code YX-NONE.",
        "/api/v1/grid/yx-cg, 404, There is no unit with the code yx-cg.",
        "/api/v1/grid/YX-CG?on=2026-01-01, 400, “on” is no parameter",
        "/api/v1/board?state=late, 400, state:",
        "/api/v1/board?after=x, 400, after:",
        "/api/v1/board?q=x, 400, “q” is no parameter of this address. It takes: unit",
        "/api/v1/board/DB-1999-0001, 404, There is no matter with the number DB-1999-0001 on the board.",
        "/api/v1/nothing, 404,"
    })
    void what_cannot_be_answered_is_a_described_problem_with_a_sentence(String address, int status, String says) {
        var answer = Fetched.get(address);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        valid("Problem", answer);
        if (says != null) {
            assertThat(answer.json().get("detail").getAsString()).startsWith(says);
        }
    }

    @Test
    void every_address_of_the_description_answers_and_none_is_described_twice() {
        assertThat(description.get("openapi").getAsString()).startsWith("3.1");
        var ids = new TreeSet<String>();
        description.getAsJsonObject("paths").entrySet().forEach(path -> {
            var get = path.getValue().getAsJsonObject().getAsJsonObject("get");
            assertThat(ids.add(get.get("operationId").getAsString())).isTrue();
            var answer = Fetched.get(path.getKey()
                    .replace("/board/{number}", "/board/" + onBoard("number"))
                    .replace("{number}", "F-2026-0001")
                    .replace("{ordinal}", "1")
                    .replace("{code}", "YX-CG"));
            assertThat(answer.status()).as(path.getKey()).isEqualTo(200);
            var media = get.getAsJsonObject("responses")
                    .getAsJsonObject("200")
                    .getAsJsonObject("content")
                    .keySet();
            assertThat(media)
                    .as(path.getKey())
                    .containsExactly(answer.header("Content-Type").split(";")[0]);
        });
    }

    /** Of the grid as much as its pages show: every unit in its place, and nobody who is not named there. */
    @Test
    @Tag("M11")
    void the_grid_is_told_as_its_pages_show_it() {
        var grid = Fetched.get("/api/v1/grid");
        valid("Grid", grid);
        var lines = grid.json().getAsJsonArray("items");
        assertThat(grid.json().get("total").getAsInt()).isGreaterThanOrEqualTo(lines.size());
        for (var line : lines) {
            var one = Fetched.get(Fetched.path(line.getAsJsonObject(), "address"));
            valid("Cell", one);
            assertThat(one.json().get("name")).isEqualTo(line.getAsJsonObject().get("name"));
        }
        var station = Fetched.get("/api/v1/grid/YX-CG");
        assertThat(station.text())
                .contains("唐立新", "YX-CG-1", "老城网格监管员岗位职责", "\"parent\":\"YX\"")
                .doesNotContain("1201");
        assertThat(Fetched.get("/api/v1/grid?q=" + URLEncoder.encode("南门巷12号", StandardCharsets.UTF_8))
                        .json()
                        .getAsJsonArray("items"))
                .extracting(item -> item.getAsJsonObject().get("code").getAsString())
                .contains("YX-CG-1")
                .doesNotContain("YX-DL");
    }

    @Test
    @Tag("M34")
    void the_board_is_told_as_it_is_described() {
        valid("Board", Fetched.get("/api/v1/board"));
        var one = Fetched.get("/api/v1/board/" + onBoard("number"));
        valid("BoardEntry", one);
        assertThat(one.json().get("title").getAsString()).isEqualTo(onBoard("title"));
        assertThat(one.json().getAsJsonArray("timeTold")).isNotEmpty();
    }

    /** Of the first matter on the board. */
    private static String onBoard(String member) {
        return Fetched.get("/api/v1/board")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get(member)
                .getAsString();
    }

    /** What a version says is the same wherever it is told: alone, on a day, and in the archive. */
    @Test
    void a_day_is_answered_by_the_version_that_the_page_shows() {
        var lift = Fetched.lines("&q=%E7%94%B5%E6%A2%AF%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9")
                .get(0);
        var address = Fetched.path(lift, "address");

        var first = Fetched.get(address + "?on=2025-06-30");
        assertThat(first.json().get("version").getAsInt()).isEqualTo(1);
        assertThat(first.json()).isEqualTo(Fetched.get(address + "/versions/1").json());
        assertThat(Fetched.get(address + "?on=2025-07-01").json())
                .isEqualTo(Fetched.get(address).json());
        assertThat(Fetched.get(address + "/versions?before=2").json().getAsJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void attachments_are_told_with_what_their_address_gives() throws Exception {
        var told = Fetched.lines("&kind=fee").stream()
                .map(line -> Fetched.get(Fetched.path(line, "address")).json())
                .filter(disclosure -> disclosure.has("attachments"))
                .flatMap(disclosure -> disclosure.getAsJsonArray("attachments").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(told).isNotEmpty();
        for (var attachment : told) {
            var answer = Fetched.get(Fetched.path(attachment, "address"));
            assertThat(answer.bytes()).hasSize(attachment.get("bytes").getAsInt());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.bytes())))
                    .isEqualTo(attachment.get("sha256").getAsString());
            assertThat(answer.header("Content-Type"))
                    .isEqualTo(attachment.get("mediaType").getAsString());
        }
    }

    private static void valid(String schema, Fetched answer) {
        var errors = SCHEMAS.computeIfAbsent(schema, DescribedIT::schema).validate(answer.text(), InputFormat.JSON);
        assertThat(errors).as(answer.answer().uri().toString()).isEmpty();
    }

    private static Schema schema(String name) {
        var root = new JsonObject();
        root.addProperty("$ref", "#/components/schemas/" + name);
        root.add("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(
                        Dialects.getOpenApi31(),
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(root.toString());
    }

    /** For this test alone nothing may be answered that is not described; readers have to bear what is added later. */
    private static void closed(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(DescribedIT::closed);
        } else if (element.isJsonObject()) {
            var object = element.getAsJsonObject();
            object.entrySet().forEach(member -> closed(member.getValue()));
            if (object.has("properties") && object.get("properties").isJsonObject() && object.has("required")) {
                object.addProperty("additionalProperties", false);
            }
        }
    }

    private static String name(DisclosureKind kind) {
        return JsonParser.parseString(description
                        .getAsJsonObject("components")
                        .getAsJsonObject("schemas")
                        .getAsJsonObject("Disclosure")
                        .getAsJsonObject("discriminator")
                        .getAsJsonObject("mapping")
                        .get(kind.code())
                        .toString())
                .getAsString()
                .replace("#/components/schemas/", "");
    }
}
