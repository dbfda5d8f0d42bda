package org.sungrid.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;
import org.sungrid.file.FileType;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.CellLevel;
import org.sungrid.search.SearchQuery;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.ticket.board.PostingPolicy;
import org.sungrid.web.Problem;

/**
 * The interface as OpenAPI 3.1 describes one, made from the shapes of the kinds: what is added to a kind is described with
 * it. English with the Chinese names of fields, for its readers are programs and those who write them.
 */
final class Description {

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages CHINESE = Messages.in(Language.CHINESE);
    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";
    private static final String TICKET = "^DB-[0-9]{4}-[0-9]{4,9}$";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String[] BOARD_LINE = {"number", "title", "state", "raisedOn", "shownFrom", "address", "page"};
    private static final String[] CELL_LINE = {"code", "name", "level", "kind", "heads", "vacant", "address", "page"};

    private final String address;

    /** @param address at which the portal is reached */
    Description(String address) {
        this.address = address;
    }

    JsonObject toJson() {
        var paths = Json.createObjectBuilder();
        Endpoint.ALL.forEach(endpoint ->
                paths.add(endpoint.path(), Json.createObjectBuilder().add("get", operation(endpoint))));
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", ENGLISH.text("developers.title"))
                                .add("version", "1")
                                .add("description", ENGLISH.text("developers.lead")))
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", address)))
                .add("externalDocs", Json.createObjectBuilder().add("url", address + "/en/developers"))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder().add("schemas", schemas()))
                .build();
    }

    /** The name of a kind's schema: {@code LegalDocument} for {@code legal-document}. */
    static String schemaOf(DisclosureKind kind) {
        var name = new StringBuilder();
        for (var word : kind.code().split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static JsonObjectBuilder operation(Endpoint endpoint) {
        var content = endpoint.isJson() ? Json.createObjectBuilder().add("schema", answer(endpoint)) : binary(endpoint);
        var responses = Json.createObjectBuilder()
                .add(
                        "200",
                        Json.createObjectBuilder()
                                .add("description", ENGLISH.text(endpoint.textKey()))
                                .add("content", Json.createObjectBuilder().add(endpoint.mediaType(), content)))
                .add("304", Json.createObjectBuilder().add("description", ENGLISH.text("developers.status.304")));
        endpoint.statuses()
                .forEach(status -> responses.add(
                        String.valueOf(status),
                        Json.createObjectBuilder()
                                .add("description", ENGLISH.text("developers.status." + status))
                                .add(
                                        "content",
                                        Json.createObjectBuilder()
                                                .add(
                                                        Problem.MEDIA_TYPE,
                                                        Json.createObjectBuilder()
                                                                .add("schema", reference("Problem"))))));
        var parameters = Json.createArrayBuilder();
        endpoint.parameters().forEach(name -> parameters.add(parameter(name, endpoint)));
        return Json.createObjectBuilder()
                .add("operationId", endpoint.key())
                .add("summary", ENGLISH.text(endpoint.textKey()))
                .add("parameters", parameters)
                .add("responses", responses);
    }

    private static JsonValue answer(Endpoint endpoint) {
        return switch (endpoint.key()) {
            case "list" -> reference("List");
            case "versions" -> reference("Versions");
            case "grid" -> reference("Grid");
            case "cell" -> reference("Cell");
            case "board" -> reference("Board");
            case "board-entry" -> reference("BoardEntry");
            case "description" ->
                Json.createObjectBuilder().add("type", "object").build();
            default -> reference("Disclosure");
        };
    }

    private static JsonObjectBuilder binary(Endpoint endpoint) {
        return endpoint.mediaType().equals("application/zip")
                ? Json.createObjectBuilder()
                : Json.createObjectBuilder()
                        .add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    private static JsonObjectBuilder parameter(String name, Endpoint endpoint) {
        boolean inPath = endpoint.isInPath(name);
        var schema = switch (name) {
            case "kind" -> several(codes(DisclosureKind.values()));
            case "validity" -> several(codes(Validity.values()));
            case "theme" -> several(codes(Theme.values()));
            case "unit" -> several(text(100));
            case "year" -> several(pattern("^(19|20)[0-9]{2}$"));
            case "sort" ->
                words(Arrays.stream(SearchQuery.Order.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT)));
            case "state" -> words(Arrays.stream(BoardState.values()).map(BoardState::code));
            case "page", "before", "after", "ordinal" -> whole(1);
            case "on", "as-published" -> day();
            case "code" -> text(40);
            case "number" -> pattern(endpoint.key().equals("board-entry") ? TICKET : "^[A-Z]-[0-9]{4}-[0-9]{4,9}$");
            default -> text(SearchQuery.LONGEST_TEXT);
        };
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", inPath ? "path" : "query")
                .add("required", inPath)
                .add("description", ENGLISH.text("developers.parameter." + name))
                .add("schema", schema);
    }

    private static JsonObjectBuilder schemas() {
        var schemas = Json.createObjectBuilder();
        var kinds = Json.createArrayBuilder();
        var mapping = Json.createObjectBuilder();
        for (var kind : DisclosureKind.values()) {
            kinds.add(reference(schemaOf(kind)));
            mapping.add(kind.code(), SCHEMAS + schemaOf(kind));
            schemas.add(schemaOf(kind), kind(kind));
        }
        return schemas.add(
                        "Disclosure",
                        Json.createObjectBuilder()
                                .add("oneOf", kinds)
                                .add(
                                        "discriminator",
                                        Json.createObjectBuilder()
                                                .add("propertyName", "kind")
                                                .add("mapping", mapping)))
                .add("VersionLine", versionLine())
                .add(
                        "Versions",
                        object(
                                Json.createObjectBuilder()
                                        .add("number", text(40))
                                        .add("items", list(reference("VersionLine")))
                                        .add("next", uri()),
                                "number",
                                "items"))
                .add("Line", line())
                .add("List", listAnswer())
                .add("Officer", officer())
                .add("CellLine", object(cellLine(), CELL_LINE))
                .add(
                        "Grid",
                        object(
                                Json.createObjectBuilder()
                                        .add("total", whole(0))
                                        .add("page", whole(1))
                                        .add("pages", whole(1))
                                        .add("items", list(reference("CellLine")))
                                        .add("next", uri()),
                                "total",
                                "page",
                                "pages",
                                "items"))
                .add("Post", object(cellWhole(), CELL_LINE))
                .add(
                        "Cell",
                        object(
                                cellWhole()
                                        .add("above", list(reference("CellLine")))
                                        .add("sections", list(reference("CellLine")))
                                        .add("posts", list(reference("Post"))),
                                CELL_LINE))
                .add("BoardLine", object(boardLine(), BOARD_LINE))
                .add(
                        "Board",
                        object(
                                Json.createObjectBuilder()
                                        .add("items", list(reference("BoardLine")))
                                        .add("next", uri()),
                                "items"))
                .add(
                        "BoardEntry",
                        object(
                                boardLine()
                                        .add("wording", whole(1))
                                        .add("words", text(PostingPolicy.LONGEST_WORDS))
                                        .add("outcome", text(PostingPolicy.LONGEST_WORDS))
                                        .add("timeFrom", day())
                                        .add(
                                                "provisional",
                                                Json.createObjectBuilder().add("type", "boolean"))
                                        .add("timeTold", list(text(10_000).build()))
                                        .add(
                                                "withdrawals",
                                                list(object(
                                                                Json.createObjectBuilder()
                                                                        .add("withdrawnAt", moment())
                                                                        .add("reason", text(1_000))
                                                                        .add("restoredAt", moment()),
                                                                "withdrawnAt",
                                                                "reason",
                                                                "restoredAt")
                                                        .build())),
                                BOARD_LINE))
                .add("Problem", problem());
    }

    private static JsonObjectBuilder kind(DisclosureKind kind) {
        var properties = Json.createObjectBuilder()
                .add("number", text(40))
                .add("kind", Json.createObjectBuilder().add("const", kind.code()))
                .add("version", whole(1))
                .add("shownFrom", moment())
                .add("shownUntil", moment());
        DisclosureJson.PARTICULARS.forEach(field -> properties.add(field.camelName(), value(field, field.labelKey())));
        properties
                .add("validityToday", codes(Validity.values()))
                .add("unitName", text(1_000))
                .add("person", text(1_000));
        if (kind == DisclosureKind.FEE) {
            properties.add("free", Json.createObjectBuilder().add("type", "boolean"));
        }
        Shape.of(kind).fields().forEach(field -> properties.add(field.camelName(), value(field, field.labelKey())));
        properties
                .add("attachments", list(attachment().build()))
                .add(
                        "body",
                        Json.createObjectBuilder()
                                .add("type", "string")
                                .add("contentMediaType", "text/markdown")
                                .add("description", ENGLISH.text("developers.member.body")))
                .add(
                        "correctedBy",
                        object(
                                Json.createObjectBuilder()
                                        .add("version", whole(1))
                                        .add("wrongSince", day())
                                        .add("address", uri()),
                                "version",
                                "wrongSince",
                                "address"))
                .add(
                        "withdrawals",
                        list(object(
                                        Json.createObjectBuilder()
                                                .add("withdrawnAt", moment())
                                                .add("reason", text(1_000))
                                                .add("restoredAt", moment())
                                                .add("restorationReason", text(1_000)),
                                        "withdrawnAt",
                                        "reason",
                                        "restoredAt",
                                        "restorationReason")
                                .build()))
                .add("versions", list(reference("VersionLine")))
                .add("page", uri())
                .add("address", uri());
        return object(
                        properties,
                        "number",
                        "kind",
                        "version",
                        "shownFrom",
                        "title",
                        "validity",
                        "theme",
                        "body",
                        "page")
                .add("title", both(kind.labelKey()));
    }

    private static JsonObjectBuilder attachment() {
        var types = Arrays.stream(FileType.values()).map(FileType::mediaType);
        return object(
                Json.createObjectBuilder()
                        .add("name", text(1_000))
                        .add("mediaType", words(types))
                        .add("bytes", whole(1))
                        .add("sha256", pattern("^[0-9a-f]{64}$"))
                        .add("address", uri()),
                "name",
                "mediaType",
                "bytes",
                "sha256",
                "address");
    }

    private static JsonObjectBuilder versionLine() {
        return object(
                Json.createObjectBuilder()
                        .add("version", whole(1))
                        .add("title", text(1_000))
                        .add("inForceFrom", day())
                        .add("inForceUntil", day())
                        .add("validity", codes(Validity.values()))
                        .add("validityToday", codes(Validity.values()))
                        .add("shownFrom", moment())
                        .add("shownUntil", moment())
                        .add("wrongSince", day())
                        .add("address", uri()),
                "version",
                "title",
                "validity",
                "shownFrom",
                "address");
    }

    private static JsonObjectBuilder line() {
        var properties = Json.createObjectBuilder()
                .add("title", text(1_000))
                .add("address", uri())
                .add("page", uri());
        DisclosuresResource.FACTS.forEach(fact -> properties.add(fact, fact(fact)));
        for (var kind : DisclosureKind.values()) {
            DisclosuresResource.shortFields(kind)
                    .forEach(field -> properties.add(field.camelName(), value(field, field.labelKey())));
        }
        DisclosuresResource.LADDER.forEach(fact -> properties.add(fact, pattern(DECIMAL)));
        return object(properties, "title", "number", "kind", "address", "page");
    }

    private static JsonObjectBuilder fact(String name) {
        return switch (name) {
            case "kind" -> codes(DisclosureKind.values());
            case "validity" -> codes(Validity.values());
            case "formedOn", "inForceFrom" -> day();
            default -> text(1_000);
        };
    }

    private static JsonObjectBuilder listAnswer() {
        var facets = Json.createObjectBuilder();
        DisclosureSearch.FACETS.forEach(facet -> facets.add(
                facet, Json.createObjectBuilder().add("type", "object").add("additionalProperties", whole(0))));
        return object(
                Json.createObjectBuilder()
                        .add("total", whole(0))
                        .add("page", whole(1))
                        .add("pages", whole(1))
                        .add("complete", Json.createObjectBuilder().add("type", "boolean"))
                        .add("items", list(reference("Line")))
                        .add("facets", object(facets))
                        .add("suggestions", list(text(200).build()))
                        .add("next", uri()),
                "total",
                "page",
                "pages",
                "complete",
                "items",
                "facets",
                "suggestions");
    }

    private static JsonObjectBuilder officer() {
        return object(
                Json.createObjectBuilder()
                        .add("name", text(60))
                        .add("capacity", words(Arrays.stream(Capacity.values()).map(GridResource::word)))
                        .add("title", text(100)),
                "name",
                "capacity");
    }

    private static JsonObjectBuilder cellLine() {
        return Json.createObjectBuilder()
                .add("code", text(40))
                .add("name", text(100))
                .add("nameEn", text(100))
                .add("level", words(Arrays.stream(CellLevel.values()).map(GridResource::word)))
                .add("kind", words(Arrays.stream(CellKind.values()).map(GridResource::word)))
                .add("parent", text(40))
                .add("area", text(10_000))
                .add("phone", text(100))
                .add("postalAddress", text(1_000))
                .add("heads", list(reference("Officer")))
                .add("vacant", Json.createObjectBuilder().add("type", "boolean"))
                .add("address", uri())
                .add("page", uri());
    }

    private static JsonObjectBuilder boardLine() {
        return Json.createObjectBuilder()
                .add("number", pattern(TICKET))
                .add("title", text(PostingPolicy.LONGEST_TITLE))
                .add("state", words(Arrays.stream(BoardState.values()).map(BoardState::code)))
                .add("raisedOn", day())
                .add("shownFrom", moment())
                .add("unit", text(40))
                .add("unitName", text(100))
                .add("due", day())
                .add("countedTo", day())
                .add("closedOn", day())
                .add("address", uri())
                .add("page", uri());
    }

    /** With who else is named there, and the duties of the post. */
    private static JsonObjectBuilder cellWhole() {
        return cellLine()
                .add("others", list(reference("Officer")))
                .add(
                        "duties",
                        list(object(
                                        Json.createObjectBuilder()
                                                .add("number", text(40))
                                                .add("title", text(1_000))
                                                .add("address", uri())
                                                .add("page", uri()),
                                        "number",
                                        "title",
                                        "address",
                                        "page")
                                .build()));
    }

    private static JsonObjectBuilder problem() {
        return object(
                Json.createObjectBuilder()
                        .add("type", text(1_000))
                        .add("title", text(1_000))
                        .add("status", whole(400))
                        .add("detail", text(10_000))
                        .add("incident", text(20)),
                "type",
                "title",
                "status");
    }

    private static JsonObjectBuilder value(Field field, String labelKey) {
        var schema = switch (field.type()) {
            case LINE, LINES, CELL, REFERENCE -> text(field.most());
            case DAY -> day();
            case YUAN, QUANTITY, FIGURE -> pattern(DECIMAL);
            case COUNT -> whole(0).add("maximum", field.most());
            case WORD -> words(field.words().stream().map(Coded::code));
            case ROWS -> list(row(field, labelKey)).add("maxItems", field.most());
        };
        return schema.add("description", both(labelKey));
    }

    private static JsonValue row(Field field, String labelKey) {
        var columns = Json.createObjectBuilder();
        field.columns()
                .forEach(column -> columns.add(column.camelName(), value(column, labelKey + "." + column.name())));
        return object(
                        columns,
                        field.columns().stream()
                                .filter(Field::owed)
                                .map(Field::camelName)
                                .toArray(String[]::new))
                .build();
    }

    private static JsonObjectBuilder object(JsonObjectBuilder properties, String... required) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", Json.createArrayBuilder(List.of(required)));
    }

    private static JsonObjectBuilder list(JsonValue of) {
        return Json.createObjectBuilder().add("type", "array").add("items", of);
    }

    private static JsonObjectBuilder several(JsonObjectBuilder of) {
        return list(of.build());
    }

    private static JsonObjectBuilder text(int most) {
        return Json.createObjectBuilder().add("type", "string").add("maxLength", most);
    }

    private static JsonObjectBuilder pattern(String pattern) {
        return Json.createObjectBuilder().add("type", "string").add("pattern", pattern);
    }

    private static JsonObjectBuilder day() {
        return format("date");
    }

    private static JsonObjectBuilder moment() {
        return format("date-time");
    }

    private static JsonObjectBuilder uri() {
        return format("uri");
    }

    private static JsonObjectBuilder format(String format) {
        return Json.createObjectBuilder().add("type", "string").add("format", format);
    }

    private static JsonObjectBuilder whole(int least) {
        return Json.createObjectBuilder().add("type", "integer").add("minimum", least);
    }

    private static JsonObjectBuilder codes(Coded... values) {
        return words(Arrays.stream(values).map(Coded::code));
    }

    private static JsonObjectBuilder words(Stream<String> words) {
        JsonArray all = Json.createArrayBuilder(words.toList()).build();
        return Json.createObjectBuilder().add("type", "string").add("enum", all);
    }

    private static JsonValue reference(String schema) {
        return Json.createObjectBuilder().add("$ref", SCHEMAS + schema).build();
    }

    private static String both(String labelKey) {
        return ENGLISH.text(labelKey) + " · " + CHINESE.text(labelKey);
    }
}
