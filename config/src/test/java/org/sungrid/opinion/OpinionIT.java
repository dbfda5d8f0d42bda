package org.sungrid.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.Deadlines;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.fact.Fact;
import org.sungrid.fact.Facts;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Extent;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketNumber;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.opinion.AskingFile.Point;
import org.sungrid.opinion.AskingFile.Story;
import org.sungrid.opinion.AskingSheet.Filter;
import org.sungrid.opinion.QuarterSheet.UnitLine;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.Settlement;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Lamp;
import org.sungrid.ticket.ReportingDone;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.VerifyingTicket;

/** Each quarter somebody is asked for their opinion, and every point is answered (M50). */
@ArquillianTest
@Tag("M50")
class OpinionIT {

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";
    private static final String HANDLER = "yaochunhe";
    private static final String OTHER_HEAD = "hedongsheng";
    private static final String DIRECTOR = "shenyanqing";
    private static final String ADMINISTRATOR = "luochunxiao";

    /** Two days before the spring festival's days off; by hand fifteen working days later it is 10 March. */
    private static final LocalDate BEFORE_FESTIVAL = LocalDate.of(2026, 2, 11);

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @Inject
    RecordingAsking recording;

    @Inject
    AnsweringOpinion answering;

    @Inject
    RaisingFromAsking raising;

    @Inject
    TakingUpPoint takingUp;

    @Inject
    AskingFile file;

    @Inject
    AskingSheet sheet;

    @Inject
    QuarterSheet quarters;

    @Inject
    AskingMatters matters;

    @Inject
    TicketFile tickets;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    VerifyingTicket verifying;

    @Inject
    ClosingTicket closing;

    @Inject
    Deadlines deadlines;

