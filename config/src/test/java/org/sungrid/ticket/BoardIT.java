package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashMap;
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
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.NotPermitted;
import org.sungrid.permission.OutOfReach;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.OwedSheet.Owed;
import org.sungrid.ticket.board.ApprovingPosting;
import org.sungrid.ticket.board.LeftBecause;
import org.sungrid.ticket.board.PostingFile;
import org.sungrid.ticket.board.PostingFile.Standing;
import org.sungrid.ticket.board.PostingState;
import org.sungrid.ticket.board.ProposingPosting;
import org.sungrid.ticket.board.ReturningPosting;
import org.sungrid.ticket.board.TicketPosting;
import org.sungrid.ticket.board.WithdrawingPosting;
import org.sungrid.ticket.board.Wording;

/** By which words a ticket stands on the public board: two people, and what may not stay leaves by itself (M34). */
@ArquillianTest
@Tag("M34")
class BoardIT {

    private static final String OFFICER = "fangyunping";
    private static final String OTHER_OFFICER = "yinzhunzhi";
    private static final String HEAD = "tanglixin";
    private static final String HEAD_ELSEWHERE = "hedongsheng";
    private static final String DIRECTOR = "shenyanqing";

    @Inject
    RaisingTicket raising;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    VerifyingTicket verifying;

    @Inject
    ClosingTicket closing;

    @Inject
    ChangingTicket changing;

    @Inject
    MergingTickets merging;

    @Inject
    WithdrawingTicket withdrawingTicket;

    @Inject
    ProposingPosting proposing;

    @Inject
    ApprovingPosting approving;

    @Inject
    ReturningPosting returning;

    @Inject
    WithdrawingPosting withdrawing;

    @Inject
    PostingFile file;

    @Inject
    OwedSheet owed;

    @Inject
    KnownTickets known;

    @Inject
    KnownPostings told;

    @Inject
    Cells cells;

    @Inject
    CurrentActor current;

