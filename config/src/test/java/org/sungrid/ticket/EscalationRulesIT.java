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
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.job.Due;
import org.sungrid.permission.NotPermitted;
import org.sungrid.refusal.Conflict;

/** Who says when what is late climbs on, and what becomes of the tickets that wait for that (M34). */
@ArquillianTest
@Tag("M34")
class EscalationRulesIT {

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";

    /** As delivered. */
    private static final List<StageTerms> DELIVERED = stages(1, 2, 5, 1, 10, 1, 15, 1);

    @Inject
    ChangingEscalation changing;

    @Inject
    EscalationRules rules;

    @Inject
    RaisingTicket raising;

    @Inject
    AcceptingTicket accepting;

    @Inject
    ReportingDone reporting;

    @Inject
    PausingTicket pausing;

    @Inject
    TicketFile file;

    @Inject
    Facts facts;

    @Inject
    KnownTickets known;

    @Inject
    WorkingDays workingDays;

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
        return Inside.war(EscalationRulesIT.class, Staff.class, Papers.class, Matrix.class, KnownTickets.class);
    }

    /** Other tests count by the rules that were delivered. */
    @AfterEach
    void as_delivered() {
        if (!rules.stages().equals(DELIVERED)) {
            staff.become(OFFICER);
            changing.change(DELIVERED, "试验完毕", rules.revision());
        }
    }

    @Test
    @ActivateRequestContext
    void what_a_ticket_waits_for_moves_with_the_rules_and_back() {
        var third = late(3);
        var fifth = late(5);
        var behind = late(6);
        var counted = known.stored(third).countedFrom().orElseThrow();
        assertThat(known.stored(third).alarmOn()).isEqualTo(after(counted, 5));
        assertThat(known.stored(behind).alarmOn()).isNull();
        int seen = known.stored(third).getLock();

        staff.become(OFFICER);
        var other = stages(2, 3, 7, 4, 11, 0);
        var foreseen = changing.foresee(other, "第3次局长办公会");
        assertThat(rules.stages()).isEqualTo(DELIVERED);
        assertThat(known.stored(third).alarmOn()).isEqualTo(after(counted, 5));
        var shifts = changing.change(other, "第3次局长办公会", rules.revision());

        assertThat(shifts).isEqualTo(foreseen);
        assertThat(shifts.moving()).isGreaterThanOrEqualTo(2);
        assertThat(shifts.stopping()).isGreaterThanOrEqualTo(1);
        assertThat(rules.stages()).isEqualTo(other);
        assertThat(rules.all())
                .extracting(EscalationRule::getStep)
                .containsExactly(StepKind.REMIND, StepKind.FALL_OVERDUE, StepKind.ESCALATE, StepKind.ESCALATE);
        assertThat(known.stored(third).alarmOn()).isEqualTo(after(counted, 7));
        assertThat(known.stored(fifth).alarmOn()).as("there is no such stage").isNull();
        assertThat(known.stored(behind).alarmOn()).isNull();
        assertThat(known.stored(third).getLock()).as("no page is out of date").isEqualTo(seen);

        changing.change(DELIVERED, "恢复原规则", rules.revision());
        assertThat(known.stored(third).alarmOn()).isEqualTo(after(counted, 5));
        assertThat(known.stored(fifth).alarmOn()).isEqualTo(after(counted, 15));
        assertThat(rules.revisions()).extracting(EscalationRevision::getReason).startsWith("恢复原规则", "第3次局长办公会");
    }

    @Test
    @ActivateRequestContext
    void who_had_climbed_as_far_as_there_were_stages_climbs_on_by_one_that_is_new() {
        staff.become(OFFICER);
        changing.change(stages(1, 2, 5, 1), "只上升一级", rules.revision());
        var number = late(4);
        assertThat(known.stored(number).alarmOn()).isNull();
        changing.change(stages(1, 2, 5, 1, 9, 7), "上升两级", rules.revision());
        assertThat(known.stored(number).alarmOn())
                .isEqualTo(after(known.stored(number).countedFrom().orElseThrow(), 9));
    }

    @Test
    @ActivateRequestContext
    void what_comes_takes_the_points_that_hold_when_it_comes() {
        var number = late(2);
        staff.become(OFFICER);
        changing.change(stages(1, 6, 5, 1), "加重", rules.revision());
        known.effect(due(number), clock);
        assertThat(facts.about(known.stored(number).subject()))
                .extracting(fact -> fact.getPoints())
                .containsExactly(6);
        changing.change(stages(1, 1, 5, 1), "减轻", rules.revision());
        assertThat(facts.about(known.stored(number).subject()))
                .as("what happened stays")
                .extracting(fact -> fact.getPoints())
                .containsExactly(6);
    }

    @Test
    @ActivateRequestContext
    void what_owes_nothing_at_the_moment_waits_for_nothing_afterwards_either() {
        var reported = late(3);
        staff.become(HEAD);
        accepting.accept(id(reported), lock(reported));
        reporting.report(id(reported), lock(reported), "办好了");
        staff.become(OFFICER);
        var still = raised(20, 0);
        pausing.pause(id(still), lock(still), null, "等待鉴定");
        var reminder = raised(20, 0);
        var warned = known.stored(reminder).alarmOn();
        changing.change(stages(3, 2, 6, 1), "改期", rules.revision());
        assertThat(known.stored(reported).alarmOn()).isNull();
        assertThat(known.stored(still).alarmOn()).isNull();
        assertThat(known.stored(reminder).alarmOn())
                .as("the reminder is its clock's")
                .isEqualTo(warned);
    }

    @Test
    @ActivateRequestContext
    void rules_that_make_no_sense_are_refused_at_their_field() {
        staff.become(OFFICER);
        refused(stages(), "试验", "ticket.refusal.rules.stages");
        refused(stages(1, 1, 2, 1, 3, 1, 4, 1, 5, 1), "试验", "ticket.refusal.rules.stages");
        refused(stages(0, 1), "试验", "ticket.refusal.rules.days");
        refused(stages(251, 1), "试验", "ticket.refusal.rules.days");
        refused(stages(1, 101), "试验", "ticket.refusal.rules.points");
        refused(stages(1, -1), "试验", "ticket.refusal.rules.points");
        refused(List.of(new StageTerms(null, null)), "试验", "ticket.refusal.rules.days", "ticket.refusal.rules.points");
        refused(stages(5, 1, 5, 1), "试验", "ticket.refusal.rules.order");
        refused(stages(5, 1, 3, 1), "试验", "ticket.refusal.rules.order");
        refused(stages(3, 1), " ", "ticket.refusal.rules.reason");
        refused(stages(3, 1), "长".repeat(501), "ticket.refusal.rules.reason");
        refused(DELIVERED, "试验", "ticket.refusal.rules.nothing");
        assertThat(rules.stages()).isEqualTo(DELIVERED);
    }

    @Test
    @Tag("S-36")
    @ActivateRequestContext
    void only_who_supervises_the_whole_bureau_changes_them() {
        matrix.admit();
        for (var who : List.of(HEAD, "matrix-supervision-officer", "shenyanqing", "luochunxiao")) {
            staff.become(who);
            assertThatThrownBy(() -> changing.change(stages(3, 1), "试验", rules.revision()))
                    .as(who)
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> changing.foresee(stages(3, 1), "试验"))
                    .as(who)
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    @Tag("F-20")
    @ActivateRequestContext
    void of_two_tabs_one_wins_and_the_other_is_told() {
        staff.become(OFFICER);
        int seen = rules.revision();
        changing.change(stages(2, 2, 5, 1), "第一个", seen);
        assertThatThrownBy(() -> changing.change(stages(3, 2, 5, 1), "第二个", seen))
                .isInstanceOfSatisfying(
                        Conflict.class, lost -> assertThat(lost.storedLock()).isEqualTo(seen + 1));
        assertThat(rules.stages()).isEqualTo(stages(2, 2, 5, 1));
    }

    private void refused(List<StageTerms> stages, String reason, String... keys) {
        Staff.assertRefused(() -> changing.change(stages, reason, rules.revision()), keys);
        Staff.assertRefused(() -> changing.foresee(stages, reason), keys);
    }

    /** Working days and points in turn. */
    private static List<StageTerms> stages(Integer... terms) {
        return Stream.iterate(0, i -> i < terms.length, i -> i + 2)
                .map(i -> new StageTerms(terms[i], terms[i + 1]))
                .toList();
    }

    /** One that is late since today, and waits for a stage. */
    private TicketNumber late(int stage) {
        var number = raised(5, 30);
        known.waitFor(number, stage);
        return number;
    }

    private TicketNumber raised(int days, int daysAgo) {
        staff.become(OFFICER);
        return raising.raise(
                new Source(TicketOrigin.OWN_NOTICE, null, ""),
                new Demand(
                        "升级规则",
                        "做到位",
                        Checking.ON_PAPER,
                        "",
                        Secrecy.INTERNAL,
                        false,
                        cells.findByCode("YX-CG").orElseThrow().id(),
                        Set.of()),
                TimeAllowed.of(Length.workingDays(days))
                        .from(LocalDate.now(clock).minusDays(daysAgo)),
                UUID.randomUUID().toString());
    }

    private LocalDate after(LocalDate counted, int days) {
        return workingDays.calendar().after(counted, days);
    }

    private Due due(TicketNumber number) {
        var ticket = known.stored(number);
        return new Due(
                ticket.subject(),
                ticket.alarmOn().atStartOfDay(clock.getZone()).toInstant().plusMillis(ticket.alarmRound()));
    }

    private TicketId id(TicketNumber number) {
        return known.find(number);
    }

    private int lock(TicketNumber number) {
        return known.stored(number).getLock();
    }
}
