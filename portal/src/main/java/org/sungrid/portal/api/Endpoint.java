package org.sungrid.portal.api;

import java.util.List;
import java.util.Optional;

/**
 * One address of the interface, for the description that programs read and the page that people read.
 *
 * @param path with its parts in braces
 * @param key of what it gives: {@code developers.endpoint.} and this
 * @param parameters names of those it understands
 * @param statuses that it answers with beside 200
 */
record Endpoint(String path, String key, String mediaType, List<String> parameters, List<Integer> statuses) {

    private static final String JSON = "application/json";
    private static final List<String> QUESTION =
            List.of("q", "kind", "unit", "year", "validity", "theme", "sort", "page");
    private static final List<String> BOARD = List.of("unit", "state");
    private static final List<Integer> OF_ONE = List.of(400, 404, 410);

    static final List<Endpoint> ALL = List.of(
            new Endpoint("/api/v1/disclosures", "list", JSON, QUESTION, List.of(400)),
            new Endpoint("/api/v1/disclosures/{number}", "one", JSON, List.of("number", "on", "as-published"), OF_ONE),
            new Endpoint(
                    "/api/v1/disclosures/{number}/versions", "versions", JSON, List.of("number", "before"), OF_ONE),
            new Endpoint(
                    "/api/v1/disclosures/{number}/versions/{ordinal}",
                    "version",
                    JSON,
                    List.of("number", "ordinal"),
                    OF_ONE),
            new Endpoint("/api/v1/disclosures.csv", "table", "text/csv", QUESTION, List.of(400)),
            new Endpoint("/api/v1/grid", "grid", JSON, List.of("q", "page"), List.of(400)),
            new Endpoint("/api/v1/grid/{code}", "cell", JSON, List.of("code"), OF_ONE),
            new Endpoint("/api/v1/board", "board", JSON, List.of("unit", "state", "after", "before"), List.of(400)),
            new Endpoint("/api/v1/board/{number}", "board-entry", JSON, List.of("number"), OF_ONE),
            new Endpoint(
                    "/api/v1/board.csv", "board-table", "text/csv", List.of("unit", "state", "after"), List.of(400)),
            new Endpoint("/api/v1/dump.zip", "dump", "application/zip", List.of(), List.of(503)),
            new Endpoint("/api/v1/openapi.json", "description", JSON, List.of(), List.of(400)),
            new Endpoint("/feed.atom", "feed", "application/atom+xml", QUESTION, List.of()),
            new Endpoint("/board/feed.atom", "board-feed", "application/atom+xml", BOARD, List.of()),
            new Endpoint("/board/feed.rss", "board-rss", "application/rss+xml", BOARD, List.of()));

    /** The one that answers at a path, if any. */
    static Optional<Endpoint> at(String path) {
        return ALL.stream()
                .filter(endpoint ->
                        path.matches(endpoint.path().replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst();
    }

    /** The parameters that may follow the path. */
    List<String> asked() {
        return parameters.stream().filter(name -> !isInPath(name)).toList();
    }

    String textKey() {
        return "developers.endpoint." + key;
    }

    boolean isJson() {
        return mediaType.equals(JSON);
    }

    /** Whether a parameter is part of the path. */
    boolean isInPath(String parameter) {
        return path.contains("{" + parameter + "}");
    }
}