    @Inject
    Staff staff;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(
                BoardIT.class, Staff.class, Papers.class, Matrix.class, KnownTickets.class, KnownPostings.class);
    }

    @Test
    @ActivateRequestContext
    void a_wording_is_shown_once_somebody_else_approved_it_and_another_waits_anew() {
        var number = raised("公示");
        propose(number, 0, words("逐台检查"));
        assertThat(standing(number).head()).isNull();
        assertThat(standing(number).waiting().getWords()).isEqualTo("逐台检查");
        assertThat(owedBy(DIRECTOR, number)).isTrue();

        as(DIRECTOR, () -> approving.approve(id(number), 1));
        assertThat(standing(number).head().getState()).isEqualTo(PostingState.SHOWN);
        assertThat(told.told(standing(number).head().id(), "approved")).isEqualTo(1);
        assertThat(owedBy(DIRECTOR, number)).isFalse();

        propose(number, 1, words("逐台检查，限期送检"));
        assertThat(standing(number).head().getWords()).isEqualTo("逐台检查");
        as(HEAD, () -> approving.approve(id(number), 2));
        assertThat(standing(number).head().getWords()).isEqualTo("逐台检查，限期送检");
        assertThat(standing(number).all())
                .extracting(TicketPosting::getState)
                .containsExactly(PostingState.SHOWN, PostingState.REPLACED);
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void nobody_approves_what_they_proposed_nor_what_is_elsewhere() {
        var number = raised("两人");
        propose(number, 0, words("逐台检查"));
        assertThatThrownBy(() -> as(OFFICER, () -> approving.approve(id(number), 1)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(HEAD_ELSEWHERE, () -> approving.approve(id(number), 1)))
                .isInstanceOf(OutOfReach.class);

        staff.become(OFFICER);
        var officer = current.get();
        var rights = new HashMap<>(officer.rights());
        rights.put(Permission.POST_TICKETS, Reach.BUREAU);
        current.become(
                new Actor(officer.account(), officer.accountName(), officer.person(), officer.personName(), rights));
        refused("ticket.refusal.posting.own", () -> approving.approve(id(number), 1));
        assertThat(standing(number).head()).isNull();
    }

    @Test
    @ActivateRequestContext
    void a_wording_comes_back_with_a_reason_and_whoever_wrote_it_hears_so() {
        var number = raised("退回");
        propose(number, 0, words("逐台检查"));
        refused("ticket.refusal.said.missing", () -> as(DIRECTOR, () -> returning.giveBack(id(number), 1, " ")));
        as(DIRECTOR, () -> returning.giveBack(id(number), 1, "写明范围"));

        var back = standing(number).all().get(0);
        assertThat(back.getState()).isEqualTo(PostingState.RETURNED);
        assertThat(back.getReturnReason()).isEqualTo("写明范围");
        assertThat(told.told(back.id(), "returned")).isEqualTo(1);
        refused("ticket.refusal.posting.not-waiting", () -> as(DIRECTOR, () -> approving.approve(id(number), 1)));
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void whoever_did_not_see_the_newest_wording_is_told() {
        var number = raised("抢先");
        propose(number, 0, words("第一种"));
        assertThatThrownBy(() -> as(OTHER_OFFICER, () -> proposing.propose(id(number), 0, words("第二种"))))
                .isInstanceOf(Conflict.class);
        propose(number, 1, words("第三种"));
        assertThatThrownBy(() -> as(DIRECTOR, () -> approving.approve(id(number), 1)))
                .isInstanceOf(Conflict.class);
        as(DIRECTOR, () -> approving.approve(id(number), 2));
        assertThat(standing(number).head().getWords()).isEqualTo("第三种");
    }

    @Test
    @Tag("S-44")
    @ActivateRequestContext
    void only_what_is_for_the_public_is_posted_and_no_person_is_named() {
        staff.become(OFFICER);
        var internal = raising.raise(
                source(),
                demand("内部", Secrecy.INTERNAL, false),
                time(),
                UUID.randomUUID().toString());
        refused("ticket.refusal.posting.not-for-board", () -> propose(internal, 0, words("不行")));

        var number = raised("不写个人");
        refused("ticket.refusal.posting.person", () -> propose(number, 0, words("由唐立新负责检查")));
        refused("ticket.refusal.posting.missing", () -> propose(number, 0, words(" ")));
        refused("ticket.refusal.long", () -> propose(number, 0, words("查".repeat(2_001))));
        refused("ticket.refusal.hidden", () -> propose(number, 0, words("查\u202e看")));
        refused("ticket.refusal.posting.outcome.early", () -> propose(number, 0, new Wording("公开", "逐台检查", "都查完了")));
        assertThat(standing(number).all()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void what_became_of_it_is_owed_once_it_is_closed() {
        var number = raised("结果");
        propose(number, 0, words("逐台检查"));
        as(DIRECTOR, () -> approving.approve(id(number), 1));
        as(HEAD, () -> accepting.accept(id(number), lock(number)));
        as(HEAD, () -> reporting.report(id(number), lock(number), "办好了"));
        as(OFFICER, () -> verifying.verify(id(number), lock(number), true, "看过"));
        as(OFFICER, () -> closing.close(id(number), lock(number)));

        assertThat(standing(number).head().isShown()).isTrue();
        refused("ticket.refusal.posting.missing", () -> propose(number, 1, words("逐台检查完毕")));
        propose(number, 1, new Wording("公开", "逐台检查", "共检查八十六台，全部合格。"));
        as(DIRECTOR, () -> approving.approve(id(number), 2));
        assertThat(standing(number).head().getOutcome()).startsWith("共检查");
    }

    @Test
    @Tag("S-45")
    @ActivateRequestContext
    void what_is_merged_withdrawn_or_no_longer_for_the_public_leaves_the_board_at_once() {
        var merged = posted("并入");
        var main = raised("并入的另一件");
        as(OFFICER, () -> merging.merge(id(merged), lock(merged), main.value(), "同一事项"));
        gone(merged, LeftBecause.MERGED);

        var withdrawn = posted("撤销");
        as(OFFICER, () -> withdrawingTicket.withdraw(id(withdrawn), lock(withdrawn), "重复"));
        gone(withdrawn, LeftBecause.WITHDRAWN);

        var secret = posted("改密级");
        propose(secret, 1, words("又一种"));
        as(OFFICER, () -> changing.change(id(secret), lock(secret), demand("改密级", Secrecy.INTERNAL, false), "涉及内部"));
        gone(secret, LeftBecause.NOT_SHOWN);
        assertThat(standing(secret).waiting()).isNull();

        var unwanted = posted("不上专栏");
        as(
                OFFICER,
                () -> changing.change(id(unwanted), lock(unwanted), demand("不上专栏", Secrecy.ORDINARY, false), "不再公布"));
        gone(unwanted, LeftBecause.NOT_SHOWN);
        refused("ticket.refusal.posting.not-for-board", () -> propose(unwanted, 1, words("再上")));
    }

    @Test
    @Tag("S-45")
    @ActivateRequestContext
    void what_is_taken_down_is_gone_with_a_reason_until_another_wording_is_approved() {
        var number = posted("撤下");
        refused(
                "ticket.refusal.posting.person",
                () -> as(OFFICER, () -> withdrawing.withdraw(id(number), 1, "应唐立新要求")));
        as(OFFICER, () -> withdrawing.withdraw(id(number), 1, "文字有误"));
        gone(number, LeftBecause.TAKEN_DOWN);
        assertThat(standing(number).head().getWithdrawalReason()).isEqualTo("文字有误");
        refused("ticket.refusal.posting.not-shown", () -> as(OFFICER, () -> withdrawing.withdraw(id(number), 1, "又")));

        propose(number, 1, words("改正后的文字"));
        as(DIRECTOR, () -> approving.approve(id(number), 2));
        assertThat(standing(number).head().isShown()).isTrue();
    }

    private void gone(TicketNumber number, LeftBecause because) {
        assertThat(standing(number).head().getState()).isEqualTo(PostingState.GONE);
        assertThat(standing(number).head().getLeftBecause()).isEqualTo(because);
    }

    private TicketNumber posted(String title) {
        var number = raised(title);
        propose(number, 0, words("逐台检查"));
        as(DIRECTOR, () -> approving.approve(id(number), 1));
        return number;
    }

    private TicketNumber raised(String title) {
        staff.become(OFFICER);
        return raising.raise(
                source(),
                demand(title, Secrecy.ORDINARY, true),
                time(),
                UUID.randomUUID().toString());
    }

    private static Source source() {
        return new Source(TicketOrigin.OWN_NOTICE, null, "");
    }

    private static TimeAllowed time() {
        return TimeAllowed.of(Length.workingDays(20));
    }

    private Demand demand(String title, Secrecy secrecy, boolean forBoard) {
        return new Demand(
                title,
                "做到位",
                Checking.ON_SITE,
                "",
                secrecy,
                forBoard,
                cells.findByCode("YX-CG").orElseThrow().id(),
                Set.of());
    }

    private static Wording words(String words) {
        return new Wording("公开", words, "");
    }

    private void propose(TicketNumber number, int seen, Wording wording) {
        as(OFFICER, () -> proposing.propose(id(number), seen, wording));
    }

    private Standing standing(TicketNumber number) {
        staff.become(OFFICER);
        return file.open(number);
    }

    /** Whether it stands among the wordings that somebody is to approve; the sheet shows the most urgent fifty. */
    private boolean owedBy(String account, TicketNumber number) {
        staff.become(account);
        return owed.owed().stream()
                .filter(part -> part.labelKey().equals("ticket.owed.to-approve"))
                .map(Owed::lines)
                .anyMatch(lines -> lines.stream().anyMatch(line -> line.number().equals(number.value())));
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
