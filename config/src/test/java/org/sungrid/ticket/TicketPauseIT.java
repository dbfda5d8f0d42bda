package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.DeadlineDay.Why;
import org.sungrid.deadline.Length;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;

/** The time of a ticket stands still and goes on, and who decides that (M34). */
@ArquillianTest
@Tag("M34")
class TicketPauseIT {

    private static final String OFFICER = "fangyunping";
    private static final String OTHER_OFFICER = "yinzhunzhi";
    private static final String HEAD = "tanglixin";

    @Inject
    RaisingTicket raising;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    VerifyingTicket verifying;

    @Inject
    AskingExtension asking;

    @Inject
    WithdrawingTicket withdrawing;

    @Inject
    PausingTicket pausing;

    @Inject
    ResumingTicket resuming;

    @Inject
    UrgingTicket urging;

    @Inject
    TicketFile file;

    @Inject
    TicketAlarms alarms;

    @Inject
    KnownTickets known;

    @Inject
    Matrix matrix;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(TicketPauseIT.class, Staff.class, Papers.class, Matrix.class, KnownTickets.class);
    }

    @Test
    @ActivateRequestContext
    void while_it_stands_still_it_is_never_due_and_the_days_do_not_count_when_it_goes_on() {
        var number = raised("YX-CG", time(60).from(today().minusDays(20)), Secrecy.INTERNAL);
        known.runSince(number, today().minusDays(20));
        var due = due(number);
        int warned = known.stored(number).alarmRound();

        as(OFFICER, () -> pausing.pause(id(number), lock(number), today().minusDays(14), "等待鉴定"));
        var paused = known.stored(number);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.lamp(today().plusYears(1))).isEqualTo(Lamp.WHITE);
        assertThat(paused.alarmOn()).isNull();
        assertThat(paused.getState()).isEqualTo(TicketState.RAISED);
        assertThat(story(number).deadline().due()).isEmpty();
        assertThat(story(number).possible()).contains(StepKind.RESUME).doesNotContain(StepKind.PAUSE, StepKind.URGE);
        refused("ticket.refusal.urge.paused", () -> urging.urge(id(number), lock(number), "请抓紧"));
        // Whose it is goes on with it; the time does not go on with that.
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        assertThat(known.stored(number).alarmOn()).isNull();
        refused("ticket.refusal.extension.still", () -> asking.ask(id(number), lock(number), 5, "还要时间"));

        as(OFFICER, () -> resuming.resume(id(number), lock(number), today().minusDays(1), "鉴定结果已到"));
        var story = story(number);
        assertThat(story.deadline().days())
                .filteredOn(day -> day.why() == Why.PAUSED)
                .hasSize(14);
        assertThat(story.ticket().due()).isEqualTo(story.deadline().due());
        assertThat(due(number)).isAfter(due);
        assertThat(known.stored(number).alarmOn()).isNotNull();
        assertThat(known.stored(number).alarmRound()).isGreaterThan(warned);
        assertThat(story.steps())
                .extracting(TicketStep::getKind)
                .containsExactly(StepKind.RAISE, StepKind.PAUSE, StepKind.ACCEPT, StepKind.RESUME);
        assertThat(story.steps()).extracting(TicketStep::getSaid).contains("等待鉴定", "鉴定结果已到");
        assertThat(TicketState.after(
                        story.steps().stream().map(TicketStep::getKind).toList()))
                .isEqualTo(TicketState.ACCEPTED);
    }

    @Test
    @ActivateRequestContext
    void its_head_is_told_both_times() {
        var number = raised("YX-CG", time(20), Secrecy.INTERNAL);
        as(OFFICER, () -> pausing.pause(id(number), lock(number), null, "等待检测"));
        assertThat(known.told(last(number))).isEqualTo("ticket.news.pause");
        as(OFFICER, () -> resuming.resume(id(number), lock(number), null, "检测完毕"));
        assertThat(known.told(last(number))).isEqualTo("ticket.news.resume");
    }

    @Test
    @ActivateRequestContext
    void a_day_that_makes_no_sense_is_refused() {
        var number = raised("YX-CG", time(20), Secrecy.INTERNAL);
        staff.become(OFFICER);
        refused("ticket.refusal.pause.ahead", () -> pausing.pause(id(number), lock(number), today().plusDays(1), "等待"));
        refused(
                "ticket.refusal.pause.before",
                () -> pausing.pause(id(number), lock(number), today().minusDays(1), "等待"));
        refused("ticket.refusal.said.missing", () -> pausing.pause(id(number), lock(number), null, " "));
        refused("ticket.refusal.long", () -> pausing.pause(id(number), lock(number), null, "等".repeat(501)));
        refused("ticket.refusal.resume.running", () -> resuming.resume(id(number), lock(number), null, "继续"));
        as(OFFICER, () -> pausing.pause(id(number), lock(number), null, "等待"));
        refused("ticket.refusal.pause.already", () -> pausing.pause(id(number), lock(number), null, "再等"));
        refused(
                "deadline.refusal.resume.before",
                () -> resuming.resume(id(number), lock(number), today().minusDays(1), "继续"));
        refused(
                "deadline.refusal.resume.ahead",
                () -> resuming.resume(id(number), lock(number), today().plusDays(1), "继续"));
        assertThat(story(number).ticket().due()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_is_late_reported_or_ended_does_not_stand_still() {
        var late = raised("YX-CG", time(5).from(today().minusDays(40)), Secrecy.INTERNAL);
        refused("ticket.refusal.pause.late", () -> pausing.pause(id(late), lock(late), null, "等待"));
        var done = raised("YX-CG", time(20), Secrecy.INTERNAL);
        as(HEAD, () -> accepting.accept(id(done), lock(done)));
        as(HEAD, () -> reporting.report(id(done), lock(done), "办好了"));
        staff.become(OFFICER);
        refused("ticket.refusal.state.pause", () -> pausing.pause(id(done), lock(done), null, "等待"));
        as(OFFICER, () -> verifying.verify(id(done), lock(done), true, "看过"));
        refused("ticket.refusal.state.pause", () -> pausing.pause(id(done), lock(done), null, "等待"));
        as(OFFICER, () -> withdrawing.withdraw(id(done), lock(done), "不办了"));
        refused("ticket.refusal.state.pause", () -> pausing.pause(id(done), lock(done), null, "等待"));
        refused("ticket.refusal.state.resume", () -> resuming.resume(id(done), lock(done), null, "继续"));
    }

    @Test
    @ActivateRequestContext
    void reported_while_it_stands_still_and_sent_back_it_stands_still_until_somebody_lets_it_go_on() {
        var number = raised("YX-CG", time(20), Secrecy.INTERNAL);
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        as(OFFICER, () -> pausing.pause(id(number), lock(number), null, "等待检测"));
        as(HEAD, () -> reporting.report(id(number), lock(number), "不等了，办好了"));
        staff.become(OFFICER);
        refused("ticket.refusal.state.resume", () -> resuming.resume(id(number), lock(number), null, "继续"));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), false, "没有检测报告"));
        assertThat(known.stored(number).due()).isEmpty();
        as(OFFICER, () -> resuming.resume(id(number), lock(number), null, "报告已到"));
        assertThat(known.stored(number).due()).isPresent();
    }

    @Test
    @ActivateRequestContext
    void nobody_is_late_by_a_day_of_which_they_were_told_that_it_does_not_count() {
        var number = raised("YX-CG", time(20).from(today().minusDays(10)), Secrecy.INTERNAL);
        known.runSince(number, today().minusDays(60));
        as(OFFICER, () -> pausing.pause(id(number), lock(number), today().minusDays(10), "等待"));
        known.pausedSince(number, today().minusDays(60));
        staff.become(OFFICER);
        refused(
                "ticket.refusal.resume.past",
                () -> resuming.resume(id(number), lock(number), today().minusDays(50), "继续"));
        as(OFFICER, () -> resuming.resume(id(number), lock(number), null, "继续"));
        assertThat(due(number)).isAfterOrEqualTo(today());
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void only_the_office_decides_it_where_it_reaches_and_nobody_for_a_cell_of_their_own() {
        matrix.admit();
        var number = raised("YX-CG", time(20), Secrecy.INTERNAL);
        staff.become(HEAD);
        assertThatThrownBy(() -> pausing.pause(id(number), lock(number), null, "等待"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> resuming.resume(id(number), lock(number), null, "继续"))
                .isInstanceOf(NotPermitted.class);
        var elsewhere = raised("YX-DJ", time(20), Secrecy.INTERNAL);
        staff.become("matrix-supervision-officer");
        assertThatThrownBy(() -> pausing.pause(id(elsewhere), lock(elsewhere), null, "等待"))
                .isInstanceOf(OutOfReach.class);
        var taking = raised("YX-DJ", Set.of("YX-CG"), time(20), Secrecy.INTERNAL);
        staff.become("matrix-supervision-officer");
        assertThatThrownBy(() -> pausing.pause(id(taking), lock(taking), null, "等待"))
                .as("a right over a cell that only takes part")
                .isInstanceOf(OutOfReach.class);
        var secret = raised("YX-DJ", Set.of(), time(20), Secrecy.CONFIDENTIAL);
        staff.become("matrix-supervision-officer");
        assertThatThrownBy(() -> pausing.pause(id(secret), lock(secret), null, "等待"))
                .isInstanceOf(OutOfReach.class);
        var own = raised("YX-JC", time(20), Secrecy.INTERNAL);
        staff.become(OTHER_OFFICER);
        refused("ticket.refusal.pause.own", () -> pausing.pause(id(own), lock(own), null, "等待"));
        as(OFFICER, () -> pausing.pause(id(own), lock(own), null, "等待"));
        staff.become(OTHER_OFFICER);
        refused("ticket.refusal.pause.own", () -> resuming.resume(id(own), lock(own), null, "继续"));
        assertThat(file.open(own).orElseThrow().possible()).doesNotContain(StepKind.RESUME, StepKind.PAUSE);
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void of_two_tabs_one_wins_and_the_other_is_told() {
        var number = raised("YX-CG", time(20), Secrecy.INTERNAL);
        staff.become(OFFICER);
        int seen = lock(number);
        pausing.pause(id(number), seen, null, "第一个");
        assertThatThrownBy(() -> pausing.pause(id(number), seen, null, "第二个")).isInstanceOf(Conflict.class);
        int still = lock(number);
        resuming.resume(id(number), still, null, "第一个");
        assertThatThrownBy(() -> resuming.resume(id(number), still, null, "第二个"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @ActivateRequestContext
    void what_may_pause_it_by_law_is_told_where_the_law_says_so() {
        var licence = raised("YX-CG", TimeAllowed.byClock("licence-decide"), Secrecy.INTERNAL);
        assertThat(story(licence).lawOfPauses().chinese()).contains("鉴定");
        assertThat(story(raised("YX-CG", time(20), Secrecy.INTERNAL)).lawOfPauses())
                .isNull();
    }

    private void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Staff.assertRefused(act, key);
    }

    private TicketNumber raised(String owner, TimeAllowed time, Secrecy secrecy) {
        return raised(owner, Set.of(), time, secrecy);
    }

    private TicketNumber raised(String owner, Set<String> others, TimeAllowed time, Secrecy secrecy) {
        staff.become(OFFICER);
        return raising.raise(
                new Source(TicketOrigin.HIGHER_LEVEL, null, "市局〔2026〕15号"),
                new Demand(
                        "暂停计时",
                        "做到位",
                        Checking.ON_SITE,
                        "",
                        secrecy,
                        false,
                        cells.findByCode(owner).orElseThrow().id(),
                        others.stream()
                                .map(code ->
                                        cells.findByCode(code).orElseThrow().id())
                                .collect(java.util.stream.Collectors.toSet())),
                time,
                UUID.randomUUID().toString());
    }

    private static TimeAllowed time(int days) {
        return TimeAllowed.of(Length.workingDays(days));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate due(TicketNumber number) {
        return known.stored(number).due().orElseThrow();
    }

    private TicketFile.Story story(TicketNumber number) {
        staff.become(OFFICER);
        return file.open(number).orElseThrow();
    }

    private TicketStep last(TicketNumber number) {
        var steps = story(number).steps();
        return steps.get(steps.size() - 1);
    }

    private TicketId id(TicketNumber number) {
        return known.find(number);
    }

    private int lock(TicketNumber number) {
        return known.stored(number).getLock();
    }

    private void as(String account, Runnable act) {
        staff.become(account);
        act.run();
    }
}