    @Inject
    Facts facts;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(OpinionIT.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void what_was_said_is_answered_point_by_point_within_a_time_that_passes_over_the_festival() {
        var id = recorded(HANDLER, "YX-CG", BEFORE_FESTIVAL, "第一条", "第二条", "第三条");
        var before = story(HEAD, id);
        assertThat(before.deadline().due()).contains(DUE);
        assertThat(String.join("", before.deadline().told(Language.CHINESE))).contains("15 个工作日");
        assertThat(before.asking().getDue()).isEqualTo(DUE);
        assertThat(before.asking().getState()).isEqualTo(AskingState.OPEN);
        assertThat(before.lamp()).isEqualTo(Lamp.LONG_RED);
        assertThat(before.mayAnswer()).isTrue();

        as(HANDLER, () -> answering.answer(id, lock(id), List.of(reply(2, DUE)), token()));
        var between = story(HEAD, id);
        assertThat(between.points()).extracting(Point::answered).containsExactly(false, true, false);
        assertThat(between.asking().getOpenPoints()).isEqualTo(2);
        assertThat(between.asking().getState()).isEqualTo(AskingState.OPEN);
        assertThat(deadlines
                        .find(between.asking().deadline().orElseThrow())
                        .orElseThrow()
                        .isEnded())
                .isFalse();

        as(OFFICER, () -> answering.answer(id, lock(id), List.of(reply(1, DUE), reply(3, DUE.plusDays(1))), token()));
        var after = story(HEAD, id);
        assertThat(after.points()).extracting(point -> point.answer().isLate()).containsExactly(false, false, true);
        assertThat(after.asking().getState()).isEqualTo(AskingState.ANSWERED);
        assertThat(after.lamp()).isNull();
        assertThat(after.asking().reminderOn()).isNull();
        assertThat(deadlines
                        .find(after.asking().deadline().orElseThrow())
                        .orElseThrow()
                        .getEndedOn())
                .isEqualTo(DUE.plusDays(1));
        assertThat(facts.about(after.asking().subject()))
                .extracting(Fact::getKind, Fact::cell, Fact::getHappenedOn, Fact::getPoints)
                .containsExactly(
                        tuple(RecordingAsking.ASKED, cell("YX-CG"), BEFORE_FESTIVAL, 0),
                        tuple(AnsweringOpinion.LATE, cell("YX-CG"), DUE.plusDays(1), 0));
    }

    @Test
    @ActivateRequestContext
    void who_had_nothing_to_say_is_recorded_and_owed_nothing() {
        var id = recorded(HEAD, "YX-CG-1", today());
        var story = story(HEAD, id);
        assertThat(story.asking().getState()).isEqualTo(AskingState.NOTHING_SAID);
        assertThat(story.asking().unit()).isEqualTo(cell("YX-CG"));
        assertThat(story.deadline()).isNull();
        assertThat(story.lamp()).isNull();
        assertThat(story.asking().reminderOn()).isNull();
        assertThat(facts.about(story.asking().subject()))
                .extracting(Fact::getKind)
                .containsExactly(RecordingAsking.ASKED);
    }

    @Test
    @ActivateRequestContext
    void a_point_becomes_a_ticket_that_leads_back_those_alone_who_reach_the_unit_and_is_answered_all_the_same() {
        var id = recorded(HEAD, "YX-CG", today(), "窗口没人", "检查太密");
        as(
                OFFICER,
                () -> raising.raise(
                        id,
                        lock(id),
                        List.of(ticket(1, "YX-DL", Secrecy.INTERNAL), Settlement.none(2, NoTicket.FOR_INFORMATION)),
                        token()));
        var number = new TicketNumber(
                story(OFFICER, id).points().get(0).row().ticket().number());
        var ticket = tickets.open(number).orElseThrow();
        assertThat(ticket.ticket().getOrigin()).isEqualTo(TicketOrigin.OPINION);
        assertThat(ticket.ticket().getOriginNote()).matches("[0-9]{4}年第[1-4]季度");
        assertThat(ticket.origin().address()).isEqualTo("/opinions/" + id.value());
        staff.become(OTHER_HEAD);
        assertThat(tickets.open(number).orElseThrow().origin())
                .as("its owner is not told who said it")
                .isNull();

        var own = story(HEAD, id).points().get(0);
        assertThat(own.row().said()).as("the unit keeps its own words").isEqualTo("窗口没人");
        assertThat(own.row().ticket()).as("and is not led to the ticket").isNull();
        assertThat(own.row().withheld()).isTrue();
        as(HEAD, () -> answering.answer(id, lock(id), List.of(reply(1, today()), reply(2, today())), token()));
        assertThat(story(OFFICER, id).asking().getState()).isEqualTo(AskingState.ANSWERED);
    }

    @Test
    @Tag("M34")
    @ActivateRequestContext
    void a_point_that_was_to_become_no_ticket_is_taken_up_again_by_the_office() {
        var id = recorded(OFFICER, "YX-CG", today(), "第一条");
        as(HEAD, () -> raising.raise(id, lock(id), List.of(Settlement.none(1, NoTicket.FOR_INFORMATION)), token()));
        int seen = lock(id);
        staff.become(HEAD);
        assertThatThrownBy(() -> takingUp.takeUp(id, seen, 1, "理由")).isInstanceOf(NotPermitted.class);
        as(OFFICER, () -> takingUp.takeUp(id, seen, 1, "局长要求落实"));
        as(OFFICER, () -> takingUp.takeUp(id, seen, 1, "局长要求落实"));
        var row = story(OFFICER, id).came().rows().get(0);
        assertThat(row.isOpen()).isTrue();
        assertThat(row.takenUp()).hasSize(1);
        as(OFFICER, () -> raising.raise(id, lock(id), List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), token()));
        assertThat(story(OFFICER, id).came().raised()).isEqualTo(1);
    }

    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void a_point_with_a_confidential_ticket_is_withheld_with_its_answer_and_answered_by_nobody_who_may_not_read_it() {
        var id = recorded(HEAD, "YX-CG", today(), "反映一名工作人员", "另一条");
        as(OFFICER, () -> raising.raise(id, lock(id), List.of(ticket(1, "YX-CG", Secrecy.CONFIDENTIAL)), token()));
        var seen = story(DIRECTOR, id).points().get(0);
        assertThat(seen.isTold()).isFalse();
        assertThat(seen.isOpen()).isFalse();
        assertThat(seen.row().said()).isEmpty();
        refused(
                "answers[0].told",
                "opinion.refusal.point.unknown",
                () -> answering.answer(id, lock(id), List.of(reply(1, today())), token()));
        as(OFFICER, () -> answering.answer(id, lock(id), List.of(reply(1, today())), token()));
        var told = story(DIRECTOR, id).points().get(0);
        assertThat(told.answered()).isTrue();
        assertThat(told.answer()).isNull();
        assertThat(story(HEAD, id).points().get(0).answer().getTold()).isNotEmpty();
        assertThat(story(DIRECTOR, id).points().get(1).row().said()).isEqualTo("另一条");
    }

