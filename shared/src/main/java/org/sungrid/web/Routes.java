package org.sungrid.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of all addresses of an application; what stands in none of its rows does not exist. Each WAR has one. */
public final class Routes {

    /** A row and the parts that the asked address filled it with. */
    public record Found(Route route, Map<String, String> parts) {}

    private final List<Route> rows;

    public Routes(Route... rows) {
        this.rows = List.of(rows);
    }

    /** The first row that fits. */
    public Optional<Found> find(String path) {
        for (Route row : rows) {
            Optional<Map<String, String>> parts = row.match(path);
            if (parts.isPresent()) {
                return Optional.of(new Found(row, parts.get()));
            }
        }
        return Optional.empty();
    }
}
