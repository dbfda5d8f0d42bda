package org.sungrid.occasion;

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
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Cells;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.MeetingId;
import org.sungrid.id.TicketNumber;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.Settlement;
import org.sungrid.paging.Place;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.AcceptingTicket;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.ClosingTicket;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.ReportingDone;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.VerifyingTicket;

/** Meetings, and how their decisions become tickets (M56, M34). */
@ArquillianTest
@Tag("M56")
class MeetingIT {

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";
    private static final String OTHER_HEAD = "hedongsheng";
    private static final String DIRECTOR = "shenyanqing";

    @Inject
    RecordingMeeting recording;

    @Inject
    RaisingFromMeeting raising;

    @Inject
    MeetingFile file;

    @Inject
    MeetingSheet sheet;

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
    Bodies bodies;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(MeetingIT.class, Staff.class, Papers.class);
    }

    @Test
    @Tag("M34")
    @ActivateRequestContext
    void decisions_become_tickets_or_it_is_said_why_not_and_both_lead_to_each_other() {
        var id = recorded("全过程");
        raising.raise(
                id,
                lock(id),
                List.of(
                        ticket(1, "YX-CG", Secrecy.INTERNAL),
                        Settlement.none(3, NoTicket.FOR_INFORMATION),
                        ticket(2, "YX-DL", Secrecy.INTERNAL)),
                token());
        var story = story(OFFICER, id);
        assertThat(story.came().rows()).noneMatch(OutcomeRow::isOpen);
        assertThat(story.came().rows().get(2).noTicket()).isEqualTo(NoTicket.FOR_INFORMATION);
        assertThat(story.came().rows().get(1).ticket().owner()).isEqualTo(cell("YX-DL"));
        assertThat(story.came().raised()).isEqualTo(2);
        assertThat(story.came().closed()).isZero();
        var number = new TicketNumber(story.came().rows().get(0).ticket().number());
        var ticket = tickets.open(number).orElseThrow();
        assertThat(ticket.ticket().getOrigin()).isEqualTo(TicketOrigin.MEETING);
        assertThat(ticket.ticket().origin()).contains(story.meeting().subject());
        assertThat(ticket.ticket().getOriginNote()).isEqualTo(story.meeting().getNumber());
        assertThat(ticket.origin().address()).isEqualTo("/meetings/" + id.value());
        assertThat(ticket.origin().name()).isEqualTo("全过程");

        var key = ticket.ticket().id();
        as(HEAD, () -> accepting.accept(key, lock(number)));
        as(HEAD, () -> reporting.report(key, lock(number), "办好了"));
        as(OFFICER, () -> verifying.verify(key, lock(number), true, "看过"));
        as(OFFICER, () -> closing.close(key, lock(number)));
        assertThat(story(OFFICER, id).came().closed()).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void when_one_row_is_refused_none_becomes_anything_and_the_row_is_named() {
        var id = recorded("要么全办");
        refused(
                "rows[1].owner",
                "ticket.refusal.owner.missing",
                () -> raising.raise(
                        id,
                        lock(id),
                        List.of(ticket(1, "YX-CG", Secrecy.INTERNAL), Settlement.ticket(2, demand(null), day())),
                        token()));
        refused(
                "rows[0].until",
                "ticket.refusal.until.missing",
                () -> raising.raise(id, lock(id), List.of(Settlement.ticket(1, demand(cell("YX-CG")), null)), token()));
        // Refused in the middle of it, when the first ticket was raised already.
        refused(
                "rows[1].owner",
                "ticket.refusal.owner.reach",
                () -> raising.raise(
                        id,
                        story(HEAD, id).meeting().getLock(),
                        List.of(
                                ticket(1, "YX-CG", Secrecy.INTERNAL),
                                ticket(2, "YX-DL", Secrecy.INTERNAL),
                                Settlement.none(3, NoTicket.ALREADY_DONE)),
                        token()));
        assertThat(story(OFFICER, id).came().rows()).hasSize(3).allMatch(OutcomeRow::isOpen);
        assertThat(story(OFFICER, id).came().raised()).isZero();
    }

    @Test
    @Tag("F-20")
    @Tag("F-24")
    @ActivateRequestContext
    void pressed_twice_it_raises_once_and_whoever_comes_late_is_told() {
        staff.become(OFFICER);
        var token = token();
        var told = told("按两次", LocalDate.now(clock));
        var id = recording.record(told, List.of("第一条", "第二条"), token);
        assertThat(recording.record(told, List.of("第一条", "第二条"), token)).isEqualTo(id);
        int seen = lock(id);
        var form = token();
        raising.raise(id, seen, List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), form);
        var first = number(id);
        raising.raise(id, seen, List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), form);
        assertThat(number(id)).isEqualTo(first);
        assertThatThrownBy(() -> raising.raise(id, seen, List.of(Settlement.none(2, NoTicket.ALREADY_DONE)), form))
                .as("the same form, which says something else by now")
                .isInstanceOf(Conflict.class);
        refused(
                "",
                "refusal.form.used",
                () -> recording.record(told("另一次", LocalDate.now(clock)), List.of("第一条"), token));
        assertThatThrownBy(() -> raising.raise(id, seen, List.of(Settlement.none(2, NoTicket.ALREADY_DONE)), token()))
                .isInstanceOf(Conflict.class);
        refused(
                "rows[0].choice",
                "outcome.refusal.settled",
                () -> raising.raise(id, lock(id), List.of(ticket(1, "YX-CG", Secrecy.INTERNAL)), token()));
        assertThat(story(OFFICER, id).came().raised()).isEqualTo(1);
    }

    @Test
    @Tag("S-35")
    @ActivateRequestContext
    void a_decision_is_told_to_those_alone_who_reach_its_ticket() {
        var id = recorded("范围");
        raising.raise(
                id,
                lock(id),
                List.of(ticket(1, "YX-CG", Secrecy.INTERNAL), ticket(2, "YX-CG", Secrecy.CONFIDENTIAL)),
                token());
        for (var who : List.of(OFFICER, HEAD)) {
            assertThat(story(who, id).came().rows()).noneMatch(OutcomeRow::withheld);
        }
        for (var who : List.of(OTHER_HEAD, DIRECTOR)) {
            boolean elsewhere = who.equals(OTHER_HEAD);
            var story = story(who, id);
            assertThat(story.came().rows()).extracting(OutcomeRow::withheld).containsExactly(elsewhere, true, false);
            assertThat(story.came().rows()).filteredOn(OutcomeRow::withheld).allSatisfy(row -> {
                assertThat(row.said()).isEmpty();
                assertThat(row.ticket()).isNull();
                assertThat(row.isOpen()).isFalse();
            });
            assertThat(story.came().raised()).isEqualTo(elsewhere ? 0 : 1);
        }
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void whoever_may_not_read_tickets_reads_no_meeting_and_a_handler_raises_nothing() {
        var id = recorded("权限");
        var told = told("权限", LocalDate.now(clock));
        staff.become("luochunxiao");
        assertThatThrownBy(() -> file.open(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> sheet.leaf(null, Place.BEGINNING)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recording.record(told, List.of("一条"), token())).isInstanceOf(NotPermitted.class);
        staff.become("yaochunhe");
        assertThat(file.open(id)).isPresent();
        assertThatThrownBy(() -> raising.raise(id, 1, List.of(Settlement.none(1, NoTicket.ALREADY_DONE)), token()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void what_is_missing_or_was_recorded_before_is_refused_beside_its_field() {
        staff.become(OFFICER);
        var told = told("登记", LocalDate.now(clock));
        var ahead = told("登记", LocalDate.now(clock).plusDays(1));
        refused("decisions", "outcome.refusal.points.missing", () -> recording.record(told, List.of(), token()));
        refused(
                "decisions[1]",
                "refusal.words.long",
                () -> recording.record(told, List.of("一条", "长".repeat(2_001)), token()));
        var old = told("太早", LocalDate.now(clock).minusYears(10).minusDays(1));
        refused("heldOn", "occasion.refusal.heldOn.old", () -> recording.record(old, List.of("一条"), token()));
        refused("heldOn", "occasion.refusal.heldOn.future", () -> recording.record(ahead, List.of("一条"), token()));
        recording.record(told, List.of("一条"), token());
        refused("number", "occasion.refusal.number.recorded", () -> recording.record(told, List.of("一条"), token()));
    }

    @Test
    @ActivateRequestContext
    void the_list_turns_by_key_the_last_held_first_and_narrows_to_a_body() {
        staff.become(OFFICER);
        var day = LocalDate.now(clock).minusDays(300);
        int many = MeetingSheet.LEAF + 2;
        for (int i = 0; i < many; i++) {
            recording.record(told("很早以前 " + i, day.minusDays(i / 2)), List.of("一条"), token());
        }
        var leaf = sheet.leaf(body(), Place.BEGINNING);
        var seen = new ArrayList<>(leaf.lines());
        while (leaf.later()) {
            leaf = sheet.leaf(body(), Place.of(seen.get(seen.size() - 1).place(), null));
            seen.addAll(leaf.lines());
        }
        assertThat(seen).doesNotHaveDuplicates().allMatch(line -> line.body().equals(body()));
        assertThat(seen).extracting(MeetingLine::heldOn).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(seen).filteredOn(line -> line.title().startsWith("很早以前")).hasSize(many);
        var first = leaf.lines().get(0);
        var before = sheet.leaf(body(), Place.of(null, first.place())).lines();
        assertThat(before).hasSize(MeetingSheet.LEAF).endsWith(seen.get(seen.indexOf(first) - 1));
    }

    private MeetingId recorded(String title) {
        staff.become(OFFICER);
        return recording.record(told(title, LocalDate.now(clock)), List.of("第一条", "第二条", "第三条"), token());
    }

    private Told told(String title, LocalDate day) {
        return new Told(body(), token(), day, title, "三楼会议室", "全体");
    }

    private BodyId body() {
        return bodies.findByCode("YX-BGH").orElseThrow().id();
    }

    private Settlement ticket(int ordinal, String owner, Secrecy secrecy) {
        var asked = new Demand("议定事项 " + ordinal, "做到位", Checking.ON_PAPER, "", secrecy, false, cell(owner), Set.of());
        return Settlement.ticket(ordinal, asked, day());
    }

    private static Demand demand(CellId owner) {
        return new Demand("议定事项", "做到位", Checking.ON_PAPER, "", Secrecy.INTERNAL, false, owner, Set.of());
    }

    private LocalDate day() {
        return LocalDate.now(clock).plusDays(60);
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    private MeetingFile.Story story(String who, MeetingId id) {
        staff.become(who);
        return file.open(id).orElseThrow();
    }

    private int lock(MeetingId id) {
        return story(OFFICER, id).meeting().getLock();
    }

    private int lock(TicketNumber number) {
        return tickets.open(number).orElseThrow().ticket().getLock();
    }

    private String number(MeetingId id) {
        return story(OFFICER, id).came().rows().get(0).ticket().number();
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
