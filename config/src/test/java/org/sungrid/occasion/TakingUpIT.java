package org.sungrid.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.sungrid.id.MeetingId;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.Settlement;
import org.sungrid.outcome.TakenUp;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;

/** A decision that was to become no ticket is taken up again by whoever answers for all tickets (M34). */
@ArquillianTest
@Tag("M34")
class TakingUpIT {

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";

    @Inject
    RecordingMeeting recording;

    @Inject
    RaisingFromMeeting raising;

    @Inject
    TakingUpDecision takingUp;

    @Inject
    MeetingFile file;

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
        return Inside.war(TakingUpIT.class, Staff.class, Papers.class);
    }

    @Test
    @ActivateRequestContext
    void it_waits_again_and_may_become_a_ticket_and_why_stays() {
        var id = recorded();
        as(HEAD, () -> raising.raise(id, lock(id), List.of(Settlement.none(1, NoTicket.FOR_INFORMATION)), token()));
        as(OFFICER, () -> takingUp.takeUp(id, lock(id), 1, " 局长要求落实 "));
        assertThat(row(id, 1).isOpen()).isTrue();
        assertThat(row(id, 1).takenUp())
                .extracting(TakenUp::getNoTicket, TakenUp::getReason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(NoTicket.FOR_INFORMATION, "局长要求落实"));
        assertThat(file.open(id).orElseThrow().came().names().values()).containsExactly("方允平");
        as(OFFICER, () -> raising.raise(id, lock(id), List.of(ticket(1)), token()));
        assertThat(row(id, 1).ticket()).isNotNull();
        assertThat(row(id, 1).takenUp()).hasSize(1);
        staff.become(OFFICER);
        int seen = lock(id);
        Staff.assertRefused(() -> takingUp.takeUp(id, seen, 1, "再来一次"), "outcome.refusal.taken-up");
    }

    @Test
    @ActivateRequestContext
    void what_waits_what_is_not_there_and_no_reason_are_refused() {
        var id = recorded();
        staff.become(OFFICER);
        int seen = lock(id);
        Staff.assertRefused(() -> takingUp.takeUp(id, seen, 1, "理由"), "outcome.refusal.taken-up");
        Staff.assertRefused(() -> takingUp.takeUp(id, seen, 9, "理由"), "outcome.refusal.taken-up");
        Staff.assertRefused(() -> takingUp.takeUp(id, seen, 1, " "), "refusal.words.missing");
        Staff.assertRefused(() -> takingUp.takeUp(id, seen, 1, "长".repeat(501)), "refusal.words.long");
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void whoever_reaches_a_part_of_the_bureau_can_not() {
        var id = recorded();
        as(HEAD, () -> raising.raise(id, lock(id), List.of(Settlement.none(1, NoTicket.ALREADY_DONE)), token()));
        for (var who : List.of(HEAD, "yaochunhe", "luochunxiao")) {
            int seen = lock(id);
            staff.become(who);
            assertThatThrownBy(() -> takingUp.takeUp(id, seen, 1, "理由")).as(who).isInstanceOf(NotPermitted.class);
        }
        assertThat(row(id, 1).noTicket()).isEqualTo(NoTicket.ALREADY_DONE);
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void of_two_tabs_one_wins_and_the_other_is_told() {
        var id = recorded();
        staff.become(OFFICER);
        raising.raise(
                id,
                lock(id),
                List.of(Settlement.none(1, NoTicket.ALREADY_DONE), Settlement.none(2, NoTicket.ALREADY_DONE)),
                token());
        int seen = lock(id);
        takingUp.takeUp(id, seen, 1, "第一个");
        takingUp.takeUp(id, seen, 1, "第一个");
        assertThatThrownBy(() -> takingUp.takeUp(id, seen, 1, "第二个")).isInstanceOf(Conflict.class);
        assertThat(row(id, 1).takenUp()).hasSize(1);
    }

    private MeetingId recorded() {
        staff.become(OFFICER);
        return recording.record(
                new Told(bodies.findByCode("YX-BGH").orElseThrow().id(), token(), LocalDate.now(clock), "重新提起", "", ""),
                List.of("第一条", "第二条"),
                token());
    }

    private Settlement ticket(int ordinal) {
        return Settlement.ticket(
                ordinal,
                new Demand(
                        "议定事项",
                        "做到位",
                        Checking.ON_PAPER,
                        "",
                        Secrecy.INTERNAL,
                        false,
                        cells.findByCode("YX-CG").orElseThrow().id(),
                        Set.of()),
                LocalDate.now(clock).plusDays(60));
    }

    private OutcomeRow row(MeetingId id, int ordinal) {
        staff.become(OFFICER);
        return file.open(id).orElseThrow().came().rows().get(ordinal - 1);
    }

    private int lock(MeetingId id) {
        return file.open(id).orElseThrow().meeting().getLock();
    }

    private void as(String account, Runnable act) {
        staff.become(account);
        act.run();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
