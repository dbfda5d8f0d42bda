package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sungrid.grid.TypedBook.DAY;
import static org.sungrid.grid.TypedBook.START;
import static org.sungrid.grid.TypedBook.after;
import static org.sungrid.grid.TypedBook.book;
import static org.sungrid.grid.TypedBook.grid;
import static org.sungrid.grid.TypedBook.plan;
import static org.sungrid.grid.TypedBook.read;
import static org.sungrid.grid.TypedBook.row;
import static org.sungrid.grid.TypedBook.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.assertj.core.groups.Tuple;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.WholeGrid.Somebody;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** What a workbook says of oversight, bodies and members, supervisors from outside and liaison officers (M01, M26, M28, M32, M56). */
@Tag("M01")
class BookRelationsTest {

    private static final PersonId OUTSIDER = new PersonId(9);
    private static final Span TERM = new Span(START, DAY.plusYears(1));

    /** Besides {@link TypedBook#grid}: 1 leads the bureau and oversees 甲所, S-0001 watches it; both are in 组, 2 keeps in touch. */
    private static WholeGrid related() {
        var posts = new ArrayList<>(TypedBook.POSTS);
        posts.add(new Assignment(new PersonId(1), new CellId(1), Capacity.HEAD, "局长", Span.from(START)));
        var persons = new ArrayList<>(TypedBook.PERSONS);
        persons.add(new Somebody(OUTSIDER, "S-0001", "外"));
        var body = new BodyId(1);
        return new WholeGrid(
                TypedBook.cells(),
                posts,
                persons,
                List.of(
                        new Oversight(new PersonId(1), new CellId(2), OversightKind.OVERSIGHT, Span.from(START)),
                        new ExternalSupervisor(
                                OUTSIDER,
                                new CellId(2),
                                new Origin(SupervisorLevel.TOWN, "商会", "会长", "13900000001"),
                                TERM),
                        new Membership(new PersonId(1), body, BodyRole.CHAIR, Span.from(START)),
                        new Membership(OUTSIDER, body, BodyRole.MEMBER, TERM),
                        new LiaisonOfficer(new PersonId(2), new CellId(3), "烟花", Span.from(START))),
                List.of(new Body(body, "ZU", new BodyWords("组", "", BodyKind.LEADING_GROUP, "职责"), Span.from(START))));
    }

    @Example
    void oversight_is_begun_and_ended_and_ends_with_what_it_rests_on() {
        var plan = plan(
                related(),
                true,
                rows(
                        BookSheet.OVERSIGHT,
                        row("1", "B", "PAIRING", DAY, null),
                        row("1", "YX", "OVERSIGHT", DAY, null),
                        row("2", "A", "OVERSIGHT", DAY, null),
                        row("1", "B", "PAIRING", DAY.plusDays(1), null)));
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(
                        tuple(Kind.OVERSIGHT_BEGUN, "1", DAY),
                        tuple(Kind.OVERSIGHT_BEGUN, "1", DAY),
                        tuple(Kind.OVERSIGHT_BEGUN, "2", DAY),
                        tuple(Kind.OVERSIGHT_BEGUN, "1", DAY.plusDays(1)),
                        tuple(Kind.OVERSIGHT_ENDED, "1", DAY));
        assertThat(told(plan))
                .containsExactlyInAnyOrder(
                        tuple(2, "grid.refusal.relation.already"),
                        tuple(3, "grid.refusal.oversight.leadership"),
                        tuple(4, "grid.refusal.oversight.post"),
                        tuple(5, "grid.refusal.relation.already"));
    }

