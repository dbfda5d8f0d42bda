package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.Length;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.fact.Fact;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.job.Due;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.SplittingTicket.Part;

/** The life of a ticket, by those who live it (M34). */
@ArquillianTest
@Tag("M34")
class TicketIT {

    private static final String OFFICER = "fangyunping";
    private static final String OTHER_OFFICER = "yinzhunzhi";
    private static final String HEAD = "tanglixin";
    private static final String HANDLER = "yaochunhe";
    private static final String DIRECTOR = "shenyanqing";

    @Inject
    RaisingTicket raising;

    @Inject
    AcceptingTicket accepting;

    @Inject
    DisputingTicket disputing;

    @Inject
    SettlingDispute settling;

    @Inject
    NotingProgress noting;

    @Inject
    ReportingDone reporting;

    @Inject
    VerifyingTicket verifying;

    @Inject
    ClosingTicket closing;

    @Inject
    AskingExtension asking;

    @Inject
    AnsweringExtension answering;

    @Inject
    UrgingTicket urging;

    @Inject
    ChangingTicket changing;

    @Inject
    MergingTickets merging;

    @Inject
    SplittingTicket splitting;

    @Inject
    WithdrawingTicket withdrawing;

    @Inject
    TicketFile file;

    @Inject
    TicketAlarms alarms;