    @Test
    @Tag("F-20")
    @Tag("F-24")
    @ActivateRequestContext
    void sent_twice_it_happens_once_and_whoever_comes_late_is_told() {
        staff.become(HEAD);
        var token = token();
        var told = told("YX-CG", today());
        var id = recording.record(told, List.of("第一条", "第二条", "第三条"), token);
        assertThat(recording.record(told, List.of("第一条", "第二条", "第三条"), token)).isEqualTo(id);
        assertThat(facts.about(story(HEAD, id).asking().subject())).hasSize(1);

        int seen = lock(id);
        var form = token();
        as(HEAD, () -> answering.answer(id, seen, List.of(reply(1, today())), form));
        as(HEAD, () -> answering.answer(id, seen, List.of(reply(1, today())), form));
        assertThat(story(HEAD, id).points()).filteredOn(Point::answered).hasSize(1);
        assertThatThrownBy(() -> answering.answer(id, seen, List.of(reply(2, today())), form))
                .as("the same form, which says something else by now")
                .isInstanceOf(Conflict.class);
        refused("", "refusal.form.used", () -> recording.record(told("YX-CG-1", today()), List.of("第一条"), token));
        assertThatThrownBy(() -> answering.answer(id, seen, List.of(reply(2, today())), token()))
                .as("another tab")
                .isInstanceOf(Conflict.class);
        refused(
                "answers[1].told",
                "opinion.refusal.point.answered",
                () -> answering.answer(id, lock(id), List.of(reply(2, today()), reply(1, today())), token()));
        assertThat(story(HEAD, id).asking().getOpenPoints())
                .as("all or nothing")
                .isEqualTo(2);

        int now = lock(id);
        var raise = token();
        as(HEAD, () -> raising.raise(id, now, List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), raise));
        as(HEAD, () -> raising.raise(id, now, List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), raise));
        assertThat(story(HEAD, id).came().raised()).isEqualTo(1);
        assertThatThrownBy(() -> raising.raise(id, now, List.of(Settlement.none(2, NoTicket.ALREADY_DONE)), token()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answering.answer(id, now, List.of(reply(2, today())), token()))
                .as("what became of a point is read before it is answered")
                .isInstanceOf(Conflict.class);
    }

    @Test
    @Tag("S-35")
    @Tag("S-36")
    @ActivateRequestContext
    void outside_of_the_unit_it_is_not_there_and_without_the_permission_nothing_is_done() {
        var id = recorded(HEAD, "YX-CG", today(), "一条");
        staff.become(OTHER_HEAD);
        assertThatThrownBy(() -> file.open(id)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> answering.answer(id, 1, List.of(reply(1, today())), token()))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> raising.raise(id, 1, List.of(ticket(1, "YX-DL", Secrecy.INTERNAL)), token()))
                .isInstanceOf(OutOfReach.class);
        assertThat(sheet.leaf(Filter.ALL, Place.BEGINNING).lines())
                .noneMatch(line -> line.id().equals(id))
                .allMatch(line -> !line.cell().equals(cell("YX-CG")));
        assertThat(quarters.of(Quarter.of(today()))).extracting(UnitLine::unit).containsExactly(cell("YX-DL"));
        refused(
                "cell",
                "opinion.refusal.cell.reach",
                () -> recording.record(told("YX-CG", today()), List.of(), token()));
        staff.become(HANDLER);
        assertThat(file.open(id).orElseThrow().mayRaise()).isFalse();
        assertThatThrownBy(() -> raising.raise(id, 1, List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), token()))
                .isInstanceOf(NotPermitted.class);
        staff.become(ADMINISTRATOR);
        assertThatThrownBy(() -> file.open(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sheet.leaf(Filter.ALL, Place.BEGINNING)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> quarters.of(Quarter.of(today()))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recording.record(told("YX-CG", today()), List.of(), token()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> answering.answer(id, 1, List.of(reply(1, today())), token()))
                .isInstanceOf(NotPermitted.class);
        staff.become(OFFICER);
        assertThat(file.open(new AskingId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_is_missing_or_wrong_is_refused_beside_its_field() {
        staff.become(OFFICER);
        refused(
                "points[1]",
                "refusal.words.long",
                () -> recording.record(told("YX-CG", today()), List.of("一条", "长".repeat(2_001)), token()));
        refused(
                "points",
                "outcome.refusal.points.many",
                () -> recording.record(told("YX-CG", today()), java.util.Collections.nCopies(51, "一条"), token()));
        refused(
                "askedOn",
                "opinion.refusal.askedOn.future",
                () -> recording.record(told("YX-CG", today().plusDays(1)), List.of(), token()));
        refused(
                "askedOn",
                "opinion.refusal.askedOn.old",
                () -> recording.record(told("YX-CG", today().minusYears(10).minusDays(1)), List.of(), token()));
        for (var person : List.of("王先生。", "李老板娘", "138.0013.8000")) {
            refused(
                    "whom",
                    "opinion.refusal.whom.person",
                    () -> recording.record(
                            new Told(cell("YX-CG"), Way.LETTER, today(), ServedKind.SHOP, person), List.of(), token()));
        }
        refused(
                "points[0]",
                "opinion.refusal.point.person",
                () -> recording.record(told("YX-CG", today()), List.of("请打 13800138000"), token()));
        refused(
                "cell",
                "opinion.refusal.cell.post",
                () -> recording.record(told("YX-CG-1-01", today()), List.of(), token()));
        refused(
                "whom",
                "opinion.refusal.whom.person",
                () -> recording.record(
                        new Told(cell("YX-CG"), Way.LETTER, today(), ServedKind.SHOP, "王先生"), List.of(), token()));
        var id = recorded(OFFICER, "YX-CG", today(), "一条");
        refused("", "opinion.refusal.answers.none", () -> answering.answer(id, lock(id), List.of(), token()));
        refused(
                "answers[0].toldOn",
                "opinion.refusal.toldOn.before",
                () -> answering.answer(id, lock(id), List.of(reply(1, today().minusDays(1))), token()));
        refused(
                "answers[0].told",
                "opinion.refusal.point.unknown",
                () -> answering.answer(id, lock(id), List.of(reply(2, today())), token()));
    }

    @Test
    @ActivateRequestContext
    void a_quarter_tells_by_units_who_was_asked_and_what_came_of_it() {
        var quarter = new Quarter(2025, 1);
        var asked = LocalDate.of(2025, 2, 10);
        // By hand: until Monday, 3 March.
        var due = LocalDate.of(2025, 3, 3);
        var first = recorded(OFFICER, "YX-CG", asked, "一", "二", "三");
        var second = recorded(OFFICER, "YX-CG", asked, "四");
        var third = recorded(OFFICER, "YX-DJ", LocalDate.of(2025, 3, 31), "五");
        staff.become(OFFICER);
        recording.record(
                new Told(cell("YX-CG-1"), Way.LETTER, LocalDate.of(2025, 1, 1), ServedKind.BODY, "老城商会"),
                List.of(),
                token());
        recorded(OFFICER, "YX", asked);
        // One day outside on either side.
        recorded(OFFICER, "YX-HW", LocalDate.of(2024, 12, 31));
        recorded(OFFICER, "YX-HW", LocalDate.of(2025, 4, 1));
        as(
                OFFICER,
                () -> answering.answer(first, lock(first), List.of(reply(1, due), reply(2, due.plusDays(1))), token()));
        as(OFFICER, () -> raising.raise(first, lock(first), List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), token()));
        as(
                OFFICER,
                () -> raising.raise(second, lock(second), List.of(ticket(1, "YX-CG", Secrecy.CONFIDENTIAL)), token()));
        as(OFFICER, () -> raising.raise(third, lock(third), List.of(ticket(1, "YX-DJ", Secrecy.INTERNAL)), token()));
        closed(new TicketNumber(
                story(OFFICER, first).points().get(0).row().ticket().number()));

        staff.become(OFFICER);
        var lines = quarters.of(quarter);
        assertThat(lines)
                .filteredOn(line -> !line.isSilent())
                .extracting(
                        UnitLine::unit,
                        line -> line.asked(Way.VISIT),
                        line -> line.asked(Way.LETTER),
                        UnitLine::all,
                        UnitLine::points,
                        UnitLine::inTime,
                        UnitLine::late,
                        UnitLine::open,
                        UnitLine::raised,
                        UnitLine::closed)
                .containsExactlyInAnyOrder(
                        tuple(cell("YX-CG"), 2L, 1L, 3L, 4L, 1L, 1L, 2L, 2L, 1L),
                        tuple(cell("YX-DJ"), 1L, 0L, 1L, 1L, 0L, 0L, 1L, 1L, 0L),
                        tuple(cell("YX"), 1L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L));
        assertThat(lines)
                .filteredOn(UnitLine::isSilent)
                .extracting(UnitLine::unit)
                .contains(cell("YX-HW"), cell("YX-DL"), cell("YX-JC"))
                .doesNotContain(cell("YX-CG-1"), cell("YX"));
        staff.become(DIRECTOR);
        assertThat(quarters.of(quarter))
                .filteredOn(line -> line.unit().equals(cell("YX-CG")))
                .extracting(UnitLine::raised, UnitLine::closed)
                .as("a confidential ticket is not counted for whoever may not know of it")
                .containsExactly(tuple(1L, 1L));
        staff.become(HEAD);
        assertThat(quarters.of(quarter)).extracting(UnitLine::unit).containsExactly(cell("YX-CG"));
    }

    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void the_page_of_a_cell_tells_how_many_askings_wait_for_answers() {
        staff.become(OFFICER);
        long before = waiting("YX-ZS").all();
        var id = recorded(OFFICER, "YX-ZS", today(), "一条");
        recorded(OFFICER, "YX-ZS", today());
        assertThat(waiting("YX-ZS").here()).isEqualTo(before + 1);
        assertThat(waiting("YX").below()).isGreaterThanOrEqualTo(before + 1);
        answering.answer(id, lock(id), List.of(reply(1, today())), token());
        assertThat(waiting("YX-ZS").all()).isEqualTo(before);
        staff.become(OTHER_HEAD);
        assertThat(matters.of(new Extent(cells.findByCode("YX-ZS").orElseThrow(), Set.of())))
                .isEmpty();
    }

    private CellMatter waiting(String code) {
        var cell = cells.findByCode(code).orElseThrow();
        return matters.of(new Extent(cell, cells.fromOn(Set.of(cell.id()), today())))
                .get(0);
    }

    @Test
    @ActivateRequestContext
    void the_list_turns_by_key_the_last_first_and_narrows_down() {
        var quarter = new Quarter(2024, 3);
        int many = AskingSheet.LEAF + 2;
        for (int i = 0; i < many; i++) {
            recorded(OFFICER, i % 2 == 0 ? "YX-SQ" : "YX-SQ-1", quarter.last().minusDays(i / 2));
        }
        var open = recorded(OFFICER, "YX-SQ", quarter.first(), "一条");
        staff.become(OFFICER);
        var all = new Filter(CellFilter.ALL, quarter, null, null);
        var leaf = sheet.leaf(all, Place.BEGINNING);
        var seen = new ArrayList<>(leaf.lines());
        while (leaf.later()) {
            leaf = sheet.leaf(all, Place.of(seen.get(seen.size() - 1).place(), null));
            seen.addAll(leaf.lines());
        }
        assertThat(seen).hasSize(many + 1).doesNotHaveDuplicates();
        assertThat(seen).extracting(AskingLine::askedOn).isSortedAccordingTo(Comparator.reverseOrder());
        var first = leaf.lines().get(0);
        assertThat(sheet.leaf(all, Place.of(null, first.place())).lines())
                .hasSize(AskingSheet.LEAF)
                .endsWith(seen.get(seen.indexOf(first) - 1));

        var sections = new Filter(new CellFilter("YX-SQ-1", false), quarter, null, null);
        assertThat(sheet.leaf(sections, Place.BEGINNING).lines())
                .hasSize(many / 2)
                .allMatch(line -> line.cell().equals(cell("YX-SQ-1")));
        var unit = new Filter(new CellFilter("YX-SQ", true), quarter, null, AskingState.OPEN);
        assertThat(sheet.leaf(unit, Place.BEGINNING).lines())
                .extracting(AskingLine::id, AskingLine::points, AskingLine::open)
                .containsExactly(tuple(open, 1, 1));
        assertThat(sheet.leaf(new Filter(CellFilter.ALL, quarter, Way.TALK, null), Place.BEGINNING)
                        .lines())
                .isEmpty();
        assertThat(sheet.leaf(new Filter(new CellFilter("nothing", false), null, null, null), Place.BEGINNING)
                        .lines())
                .isEmpty();
    }

    private void closed(TicketNumber number) {
        staff.become(OFFICER);
        var key = tickets.open(number).orElseThrow().ticket().id();
        as(HEAD, () -> accepting.accept(key, ticketLock(number)));
        as(HEAD, () -> reporting.report(key, ticketLock(number), "办好了"));
        as(OFFICER, () -> verifying.verify(key, ticketLock(number), true, "看过"));
        as(OFFICER, () -> closing.close(key, ticketLock(number)));
    }

    private int ticketLock(TicketNumber number) {
        return tickets.open(number).orElseThrow().ticket().getLock();
    }

    private AskingId recorded(String who, String unit, LocalDate day, String... points) {
        staff.become(who);
        return recording.record(told(unit, day), List.of(points), token());
    }

    private Told told(String unit, LocalDate day) {
        return new Told(cell(unit), Way.VISIT, day, ServedKind.ENTERPRISE, "云湖食品有限公司");
    }

    private static Reply reply(int ordinal, LocalDate day) {
        return new Reply(ordinal, "已经办好", AnswerWay.PHONE, day);
    }

    private Settlement ticket(int ordinal, String owner, Secrecy secrecy) {
        var asked = new Demand("征求到的意见", "做到位", Checking.ON_PAPER, "", secrecy, false, cell(owner), Set.of());
        return Settlement.ticket(ordinal, asked, today().plusDays(60));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    private Story story(String who, AskingId id) {
        staff.become(who);
        return file.open(id).orElseThrow();
    }

    /** As whoever acts sees it. */
    private int lock(AskingId id) {
        return file.open(id).orElseThrow().asking().getLock();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private void as(String account, Runnable act) {
        staff.become(account);
        act.run();
    }

    private static void refused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::key)
                                .contains(tuple(field, key)));
    }
}