    @Example
    void what_a_relation_rests_on_takes_it_along_and_the_plan_says_so() {
        var resigns = plan(
                related(),
                false,
                rows(
                        BookSheet.POSTS,
                        row("1", "YX", "HEAD", "局长", START, DAY),
                        row("1", "A", "HEAD", "所长", START, DAY),
                        row("2", "B", "HEAD", "", START, DAY)));
        assertThat(resigns.lines())
                .filteredOn(line -> line.kind() == Kind.RELATION_ENDED)
                .extracting(
                        PlanLine::code,
                        PlanLine::from,
                        line -> line.details().get(0).before().text())
                .containsExactlyInAnyOrder(
                        tuple("1", DAY.plusDays(1), "甲所"),
                        tuple("1", DAY.plusDays(1), "组"),
                        tuple("2", DAY.plusDays(1), "乙股"));
        var dissolved =
                plan(related(), false, rows(BookSheet.BODIES, row("ZU", "组", "", "LEADING_GROUP", "职责", START, DAY)));
        assertThat(dissolved.lines())
                .extracting(PlanLine::kind, PlanLine::code)
                .containsExactly(
                        tuple(Kind.BODY_DISSOLVED, "ZU"),
                        tuple(Kind.RELATION_ENDED, "1"),
                        tuple(Kind.RELATION_ENDED, "S-0001"));
    }

