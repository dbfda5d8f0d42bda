package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
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
import org.sungrid.deadline.Length;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.notify.Inbox;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.SplittingTicket.Part;

/** Nobody gives time to their own cell, ends what it owes, or keeps it from those above (M34). */
@ArquillianTest
@Tag("M34")
class OwnTicketIT {

    private static final String OFFICER = "fangyunping";
    /** Holds a post in YX-JC and supervises the whole bureau. */
    private static final String OTHER_OFFICER = "yinzhunzhi";

    private static final String DIRECTOR = "shenyanqing";
    private static final String HEAD = "tanglixin";

    @Inject
    RaisingTicket raising;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    AskingExtension asking;

    @Inject
    AnsweringExtension answering;

    @Inject
    SplittingTicket splitting;

    @Inject
    MergingTickets merging;

    @Inject
    WithdrawingTicket withdrawing;

    @Inject
    ChangingTicket changing;

    @Inject
    TicketFile file;

    @Inject
    OwedSheet owed;

    @Inject
    Inbox inbox;

    @Inject
    KnownTickets known;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(OwnTicketIT.class, Staff.class, Papers.class, KnownTickets.class);
    }

    @Test
    @ActivateRequestContext
    void whoever_holds_a_post_in_its_cells_neither_gives_it_time_nor_ends_it() {
        var number = raised(OFFICER, "YX-JC", Secrecy.INTERNAL);
        var twin = raised(OFFICER, "YX-JC", Secrecy.INTERNAL);
        as(DIRECTOR, () -> accepting.accept(id(number), lock(number)));
        as(DIRECTOR, () -> asking.ask(id(number), lock(number), 2, "来不及"));
        staff.become(OTHER_OFFICER);
        var until = file.open(number).orElseThrow().ticket().due().orElseThrow();
        var parts =
                List.of(new Part("第一件", "做好第一件", cell("YX-JC"), until), new Part("第二件", "做好第二件", cell("YX-JC"), until));
        assertThat(file.open(number).orElseThrow().possible())
                .doesNotContain(StepKind.CHANGE, StepKind.EXTEND, StepKind.SPLIT_UP, StepKind.MERGE, StepKind.WITHDRAW);
        refused("", "ticket.refusal.concerned", () -> answering.answer(id(number), lock(number), true, "可以"));
        refused("", "ticket.refusal.concerned", () -> splitting.split(id(number), lock(number), parts, "分头办"));
        refused("", "ticket.refusal.concerned", () -> merging.merge(id(number), lock(number), twin.value(), "一件事"));
        refused("", "ticket.refusal.concerned", () -> withdrawing.withdraw(id(number), lock(number), "不办了"));

        as(OFFICER, () -> answering.answer(id(number), lock(number), true, "可以"));
        as(OFFICER, () -> withdrawing.withdraw(id(number), lock(number), "不办了"));
    }

    @Test
    @ActivateRequestContext
    void nobody_changes_what_is_asked_of_their_own_cell() {
        staff.become(OFFICER);
        var alone = demand("YX-CG", Secrecy.INTERNAL);
        var both = new Demand(
                alone.title(),
                alone.demand(),
                alone.checking(),
                "",
                alone.secrecy(),
                false,
                alone.owner(),
                Set.of(cell("YX-JC")));
        var number = raising.raise(source(), both, time(), UUID.randomUUID().toString());
        staff.become(OTHER_OFFICER);
        refused("", "ticket.refusal.concerned", () -> changing.change(id(number), lock(number), alone, "与我处无关"));
        as(OFFICER, () -> changing.change(id(number), lock(number), alone, "与该处无关"));
    }

    @Test
    @ActivateRequestContext
    void only_who_supervises_its_owner_keeps_a_ticket_from_those_above() {
        refused("secrecy", "ticket.refusal.secrecy.office", () -> raised(HEAD, "YX-CG", Secrecy.CONFIDENTIAL));
        refused("secrecy", "ticket.refusal.secrecy.office", () -> raised(DIRECTOR, "YX-CG", Secrecy.CONFIDENTIAL));
        assertThat(raised(OFFICER, "YX-CG", Secrecy.CONFIDENTIAL)).isNotNull();
    }

    @Test
    @Tag("M22")
    @ActivateRequestContext
    void what_is_to_be_verified_is_told_to_who_may_verify_it_and_a_change_to_who_takes_part() {
        var number = raised(DIRECTOR, "YX-CG", Secrecy.INTERNAL);
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        as(HEAD, () -> reporting.report(id(number), lock(number), "办好了"));
        assertThat(heard(OFFICER, number)).isOne();
        assertThat(heard(OTHER_OFFICER, number)).isOne();

        var own = raised(OFFICER, "YX-CG", Secrecy.INTERNAL);
        as(HEAD, () -> accepting.accept(id(own), lock(own)));
        as(HEAD, () -> reporting.report(id(own), lock(own), "办好了"));
        assertThat(heard(OFFICER, own)).isOne();
        assertThat(heard(OTHER_OFFICER, own))
                .as("whoever raised it supervises it")
                .isZero();

        var concerned = raised(OTHER_OFFICER, "YX-JC", Secrecy.INTERNAL);
        as(DIRECTOR, () -> accepting.accept(id(concerned), lock(concerned)));
        as(DIRECTOR, () -> reporting.report(id(concerned), lock(concerned), "办好了"));
        assertThat(heard(OFFICER, concerned))
                .as("whoever raised it may not verify it")
                .isOne();
        assertThat(owes(OTHER_OFFICER, concerned)).isFalse();
        assertThat(owes(OFFICER, concerned)).isTrue();

        var told = demand("YX-CG", Secrecy.INTERNAL);
        var together = raised(OFFICER, "YX-CG", Secrecy.INTERNAL);
        as(
                OFFICER,
                () -> changing.change(
                        id(together),
                        lock(together),
                        new Demand(
                                told.title(),
                                told.demand(),
                                told.checking(),
                                "",
                                told.secrecy(),
                                false,
                                told.owner(),
                                Set.of(cell("YX-DL"))),
                        "两家一起办"));
        assertThat(heard("hedongsheng", together)).isOne();
    }

    @Test
    @Tag("F-24")
    @ActivateRequestContext
    void a_form_that_asks_something_else_by_now_raises_nothing_and_says_so() {
        staff.become(OFFICER);
        var token = UUID.randomUUID().toString();
        var first = raising.raise(source(), demand("YX-CG", Secrecy.INTERNAL), time(), token);
        assertThat(raising.raise(source(), demand("YX-CG", Secrecy.INTERNAL), time(), token))
                .isEqualTo(first);
        refused(
                "",
                "refusal.form.used",
                () -> raising.raise(source(), demand("YX-DL", Secrecy.INTERNAL), time(), token));
        refused(
                "",
                "refusal.form.used",
                () -> raising.raise(
                        new Source(TicketOrigin.HIGHER_LEVEL, null, "市局〔2026〕16号"),
                        demand("YX-CG", Secrecy.INTERNAL),
                        time(),
                        token));
    }

    @Test
    @ActivateRequestContext
    void a_part_that_will_not_do_is_refused_in_its_own_row() {
        var number = raised(OFFICER, "YX-CG", Secrecy.INTERNAL);
        staff.become(OFFICER);
        var until = file.open(number).orElseThrow().ticket().due().orElseThrow();
        refused(
                "parts[1].owner",
                "ticket.refusal.owner.closed",
                () -> splitting.split(
                        id(number),
                        lock(number),
                        List.of(
                                new Part("第一件", "做好第一件", cell("YX-CG"), until),
                                new Part("第二件", "做好第二件", new CellId(9_999_999), until)),
                        "分头办"));
    }

    private TicketNumber raised(String who, String owner, Secrecy secrecy) {
        staff.become(who);
        return raising.raise(
                source(), demand(owner, secrecy), time(), UUID.randomUUID().toString());
    }

    private static Source source() {
        return new Source(TicketOrigin.HIGHER_LEVEL, null, "市局〔2026〕15号");
    }

    private Demand demand(String owner, Secrecy secrecy) {
        return new Demand("回避试验", "做到位", Checking.ON_PAPER, "", secrecy, false, cell(owner), Set.of());
    }

    private static TimeAllowed time() {
        return TimeAllowed.of(Length.workingDays(20));
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }

    private TicketId id(TicketNumber number) {
        return known.find(number);
    }

    private int lock(TicketNumber number) {
        return known.stored(number).getLock();
    }

    /** Whether its verification is on their first page. */
    private boolean owes(String account, TicketNumber number) {
        staff.become(account);
        return owed.owed().stream()
                .filter(part -> part.labelKey().endsWith("to-verify"))
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.number().equals(number.value()));
    }

    private long heard(String account, TicketNumber number) {
        staff.become(account);
        return inbox.own(false, Place.BEGINNING).lines().stream()
                .filter(line -> line.getSaid().getAddress().equals("/tickets/" + number.value()))
                .count();
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