    @Inject
    KnownTickets known;

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
        return Inside.war(TicketIT.class, Staff.class, Papers.class, Matrix.class, KnownTickets.class);
    }

    @Test
    @ActivateRequestContext
    void a_ticket_goes_from_the_office_to_its_owner_and_back_until_it_is_closed() {
        var number = raised("全过程", "YX-CG", 20);
        assertThat(state(number)).isEqualTo(TicketState.RAISED);

        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        as(HANDLER, () -> noting.note(id(number), lock(number), "检查了两个市场"));
        as(HEAD, () -> reporting.report(id(number), lock(number), "全部检查完毕"));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), false, "第二个市场没有台账"));
        assertThat(state(number)).isEqualTo(TicketState.ACCEPTED);
        as(HEAD, () -> reporting.report(id(number), lock(number), "台账已补"));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), true, "到现场看过"));
        as(OFFICER, () -> closing.close(id(number), lock(number)));

        assertThat(state(number)).isEqualTo(TicketState.CLOSED);
        assertThat(kinds(number))
                .containsExactly(
                        StepKind.RAISE,
                        StepKind.ACCEPT,
                        StepKind.NOTE,
                        StepKind.REPORT,
                        StepKind.SEND_BACK,
                        StepKind.REPORT,
                        StepKind.VERIFY,
                        StepKind.CLOSE);
        assertThat(TicketState.after(kinds(number))).isEqualTo(state(number));
        assertThat(story(number).steps().get(0).getLetter()).matches("督办〔[0-9]{4}〕[0-9]+号");
    }

    @Test
    @ActivateRequestContext
    void who_reported_it_or_holds_a_post_there_does_not_verify_it() {
        var number = raised("回避", "YX-JC", 20);
        as(DIRECTOR, () -> accepting.accept(id(number), lock(number)));
        as(DIRECTOR, () -> reporting.report(id(number), lock(number), "办好了"));
        refused(
                "ticket.refusal.verify.concerned",
                () -> as(OTHER_OFFICER, () -> verifying.verify(id(number), lock(number), true, "看过")));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), true, "看过"));
        assertThat(state(number)).isEqualTo(TicketState.VERIFIED);
    }

    @Test
    @ActivateRequestContext
    void a_dispute_is_settled_by_the_cell_above_and_by_nobody_else() {
        var number = raised("异议", "YX-CG", 20);
        as(HEAD, () -> disputing.dispute(id(number), lock(number), "这是登记股的事"));
        assertThatThrownBy(() -> as(HEAD, () -> settling.settle(id(number), lock(number), null, "还是我们")))
                .isInstanceOf(OutOfReach.class);
        as(DIRECTOR, () -> settling.settle(id(number), lock(number), cell("YX-DJ"), "由登记股办"));
        var ticket = story(number).ticket();
        assertThat(ticket.getState()).isEqualTo(TicketState.RAISED);
        assertThat(ticket.owner()).isEqualTo(cell("YX-DJ"));
        assertThatThrownBy(() -> as(HEAD, () -> accepting.accept(id(number), lock(number))))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    @ActivateRequestContext
    void more_time_is_asked_for_by_one_and_granted_by_another_within_its_limit() {
        var number = raised("延期", "YX-CG", 10);
        var due = story(number).ticket().due().orElseThrow();
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        refused("ticket.refusal.extension.long", () -> as(HEAD, () -> asking.ask(id(number), lock(number), 11, "来不及")));
        as(HEAD, () -> asking.ask(id(number), lock(number), 6, "来不及"));
        as(OFFICER, () -> answering.answer(id(number), lock(number), true, "同意"));
        assertThat(story(number).ticket().due().orElseThrow()).isAfter(due);
        as(HEAD, () -> asking.ask(id(number), lock(number), 4, "还差一点"));
        as(OFFICER, () -> answering.answer(id(number), lock(number), false, "抓紧"));
        refused("ticket.refusal.extension.long", () -> as(HEAD, () -> asking.ask(id(number), lock(number), 5, "还差一点")));
        assertThat(kinds(number))
                .contains(StepKind.EXTEND, StepKind.REFUSE_EXTENSION)
                .endsWith(StepKind.REFUSE_EXTENSION);
    }

    @Test
    @ActivateRequestContext
    void of_twins_one_goes_into_the_other() {
        var twin = raised("同一件事", "YX-CG", 20);
        var main = raised("同一件事", "YX-CG", 20);
        as(OFFICER, () -> merging.merge(id(twin), lock(twin), main.value(), "重复"));
        assertThat(state(twin)).isEqualTo(TicketState.MERGED);
        assertThat(story(twin).ticket().main()).contains(id(main));
        assertThat(kinds(main)).endsWith(StepKind.TAKE_IN);
        refused(
                "ticket.refusal.merge.ended",
                () -> as(OFFICER, () -> merging.merge(id(main), lock(main), twin.value(), "反过来")));
    }

    @Test
    @ActivateRequestContext
    void what_is_parted_closes_with_the_last_of_its_parts_and_not_before() {
        var whole = raised("分解", "YX-CG", 20);
        var until = story(whole).ticket().due().orElseThrow();
        staff.become(OFFICER);
        var parts = splitting.split(
                id(whole),
                lock(whole),
                List.of(
                        new Part("第一件", "做好第一件", cell("YX-CG"), until),
                        new Part("第二件", "做好第二件", cell("YX-DL"), until.minusDays(1))),
                "分头办");
        assertThat(state(whole)).isEqualTo(TicketState.SPLIT);
        closed(parts.get(0), HEAD);
        assertThat(state(whole)).isEqualTo(TicketState.SPLIT);
        closed(parts.get(1), "hedongsheng");
        assertThat(state(whole)).isEqualTo(TicketState.CLOSED);
        assertThat(TicketState.after(kinds(whole))).isEqualTo(TicketState.CLOSED);
    }

    @Test
    @ActivateRequestContext
    void what_it_asks_is_changed_with_a_reason_and_the_old_wording_stays() {
        var number = raised("改要求", "YX-CG", 20);
        staff.become(OFFICER);
        var told = story(number).ticket().told();
        var other = new Demand(
                told.title(),
                "改成两个月内每周一次",
                told.checking(),
                told.checkingNote(),
                told.secrecy(),
                false,
                told.owner(),
                Set.of(cell("YX-DJ")));
        as(OFFICER, () -> changing.change(id(number), lock(number), other, "上级改了要求"));
        assertThat(story(number).ticket().getDemand()).isEqualTo(other.demand());
        assertThat(story(number).former()).extracting(FormerDemand::getDemand).containsExactly(told.demand());
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void of_two_who_save_at_once_one_wins_and_the_other_is_told() {
        var number = raised("两个人", "YX-CG", 20);
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        int seen = lock(number);
        as(HANDLER, () -> noting.note(id(number), seen, "第一个"));
        assertThatThrownBy(() -> as(HEAD, () -> noting.note(id(number), seen, "第二个")))
                .isInstanceOf(Conflict.class);
        assertThat(story(number).steps())
                .filteredOn(step -> step.getKind() == StepKind.NOTE)
                .hasSize(1);
    }

    @Test
    @Tag("F-24")
    @ActivateRequestContext
    void a_form_sent_twice_raises_one_ticket() {
        staff.become(OFFICER);
        var token = UUID.randomUUID().toString();
        var first = raising.raise(source(), demand("一次", "YX-CG", Secrecy.INTERNAL), time(5), token);
        assertThat(raising.raise(source(), demand("一次", "YX-CG", Secrecy.INTERNAL), time(5), token))
                .isEqualTo(first);
    }

    @Test
    @ActivateRequestContext
    void a_confidential_ticket_is_known_to_its_cells_and_the_office_alone() {
        staff.become(OFFICER);
        var number = raising.raise(
                source(),
                demand("保密", "YX-ZF", Secrecy.CONFIDENTIAL),
                time(5),
                UUID.randomUUID().toString());
        assertThat(file.open(number)).isPresent();
        staff.become(DIRECTOR);
        assertThatThrownBy(() -> file.open(number)).isInstanceOf(OutOfReach.class);
        staff.become("luochunxiao");
        assertThatThrownBy(() -> file.open(number)).isInstanceOf(NotPermitted.class);
    }

    @Test
    @ActivateRequestContext
    void what_is_late_is_urged_and_climbs_level_by_level_by_itself_and_each_step_is_a_fact() {
        staff.become(OFFICER);
        var number = raising.raise(
                source(),
                demand("逾期", "YX-CG-1-01", Secrecy.INTERNAL),
                time(5).from(LocalDate.now(clock).minusDays(60)),
                UUID.randomUUID().toString());
        assertThat(story(number).lamp()).isEqualTo(Lamp.LONG_RED);
        // Raised so late, it does not count against its owner yet: today it is a reminder, and nothing more.
        known.effect(due(number), clock);
        assertThat(dueOf(number)).isEmpty();
        known.runSinceLongAgo(number);
        for (int stage = 1; stage < 5; stage++) {
            var due = due(number);
            known.effect(due, clock);
        }
        assertThat(dueOf(number)).isEmpty();
        assertThat(kinds(number))
                .containsExactly(
                        StepKind.RAISE,
                        StepKind.REMIND,
                        StepKind.FALL_OVERDUE,
                        StepKind.ESCALATE,
                        StepKind.ESCALATE,
                        StepKind.ESCALATE);
        staff.become(OFFICER);
        assertThat(story(number).ticket().getEscalated()).isEqualTo(3);
        var told = facts.about(story(number).ticket().subject());
        assertThat(told)
                .filteredOn(fact -> fact.cell().equals(cell("YX-CG-1-01")))
                .extracting(Fact::getKind)
                .containsExactly(
                        TicketAlarms.OVERDUE, TicketAlarms.ESCALATED, TicketAlarms.ESCALATED, TicketAlarms.ESCALATED);
        // The section heard of it first and let it climb on twice, the station once; the leadership is the last.
        assertThat(told).filteredOn(fact -> fact.cell().equals(cell("YX-CG-1"))).hasSize(2);
        assertThat(told).filteredOn(fact -> fact.cell().equals(cell("YX-CG"))).hasSize(1);
        assertThat(told).filteredOn(fact -> fact.cell().equals(cell("YX"))).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_was_late_already_is_not_charged_again_when_its_day_moves_and_stays_past() {
        staff.become(OFFICER);
        var number = raising.raise(
                source(),
                demand("逾期延期", "YX-CG", Secrecy.INTERNAL),
                time(5).from(LocalDate.now(clock).minusDays(30)),
                UUID.randomUUID().toString());
        known.effect(due(number), clock);
        known.runSinceLongAgo(number);
        known.effect(due(number), clock);
        known.moved(number, known.stored(number).due().orElseThrow().plusDays(1));
        assertThat(known.stored(number).alarmStage()).isEqualTo(3);
        assertThat(kinds(number)).containsOnlyOnce(StepKind.FALL_OVERDUE);
    }

    @Test
    @ActivateRequestContext
    void parts_that_were_all_withdrawn_do_not_make_the_whole_done() {
        var whole = raised("都撤销", "YX-CG", 20);
        var until = story(whole).ticket().due().orElseThrow();
        staff.become(OFFICER);
        splitting
                .split(
                        id(whole),
                        lock(whole),
                        List.of(
                                new Part("第一件", "做好第一件", cell("YX-CG"), until),
                                new Part("第二件", "做好第二件", cell("YX-DL"), until)),
                        "分头办")
                .forEach(part -> as(OFFICER, () -> withdrawing.withdraw(id(part), lock(part), "不办了")));
        assertThat(state(whole)).isEqualTo(TicketState.WITHDRAWN);
    }

    @Test
    @ActivateRequestContext
    void urging_by_hand_gives_a_numbered_letter_and_an_ended_ticket_is_not_urged() {
        var number = raised("催办", "YX-CG", 20);
        as(OFFICER, () -> urging.urge(id(number), lock(number), "请抓紧"));
        assertThat(story(number).steps().get(1).getLetter()).matches("催办〔[0-9]{4}〕[0-9]+号");
        as(OFFICER, () -> withdrawing.withdraw(id(number), lock(number), "重复提出"));
        refused("ticket.refusal.state.urge", () -> as(OFFICER, () -> urging.urge(id(number), lock(number), "请抓紧")));
    }

    private void closed(TicketNumber number, String head) {
        as(head, () -> accepting.accept(id(number), lock(number)));
        as(head, () -> reporting.report(id(number), lock(number), "办好了"));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), true, "看过"));
        as(OFFICER, () -> closing.close(id(number), lock(number)));
    }

    private List<Due> dueOf(TicketNumber number) {
        var about = story(number).ticket().subject();
        return alarms.due(clock.instant(), 1_000).stream()
                .filter(due -> due.about().equals(about))
                .toList();
    }

    private Due due(TicketNumber number) {
        var due = dueOf(number);
        assertThat(due).hasSize(1);
        return due.get(0);
    }

    private TicketNumber raised(String title, String owner, int days) {
        staff.become(OFFICER);
        return raising.raise(
                source(),
                demand(title, owner, Secrecy.INTERNAL),
                time(days),
                UUID.randomUUID().toString());
    }

    private static Source source() {
        return new Source(TicketOrigin.HIGHER_LEVEL, null, "市局〔2026〕15号");
    }

    private static TimeAllowed time(int days) {
        return TimeAllowed.of(Length.workingDays(days));
    }

    private Demand demand(String title, String owner, Secrecy secrecy) {
        return new Demand(title, "做到位", Checking.ON_SITE, "", secrecy, false, cell(owner), Set.of());
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    /** As the supervision office sees it. */
    private TicketFile.Story story(TicketNumber number) {
        staff.become(OFFICER);
        return file.open(number).orElseThrow();
    }

    private List<StepKind> kinds(TicketNumber number) {
        return story(number).steps().stream().map(TicketStep::getKind).toList();
    }

    private TicketState state(TicketNumber number) {
        return story(number).ticket().getState();
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

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(reason -> reason.key())
                                .contains(key));
    }
}
