package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;

/** Which new relations may stand: each rests on its ground on all its days, and nobody is in the same one twice. */
final class RelationPolicy {

    private final Sketch sketch;
    private final Persons persons;

    RelationPolicy(Sketch sketch, Persons persons) {
        this.sketch = sketch;
        this.persons = persons;
    }

    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        var grounds = new Grounds(sketch);
        for (var fresh : sketch.relations().tied()) {
            if (fresh instanceof Oversight
                    && sketch.cell(fresh.cell().orElseThrow()).stream()
                            .anyMatch(cell -> cell.getLevel() == CellLevel.LEADERSHIP)) {
                found.add(Refusal.of("cell", "grid.refusal.oversight.leadership"));
            }
            grounds.missing(fresh).forEach(missing -> found.add(refusal(fresh, missing)));
            if (sketch.relations().of(fresh.person()).stream()
                    .anyMatch(other -> other != fresh
                            && other.excludes(fresh)
                            && other.span().common(fresh.span()).isPresent())) {
                found.add(Refusal.of("from", "grid.refusal.relation.already", name(fresh)));
            }
        }
        return found;
    }

    private Refusal refusal(Relation fresh, Grounds.Missing missing) {
        var day = missing.days().get(0).first().toString();
        return switch (missing.ground()) {
            case CELL ->
                Refusal.of(
                        "from",
                        "grid.refusal.relation.cell",
                        fresh.cell()
                                .map(sketch::cell)
                                .filter(course -> !course.isEmpty())
                                .map(course -> course.get(course.size() - 1).getName())
                                .orElse(""),
                        day);
            case BODY -> {
                var course = sketch.relations().body(fresh.body().orElseThrow());
                yield Refusal.of(
                        "from",
                        "grid.refusal.relation.cell",
                        course.get(course.size() - 1).getName(),
                        day);
            }
            case LEADERSHIP -> Refusal.of("person", "grid.refusal.oversight.post", name(fresh), day);
            case POST -> Refusal.of("person", "grid.refusal.relation.post", name(fresh), day);
        };
    }

    private String name(Relation relation) {
        return persons.find(relation.person()).map(Person::getName).orElse("");
    }

    /** What will not do about the days that were typed. */
    static List<Refusal> days(LocalDate from, LocalDate until) {
        if (from == null) {
            return List.of(Refusal.of("from", "grid.refusal.from"));
        }
        return until != null && until.isBefore(from) ? List.of(Refusal.of("until", "grid.refusal.until")) : List.of();
    }
}
