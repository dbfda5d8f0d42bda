package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.TicketNumber;
import org.sungrid.ticket.KnownTickets;
import org.sungrid.ticket.StepKind;
import org.sungrid.ticket.TicketFile;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.WithdrawingTicket;

/** The figures of the bulletin of tickets (M31), against tickets that were counted by hand. */
@ArquillianTest
@Tag("M31")
class BulletinFiguresIT {

    private static final String OFFICER = "fangyunping";

    /** A month before the demo's first ticket: nothing is in it but what a test records. */
    private static final int MONTHS_AGO = 14;

    @Inject
    BulletinFigures figures;

    @Inject
    WorkingDays workingDays;

    @Inject
    PastTickets past;

    @Inject
    KnownTickets known;

    @Inject
    TicketFile file;

    @Inject
    WithdrawingTicket withdrawing;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private BulletinPeriod month;
    private TicketNumber stillOpen;
    private TicketNumber unanswered;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith(
                "sungrid.demo.folder=trial\n",
                BulletinFiguresIT.class,
                PastTickets.class,
                PastTickets.Line.class,
                Staff.class,
                KnownTickets.class);
    }

    /** Days of the month from its first, and from its last. */
    private LocalDate first(int days) {
        return month.first().plusDays(days);
    }

    private LocalDate last(int days) {
        return month.last().plusDays(days);
    }

    private BulletinPeriod monthAgo(int months) {
        return BulletinPeriod.around(
                Kind.MONTH, YearMonth.now(clock).minusMonths(months).atDay(1));
    }

    /** Twenty tickets; what is to come of each stands beside it. */
    private void record() {
        staff.become(OFFICER);
        month = monthAgo(MONTHS_AGO);
        var answerBy = workingDays.calendar().after(first(1), TicketCounts.ANSWER_DAYS);

        // Carried over, closed in time, after 23 days.
        past.raised("YX-CG", first(-20), first(5))
                .then(StepKind.ACCEPT, first(-19))
                .done(first(3))
                .record();
        // Carried over, below a unit; urged and escalated, closed late after 19 days.
        past.raised("YX-CG-1", first(-10), first(5))
                .then(StepKind.ACCEPT, first(-9))
                .then(StepKind.FALL_OVERDUE, first(6))
                .then(StepKind.ESCALATE, first(7))
                .then(StepKind.ESCALATE, first(8))
                .done(first(9))
                .record();
        // Reported in time and sent back, reported again too late: closed late, after 23 days.
        past.raised("YX-CG", first(1), first(20))
                .then(StepKind.ACCEPT, first(1))
                .then(StepKind.REPORT, first(18))
                .then(StepKind.SEND_BACK, first(19))
                .done(first(24))
                .record();
        // Answered late; would be late without the time that it was given: closed in time, after 19 days.
        var extended = past.raised("YX-CG", first(1), first(10))
                .from(TicketOrigin.INSTRUCTION)
                .then(StepKind.ACCEPT, answerBy.plusDays(1))
                .done(first(20))
                .record();
        past.moved(extended, first(8), first(25), "EXTENDED");
        // Carried over, overdue at the end, although it was given more time later; urged before and in the month.
        var later = past.raised("YX-CG", first(-5), last(-3))
                .then(StepKind.ACCEPT, first(-4))
                .then(StepKind.URGE, first(-2))
                .then(StepKind.FALL_OVERDUE, last(-2))
                .then(StepKind.URGE, last(-1))
                .then(StepKind.ESCALATE, last(1))
                .record();
        past.moved(later, last(2), last(30), "EXTENDED");
        // Withdrawn before it was answered.
        past.raised("YX-DL", first(2), first(20))
                .then(StepKind.WITHDRAW, first(3))
                .record();
        past.raised("YX-DL", first(2), first(20))
                .then(StepKind.ACCEPT, first(2))
                .then(StepKind.MERGE, first(5))
                .record();
        // Closed when the month was over, due on its last day: open at the end, and not overdue.
        past.raised("YX-DL", last(-6), last(0))
                .then(StepKind.ACCEPT, last(-6))
                .done(last(5))
                .record();
        // Parted into two, of which one is closed after 4 days; itself closed later, which counts no more.
        past.raised("YX-HW", first(3), last(0))
                .then(StepKind.ACCEPT, first(3))
                .then(StepKind.SPLIT_UP, first(5))
                .then(StepKind.CLOSE_WITH_PARTS, last(10))
                .record();
        past.raised("YX-HW", first(5), first(20))
                .from(TicketOrigin.PART)
                .then(StepKind.ACCEPT, first(5))
                .done(first(9))
                .record();
        past.raised("YX-SQ", first(5), last(20))
                .from(TicketOrigin.PART)
                .then(StepKind.ACCEPT, first(5))
                .record();
        // Confidential ones, which nothing tells of: one overdue, one closed.
        past.raised("YX-CG", first(-30), first(-10))
                .confidential()
                .then(StepKind.ACCEPT, first(-29))
                .record();
        past.raised("YX-CG", first(1), first(9))
                .confidential()
                .then(StepKind.ACCEPT, first(1))
                .done(first(8))
                .record();
        // Handed over in the month, and disputed again; handed over once more when it was over.
        past.raised("YX-CG", first(4), last(20))
                .then(StepKind.DISPUTE, first(4))
                .handedTo("YX-DL", first(6))
                .then(StepKind.DISPUTE, last(-1))
                .handedTo("YX-HW", last(2))
                .then(StepKind.ACCEPT, last(3))
                .record();
        // Stands still since before its last day.
        var still = past.raised("YX-CG", first(5), first(10))
                .then(StepKind.ACCEPT, first(5))
                .record();
        past.moved(still, first(6), null, "PAUSED");
        // Reported in time, and waits for somebody to look.
        past.raised("YX-CG", first(6), first(12))
                .then(StepKind.ACCEPT, first(6))
                .then(StepKind.REPORT, first(11))
                .record();
        // Nobody answered, though it is time; and one for which it is not.
        unanswered = past.raised("YX-CG", first(7), last(15)).record();
        stillOpen = past.raised("YX-CG", last(0), last(10)).record();
        // Before and behind the month.
        past.raised("YX-CG", first(-40), first(-3))
                .then(StepKind.ACCEPT, first(-40))
                .done(first(-2))
                .record();
        past.raised("YX-CG", last(1), last(10)).record();
        entities.flush();
    }

    @Test
    @ActivateRequestContext
    void the_figures_are_those_that_were_counted_by_hand() throws Exception {
        transaction.begin();
        try {
            record();
            var counted = figures.of(month);
            assertThat(counted.all().counts())
                    .containsOnly(
                            entry(Count.CARRIED, 3L),
                            entry(Count.RAISED, 13L),
                            entry(Count.CLOSED, 5L),
                            entry(Count.CLOSED_IN_TIME, 3L),
                            entry(Count.CLOSED_DAYS, 88L),
                            entry(Count.WITHDRAWN, 1L),
                            entry(Count.MERGED, 1L),
                            entry(Count.PARTED, 1L),
                            entry(Count.OPEN, 8L),
                            entry(Count.OVERDUE, 1L),
                            entry(Count.ANSWER_DUE, 11L),
                            entry(Count.ANSWERED_IN_TIME, 9L),
                            entry(Count.URGED, 2L),
                            entry(Count.ESCALATED, 1L),
                            entry(Count.OPEN_TO_7, 2L),
                            entry(Count.OPEN_TO_30, 5L),
                            entry(Count.OPEN_TO_60, 1L),
                            entry(Count.OVERDUE_TO_60, 1L));
            assertThat(counted.all().averageDays().orElseThrow()).hasToString("17.6");
            assertThat(counted.origins().get(TicketOrigin.PART).counts())
                    .containsEntry(Count.RAISED, 2L)
                    .containsEntry(Count.CLOSED, 1L)
                    .containsEntry(Count.OPEN, 1L);
            assertThat(counted.origins().get(TicketOrigin.INSTRUCTION).of(Count.CLOSED_IN_TIME))
                    .isEqualTo(1);

            var station = unit(counted, "YX-CG").tally();
            assertThat(station.of(Count.CARRIED)).isEqualTo(3);
            assertThat(station.of(Count.RAISED)).isEqualTo(6);
            assertThat(station.of(Count.CLOSED)).isEqualTo(4);
            assertThat(station.of(Count.CLOSED_IN_TIME)).isEqualTo(2);
            assertThat(station.of(Count.OVERDUE)).isEqualTo(1);
            assertThat(station.of(Count.OPEN)).isEqualTo(5);
            assertThat(unit(counted, "YX-DL").tally().of(Count.RAISED)).isEqualTo(4);
            assertThat(unit(counted, "YX-DL").tally().of(Count.OPEN)).isEqualTo(2);
            assertThat(unit(counted, "YX-HW").tally().of(Count.RAISED)).isEqualTo(2);
            assertThat(unit(counted, "YX-SQ").tally().of(Count.RAISED)).isEqualTo(1);
            assertThat(counted.busy()).hasSize(4);
            assertThat(counted.idle())
                    .extracting(UnitLine::code)
                    .contains("YX-LT", "YX-SP")
                    .doesNotContain("YX-CG-1");
            for (var tally : List.of(counted.all(), station)) {
                assertThat(tally.of(Count.CARRIED) + tally.of(Count.RAISED))
                        .isEqualTo(tally.of(Count.CLOSED)
                                + tally.of(Count.WITHDRAWN)
                                + tally.of(Count.MERGED)
                                + tally.of(Count.PARTED)
                                + tally.of(Count.OPEN));
            }
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void asked_again_when_more_has_happened_they_are_the_same() throws Exception {
        transaction.begin();
        try {
            record();
            var counted = figures.of(month);
            for (var number : List.of(stillOpen, unanswered)) {
                withdrawing.withdraw(
                        known.find(number),
                        file.open(number).orElseThrow().ticket().getLock(),
                        "不再需要");
            }
            past.moved(unanswered, LocalDate.now(clock).minusDays(1), first(8), "CALENDAR");
            past.raised("YX-CG", last(3), last(10)).record();
            entities.flush();
            assertThat(figures.of(month)).isEqualTo(counted);
            // What was open then is what the next month begins with.
            var next = figures.of(BulletinPeriod.around(Kind.MONTH, last(1)));
            assertThat(next.all().of(Count.CARRIED)).isEqualTo(counted.all().of(Count.OPEN));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void units_are_ranked_beside_those_of_their_kind_and_size_alone() throws Exception {
        transaction.begin();
        try {
            staff.become(OFFICER);
            month = monthAgo(MONTHS_AGO);
            for (var unit : List.of("YX-CG", "YX-DL", "YX-HW", "YX-BGS", "YX-JC")) {
                for (int i = 0; i < 6; i++) {
                    // In the second station two, in the third one are late; elsewhere none.
                    boolean late = unit.equals("YX-DL") && i < 2 || unit.equals("YX-HW") && i < 1;
                    past.raised(unit, first(0), first(10))
                            .then(StepKind.ACCEPT, first(0))
                            .done(first(late ? 12 : 9))
                            .record();
                }
            }
            past.raised("YX-SQ", first(0), first(10))
                    .then(StepKind.ACCEPT, first(0))
                    .done(first(9))
                    .record();
            entities.flush();
            var groups = figures.of(month).ranking().groups();
            assertThat(groups)
                    .allSatisfy(group -> assertThat(group.lines()).allSatisfy(line -> {
                        assertThat(line.unit().kind()).isEqualTo(group.kind());
                        assertThat(line.unit().size()).isEqualTo(group.size());
                    }));
            assertThat(groups.stream().filter(Ranking.Group::isRanked)).hasSize(1);
            var stations =
                    groups.stream().filter(Ranking.Group::isRanked).findFirst().orElseThrow();
            assertThat(stations.lines().stream().filter(line -> line.rank() != null))
                    .extracting(line -> line.rank() + " " + line.unit().code())
                    .containsExactly("1 YX-CG", "2 YX-HW", "3 YX-DL");
            assertThat(line(stations, "YX-SQ").why()).isEqualTo(Ranking.Unranked.FEW_DUE);
            assertThat(line(stations, "YX-LT").why()).isEqualTo(Ranking.Unranked.NO_TICKETS);
            assertThat(unit(figures.of(month), "YX-CG").people()).isEqualTo(5);
        } finally {
            transaction.rollback();
        }
    }

    private static UnitLine unit(Figures figures, String code) {
        return figures.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Ranking.Line line(Ranking.Group group, String code) {
        return group.lines().stream()
                .filter(line -> line.unit().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
