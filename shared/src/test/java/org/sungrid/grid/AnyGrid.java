package org.sungrid.grid;

import static org.sungrid.grid.TypedBook.START;
import static org.sungrid.grid.TypedBook.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.WholeGrid.Somebody;
import org.sungrid.id.BodyId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * A grid with some history: cells that moved, were renamed and closed, posts that ended or begin later, bodies that were
 * renamed and dissolved, and relations of every kind that rest on these.
 */
final class AnyGrid {

    private final Random random;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Assignment> posts = new ArrayList<>();
    private final List<Somebody> persons = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();

    private AnyGrid(Random random) {
        this.random = random;
    }

    static WholeGrid of(long seed) {
        var any = new AnyGrid(new Random(seed));
        any.cells();
        any.posts();
        any.bodies();
        any.supervisors();
        any.relations();
        return any.grid();
    }

    private WholeGrid grid() {
        return new WholeGrid(cells, posts, persons, relations, bodies);
    }

    private void cells() {
        cells.add(cell(1, "YX", "领导班子", CellKind.LEADERSHIP, null, Span.from(START)));
        int units = 1 + random.nextInt(6);
        for (int i = 2; i < 2 + units; i++) {
            cells.add(
                    cell(i, "U-" + i, "单元" + i, CellKind.STATION, 1L, Span.from(START.plusDays(random.nextInt(300)))));
        }
        for (int i = 10; i < 10 + random.nextInt(5); i++) {
            var one = cells.get(1 + random.nextInt(units));
            var other = cells.get(1 + random.nextInt(units));
            var begin = later(one.span().first(), other.span().first());
            if (random.nextBoolean()) {
                var turn = begin.plusDays(1 + random.nextInt(900));
                cells.add(cell(
                        i, "R-" + i, "旧名" + i, CellKind.ROOM, one.id().value(), new Span(begin, turn.minusDays(1))));
                cells.add(cell(i, "R-" + i, "=室" + i, CellKind.ROOM, other.id().value(), Span.from(turn)));
            } else {
                var end = begin.plusDays(random.nextInt(1_200));
                cells.add(cell(i, "R-" + i, "室" + i, CellKind.ROOM, one.id().value(), new Span(begin, end)));
            }
        }
    }

    private void posts() {
        var grid = grid();
        for (int i = 1; i <= random.nextInt(12); i++) {
            persons.add(new Somebody(new PersonId(i), "P-" + i, "人" + i));
            var codes = new ArrayList<>(grid.codes());
            for (int held = random.nextInt(4); held > 0 && !codes.isEmpty(); held--) {
                var code = codes.remove(random.nextInt(codes.size()));
                var course = grid.course(code);
                var first = course.get(0).span().first();
                var last = course.get(course.size() - 1).span().last();
                var from = last == null ? first.plusDays(random.nextInt(1_000)) : first;
                var until = last != null || random.nextBoolean() ? last : from.plusDays(random.nextInt(800));
                posts.add(new Assignment(
                        new PersonId(i),
                        course.get(0).id(),
                        Capacity.MEMBER,
                        random.nextBoolean() ? "" : "员",
                        new Span(from, until)));
            }
        }
    }

    private void bodies() {
        for (int i = 1; i <= random.nextInt(4); i++) {
            var begin = START.plusDays(random.nextInt(600));
            var words = new BodyWords("组" + i, "", BodyKind.LEADING_GROUP, random.nextBoolean() ? "" : "=职责\n二");
            if (random.nextBoolean()) {
                var turn = begin.plusDays(1 + random.nextInt(900));
                bodies.add(body(i, words, new Span(begin, turn.minusDays(1))));
                bodies.add(body(i, new BodyWords("新组" + i, "Group", BodyKind.TEAM, ""), Span.from(turn)));
            } else {
                bodies.add(body(
                        i, words, random.nextBoolean() ? Span.from(begin) : new Span(begin, begin.plusDays(1_000))));
            }
        }
    }

    private static Body body(long id, BodyWords words, Span days) {
        return new Body(new BodyId(id), "B-" + id, words, days);
    }

    private void supervisors() {
        for (int i = 1; i <= random.nextInt(4); i++) {
            var id = new PersonId(100 + i);
            persons.add(new Somebody(id, "S-%04d".formatted(i), "外" + i));
            var unit = cells.get(random.nextInt(cells.size()));
            var from = unit.span().first().plusDays(random.nextInt(500));
            for (int term = 0; term < 2; term++) {
                var until = from.plusDays(1 + random.nextInt(700));
                add(new ExternalSupervisor(
                        id,
                        unit.id(),
                        new Origin(SupervisorLevel.TOWN, "单位" + term, term == 0 ? "" : "主任", "1390000000" + i),
                        new Span(from, until)));
                from = until.plusDays(1 + random.nextInt(2) * 30L);
            }
        }
    }

    private void relations() {
        for (int i = 0; i < 25 && !persons.isEmpty(); i++) {
            var person = persons.get(random.nextInt(persons.size())).id();
            var cell = cells.get(random.nextInt(cells.size()));
            var from = START.plusDays(random.nextInt(1_000));
            var days = random.nextBoolean() ? Span.from(from) : new Span(from, from.plusDays(random.nextInt(900)));
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (cell.getLevel() != CellLevel.LEADERSHIP) {
                        add(new Oversight(
                                person,
                                cell.id(),
                                OversightKind.values()[random.nextInt(OversightKind.values().length)],
                                days));
                    }
                }
                case 1 -> add(new LiaisonOfficer(person, cell.id(), random.nextBoolean() ? "烟花" : "@酒", days));
                default -> {
                    if (!bodies.isEmpty()) {
                        add(new Membership(
                                person,
                                bodies.get(random.nextInt(bodies.size())).id(),
                                BodyRole.values()[random.nextInt(BodyRole.values().length)],
                                days));
                    }
                }
            }
        }
    }

    /** Over the days on which there is what it rests on, and nothing of its kind. */
    private void add(Relation wanted) {
        var days = List.of(wanted.span());
        for (var missing : new Grounds(new Sketch(grid())).missing(wanted)) {
            for (var gone : missing.days()) {
                days = days.stream()
                        .flatMap(part -> part.without(gone).stream())
                        .toList();
            }
        }
        for (var other : relations) {
            if (other.person().equals(wanted.person()) && other.excludes(wanted)) {
                days = days.stream()
                        .flatMap(part -> part.without(other.span()).stream())
                        .toList();
            }
        }
        days.forEach(part -> relations.add(wanted.over(part)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