    @Example
    void bodies_are_founded_renamed_and_dissolved_and_roles_turn_from_the_day_of_the_import_on() {
        var typed = book(
                rows(
                        BookSheet.BODIES,
                        row("ZU", "新组", "Group", "LEADING_GROUP", "职责", START, null),
                        row("HUI", "局务会", "", "MEETING", "", null, null)),
                rows(
                        BookSheet.MEMBERS,
                        row("ZU", "1", "DEPUTY", START, null),
                        row("HUI", "2", "CHAIR", null, DAY.plusYears(2)),
                        row("HUI", "3", "MEMBER", null, null)));
        var grid = related();
        var plan = plan(grid, false, typed);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(
                        tuple(Kind.BODY_FOUNDED, "HUI", DAY),
                        tuple(Kind.BODY_CHANGED, "ZU", DAY),
                        tuple(Kind.MEMBERSHIP_BEGUN, "2", DAY),
                        tuple(Kind.MEMBERSHIP_BEGUN, "3", DAY),
                        tuple(Kind.MEMBERSHIP_CHANGED, "1", DAY),
                        tuple(Kind.MEMBERSHIP_LEFT, "S-0001", null));
        var recorded = after(grid, plan);
        assertThat(recorded.bodyCourse("ZU"))
                .extracting(Body::getName, Body::span)
                .containsExactly(tuple("组", new Span(START, DAY.minusDays(1))), tuple("新组", Span.from(DAY)));
        assertThat(recorded.relations())
                .filteredOn(one -> one instanceof Membership && one.person().equals(new PersonId(1)))
                .extracting(Relation::labelKey, Relation::span)
                .containsExactlyInAnyOrder(
                        tuple("grid.body-role.chair", new Span(START, DAY.minusDays(1))),
                        tuple("grid.body-role.deputy", Span.from(DAY)));
        assertThat(plan(recorded, false, typed).lines())
                .as("once it is recorded it says nothing new")
                .extracting(PlanLine::kind)
                .containsExactly(Kind.MEMBERSHIP_LEFT);
        assertThat(plan(related(), true, rows(BookSheet.BODIES, row("HUI", "局务会", "", "MEETING", "", null, null)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::code)
                .contains(tuple(Kind.BODY_DISSOLVED, "ZU"), tuple(Kind.RELATION_ENDED, "S-0001"));
    }

    @Example
    void a_body_of_which_no_day_is_left_is_founded_anew_under_its_key_and_exists_longer_where_its_days_say_so() {
        var grid = new WholeGrid(
                TypedBook.cells(),
                TypedBook.POSTS,
                TypedBook.PERSONS,
                List.of(),
                List.of(new Body(
                        new BodyId(3),
                        "DUI",
                        new BodyWords("队", "", BodyKind.TEAM, ""),
                        new Span(START, DAY.plusDays(9)))),
                new WholeGrid.TakenBack(Map.of(), Map.of("G", new BodyId(55))));
        var plan = plan(
                grid,
                false,
                rows(
                        BookSheet.BODIES,
                        row("G", "复设", "", "TEAM", "", null, null),
                        row("DUI", "队", "", "TEAM", "", START.minusDays(5), null)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.names().freshBodyCodes()).isEmpty();
        var sketch = new Sketch(grid);
        plan.draw(sketch);
        assertThat(sketch.relations().body(new BodyId(55)))
                .extracting(Body::span)
                .containsExactly(Span.from(DAY));
        assertThat(sketch.relations().body(new BodyId(3)))
                .extracting(Body::span)
                .containsExactly(Span.from(START.minusDays(5)));
    }

    @Example
    void supervisors_are_appointed_renewed_and_told_otherwise_and_a_telephone_that_is_left_out_stays() {
        var typed = rows(
                BookSheet.SUPERVISORS,
                row("S-0001", "外", "A", "TOWN", "商会", "副会长", "", START, TERM.last()),
                row(
                        "S-0001",
                        "外",
                        "A",
                        "COUNTY",
                        "商会",
                        "",
                        "",
                        TERM.last().plusDays(1),
                        TERM.last().plusYears(2)),
                row("S-0002", "新外", "YX", "COUNTY", "政协", "委员", "13900000002", null, DAY.plusYears(2)));
        var grid = related();
        var plan = plan(grid, false, typed);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(
                        tuple(Kind.PERSON_ADDED, "S-0002", null),
                        tuple(Kind.SUPERVISOR_BEGUN, "S-0001", TERM.last().plusDays(1)),
                        tuple(Kind.SUPERVISOR_BEGUN, "S-0002", DAY),
                        tuple(Kind.SUPERVISOR_CHANGED, "S-0001", DAY));
        assertThat(plan.lines().toString()).doesNotContain("13900000002", "13900000001");
        var recorded = after(grid, plan);
        assertThat(recorded.relations())
                .filteredOn(ExternalSupervisor.class::isInstance)
                .extracting(one -> ((ExternalSupervisor) one).origin(), Relation::span)
                .containsExactlyInAnyOrder(
                        tuple(
                                new Origin(SupervisorLevel.TOWN, "商会", "会长", "13900000001"),
                                new Span(START, DAY.minusDays(1))),
                        tuple(new Origin(SupervisorLevel.TOWN, "商会", "副会长", "13900000001"), new Span(DAY, TERM.last())),
                        tuple(
                                new Origin(SupervisorLevel.COUNTY, "商会", "", "13900000001"),
                                new Span(TERM.last().plusDays(1), TERM.last().plusYears(2))),
                        tuple(
                                new Origin(SupervisorLevel.COUNTY, "政协", "委员", "13900000002"),
                                new Span(DAY, DAY.plusYears(2))));
        assertThat(plan(recorded, false, typed).lines()).isEmpty();
        assertThat(new BookRows(recorded, DAY).rows().toString()).doesNotContain("1390000");
    }

    @Example
    void what_will_not_do_about_supervisors_and_members_is_told_where_it_stands() {
        var plan = plan(
                related(),
                false,
                book(
                        rows(
                                BookSheet.SUPERVISORS,
                                row("9", "某", "A", "TOWN", "商会", "", "", DAY, DAY.plusDays(9)),
                                row("S-0001", "别名", "A", "TOWN", "商会", "", "", START, TERM.last()),
                                row("S-0001", "外", "B", "TOWN", "商会", "", "139****01", DAY, DAY.plusDays(9)),
                                row("S-0002", "外二", "NONE", "TOWN", "商会", "", "", DAY, DAY.plusDays(9)),
                                row("S-0003", "外三", "A", "TOWN", "商会", "", "", DAY, DAY.minusDays(1)),
                                row("S-0004", "别名", "A", "TOWN", "商会", "", "", DAY, DAY.plusDays(9)),
                                row("S-0005", "外五", "B", "TOWN", "商会", "", "", DAY, DAY.plusDays(9)),
                                row("S-0005", "外五", "B", "TOWN", "商会", "", "", DAY.plusDays(1), DAY.plusDays(9))),
                        rows(
                                BookSheet.MEMBERS,
                                row("NONE", "1", "MEMBER", DAY, null),
                                row("ZU", "77", "MEMBER", DAY, null),
                                row("ZU", "2", "MEMBER", START.minusDays(1), null),
                                row("ZU", "S-0005", "MEMBER", DAY, null),
                                row("ZU", "3", "MEMBER", DAY, null),
                                row("ZU", "3", "SECRETARY", DAY.plusDays(3), null))));
        assertThat(plan.problems())
                .extracting(
                        BookProblem::sheet,
                        BookProblem::row,
                        BookProblem::column,
                        problem -> problem.key().replaceFirst("grid\\.(?:sheet\\.)?(?:refusal\\.)?", ""))
                .containsExactlyInAnyOrder(
                        tuple("SUPERVISORS", 2, "SUPERVISOR", "supervisor"),
                        tuple("SUPERVISORS", 4, "PERSON", "called"),
                        tuple("SUPERVISORS", 5, "UNIT", "unit"),
                        tuple("SUPERVISORS", 6, "UNTIL", "until"),
                        tuple("SUPERVISORS", 7, "PERSON", "supervisor.same"),
                        tuple("SUPERVISORS", 8, "SUPERVISOR", "relation.already"),
                        tuple("SUPERVISORS", 9, "SUPERVISOR", "relation.already"),
                        tuple("MEMBERS", 2, "BODY", "body"),
                        tuple("MEMBERS", 3, "NUMBER", "person"),
                        tuple("MEMBERS", 4, "BODY", "relation.cell"),
                        tuple("MEMBERS", 4, "NUMBER", "relation.post"),
                        tuple("MEMBERS", 5, "NUMBER", "relation.post"),
                        tuple("MEMBERS", 6, "NUMBER", "relation.already"),
                        tuple("MEMBERS", 7, "NUMBER", "relation.already"));
    }

    @Example
    void liaison_officers_are_named_and_relieved_and_other_days_put_theirs_right() {
        var plan = plan(
                related(),
                true,
                rows(BookSheet.LIAISONS, row("3", "A", "烟花", null, null), row("2", "B", "危化品", START, null)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(
                        tuple(Kind.LIAISON_BEGUN, "3", DAY),
                        tuple(Kind.LIAISON_BEGUN, "2", START),
                        tuple(Kind.LIAISON_ENDED, "2", DAY));
        assertThat(plan(
                                related(),
                                false,
                                rows(BookSheet.LIAISONS, row("2", "B", "烟花", START.plusDays(3), DAY.plusDays(9))))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .containsExactly(tuple(Kind.LIAISON_CHANGED, START));
        assertThat(told(plan(related(), false, rows(BookSheet.LIAISONS, row("S-0001", "A", "烟花", DAY, null)))))
                .containsExactly(tuple(2, "grid.refusal.relation.post"));
    }

    @Example
    void nothing_is_altered_by_what_the_grid_holds_already() {
        for (boolean whole : new boolean[] {false, true}) {
            var plan = plan(related(), whole, read(new BookRows(related(), DAY).rows()));
            assertThat(plan.lines()).isEmpty();
        }
        assertThat(plan(grid(), false, read(new BookRows(related(), DAY).rows()))
                        .problems())
                .as("and all of it can be recorded elsewhere")
                .noneMatch(BookProblem::error);
    }

    private static List<Tuple> told(BookPlan plan) {
        return plan.problems().stream()
                .map(problem -> tuple(problem.row(), problem.key()))
                .toList();
    }
}
