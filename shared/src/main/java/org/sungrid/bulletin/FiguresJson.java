package org.sungrid.bulletin;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.sungrid.grid.CellKind;
import org.sungrid.ticket.TicketOrigin;

/** The figures of a bulletin as they are kept. A name that a later version of the program no longer knows is passed over. */
final class FiguresJson {

    private FiguresJson() {}

    static String written(Figures figures) {
        var origins = Json.createObjectBuilder();
        figures.origins().forEach((origin, tally) -> origins.add(origin.name(), written(tally)));
        var units = Json.createArrayBuilder();
        figures.units()
                .forEach(unit -> units.add(Json.createObjectBuilder()
                        .add("code", unit.code())
                        .add("name", unit.name())
                        .add("nameEn", unit.nameEn())
                        .add("kind", unit.kind().name())
                        .add("people", unit.people())
                        .add("tally", written(unit.tally()))));
        return Json.createObjectBuilder()
                .add("period", figures.period().code())
                .add("all", written(figures.all()))
                .add("origins", origins)
                .add("units", units)
                .build()
                .toString();
    }

    private static JsonObject written(Tally tally) {
        var counts = Json.createObjectBuilder();
        tally.counts().forEach((count, number) -> counts.add(count.name(), number));
        return counts.build();
    }

    static Figures read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var read = reader.readObject();
            var told = read.getJsonObject("origins");
            var origins = new EnumMap<TicketOrigin, Tally>(TicketOrigin.class);
            Arrays.stream(TicketOrigin.values())
                    .filter(origin -> told.containsKey(origin.name()))
                    .forEach(origin -> origins.put(origin, tally(told.getJsonObject(origin.name()))));
            return new Figures(
                    BulletinPeriod.of(read.getString("period")).orElseThrow(),
                    tally(read.getJsonObject("all")),
                    origins,
                    units(read.getJsonArray("units").getValuesAs(JsonObject.class)));
        }
    }

    private static List<UnitLine> units(List<JsonObject> told) {
        return told.stream()
                .map(unit -> new UnitLine(
                        unit.getString("code"),
                        unit.getString("name"),
                        unit.getString("nameEn"),
                        CellKind.valueOf(unit.getString("kind")),
                        unit.getInt("people"),
                        tally(unit.getJsonObject("tally"))))
                .toList();
    }

    private static Tally tally(JsonObject told) {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (var count : Count.values()) {
            if (told.get(count.name()) instanceof JsonNumber number) {
                counts.put(count, number.longValue());
            }
        }
        return new Tally(counts);
    }
}
