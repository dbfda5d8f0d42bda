package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.deadline.AddingOwnDay;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.Shifts;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketNumber;

/**
 * Tickets follow the days off, in the transaction that changes them (M34). What is done here is rolled back, so no other test
 * meets a day off that is none.
 */
@ArquillianTest
@Tag("M34")
class TicketMovesIT {

    private static final Logger LOG = Logger.getLogger(TicketMovesIT.class.getName());

    /** More than a bureau ever has open. */
    private static final int MANY = 10_000;

    /** As the rules are delivered: the last stage, and how many working days behind the last day it comes. */
    private static final int LAST_STAGE = 5;

    private static final int LAST_STAGE_AFTER = 15;

    @Inject
    RaisingTicket raising;

    @Inject
    AddingOwnDay adding;

    @Inject
    WorkingDays workingDays;

    @Inject
    KnownTickets known;

    @Inject
    Cells cells;

    @Inject
    Persons persons;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(TicketMovesIT.class, Staff.class, Papers.class, KnownTickets.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.setTransactionTimeout(300);
        transaction.begin();
    }

    @AfterEach
    void leave() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void ten_thousand_that_one_day_off_moves_are_all_due_on_the_next_day_and_each_owner_hears_of_it_once() {
        var first = raise(TimeAllowed.of(Length.workingDays(15)));
        var due = dayOf(first, "due");
        multiply(first, MANY);
        long heard = count("notification WHERE message_key LIKE 'ticket.news.mov%'");
        long steps = count("ticket_step WHERE kind = 'MOVE_DUE'");
        long changed = count("change_row WHERE subject_kind = 'ticket'");

        staff.become("luochunxiao");
        long began = System.nanoTime();
        var moved = off(workingDays.calendar().before(due, 5));
        LOG.info("a day off at " + MANY + " open tickets: " + (System.nanoTime() - began) / 1_000_000 + " ms");

        var next = workingDays.calendar().after(due, 0);
        assertThat(moved.moving()).isGreaterThan(MANY);
        assertThat(count("ticket WHERE number LIKE 'DB-2003-%' AND due = DATE '" + due + "'"))
                .isZero();
        assertThat(count("ticket t JOIN running_deadline d ON d.id = t.deadline_id WHERE t.number LIKE 'DB-2003-%'"
                        + " AND t.due <> d.due"))
                .as("list and deadline tell the same day")
                .isZero();
        assertThat(dayOf(first, "due")).isAfter(due).isAfterOrEqualTo(next);
        assertThat(count("ticket_step WHERE kind = 'MOVE_DUE'") - steps).isGreaterThanOrEqualTo(MANY + 1L);
        assertThat(count("change_row WHERE subject_kind = 'ticket'") - changed).isGreaterThanOrEqualTo(MANY + 1L);
        assertThat(count("notification WHERE message_key LIKE 'ticket.news.mov%'") - heard)
                .as("a message for each owner who has somebody to answer")
                .isEqualTo(ownersWhoAnswer());
    }

    @Test
    @ActivateRequestContext
    void a_day_off_behind_the_last_day_leaves_it_and_turns_the_lamp_later() {
        var until = workingDays.calendar().after(LocalDate.now(clock), 4);
        var number = raise(TimeAllowed.until(until));
        var longFrom = dayOf(number, "long_from");
        var calendar = workingDays.calendar();
        staff.become("luochunxiao");
        off(calendar.after(until, 2));
        assertThat(dayOf(number, "due")).isEqualTo(until);
        assertThat(dayOf(number, "long_from")).isEqualTo(calendar.after(longFrom, 1));
        assertThat(stepsOf(number)).as("its story tells nothing of it").isZero();
    }

    @Test
    @ActivateRequestContext
    void a_day_off_before_a_last_day_that_was_named_warns_earlier() {
        var calendar = workingDays.calendar();
        var until = calendar.after(LocalDate.now(clock), 9);
        var number = raise(TimeAllowed.until(until));
        var warned = dayOf(number, "warn_from");
        assertThat(dayOf(number, "alarm_on")).isEqualTo(warned);
        staff.become("luochunxiao");
        off(calendar.before(until, 2));
        assertThat(dayOf(number, "due")).isEqualTo(until);
        assertThat(dayOf(number, "warn_from")).isEqualTo(calendar.before(warned, 1));
        assertThat(dayOf(number, "alarm_on")).isEqualTo(calendar.before(warned, 1));
        assertThat(stepsOf(number)).isZero();
    }

    @Test
    @ActivateRequestContext
    void who_is_late_in_hindsight_only_has_from_today_on() {
        var calendar = workingDays.calendar();
        var today = LocalDate.now(clock);
        var start = calendar.before(today, 5);
        var number = raise(TimeAllowed.of(Length.workingDays(calendar.isOff(today) ? 6 : 5))
                .from(start));
        assertThat(dayOf(number, "due")).isAfterOrEqualTo(today);
        known.runSince(number, start);
        var worked = start.datesUntil(today).filter(calendar::isOff).findFirst().orElseThrow();
        staff.become("luochunxiao");
        int seen = adding.foresee(worked, "试验上班", false, "试验通知").seen();
        adding.add(worked, "试验上班", false, "试验通知", seen);
        assertThat(dayOf(number, "due")).isBefore(today);
        assertThat(dayOf(number, "runs_since")).isEqualTo(today);
        assertThat(known.stored(number).countedFrom()).contains(today);
    }

    @Test
    @ActivateRequestContext
    void a_stage_that_was_to_come_by_days_that_count_no_more_comes_tomorrow_at_the_earliest() {
        var calendar = workingDays.calendar();
        var today = LocalDate.now(clock);
        var number = raise(TimeAllowed.until(calendar.after(today, 30)));
        var comes = calendar.after(today, 1);
        var due = calendar.before(comes, LAST_STAGE_AFTER);
        known.moved(number, due);
        known.runSince(number, due.minusDays(1));
        known.waitFor(number, LAST_STAGE);
        entities.flush();
        assertThat(dayOf(number, "alarm_on")).isEqualTo(comes);
        var worked = due.plusDays(1)
                .datesUntil(today)
                .filter(calendar::isOff)
                .findFirst()
                .orElseThrow();
        staff.become("luochunxiao");
        int seen = adding.foresee(worked, "试验上班", false, "试验通知").seen();
        adding.add(worked, "试验上班", false, "试验通知", seen);
        assertThat(dayOf(number, "alarm_on")).isEqualTo(today.plusDays(1));
    }

    private Shifts off(LocalDate day) {
        int seen = adding.foresee(day, "试验放假", true, "试验通知").seen();
        return adding.add(day, "试验放假", true, "试验通知", seen);
    }

    private TicketNumber raise(TimeAllowed time) {
        staff.become("fangyunping");
        var owner = cells.findByCode("YX-CG").orElseThrow().id();
        var number = raising.raise(
                new Source(TicketOrigin.OWN_NOTICE, null, ""),
                new Demand("逐家检查", "逐家检查并建立台账", Checking.ON_PAPER, "", Secrecy.INTERNAL, false, owner, Set.of()),
                time,
                UUID.randomUUID().toString());
        entities.flush();
        return number;
    }

    /** As many more as this one, owned by all cells in turn. */
    private void multiply(TicketNumber like, int many) {
        long ticket = number("SELECT MAX(id) FROM ticket");
        long deadline = number("SELECT MAX(id) FROM running_deadline");
        var digits = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        var counted = "(SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i FROM " + digits + " a, " + digits
                + " b, " + digits + " c, " + digits + " e) n";
        run("INSERT INTO running_deadline (id, about_kind, about_id, clock_id, amount, unit, last_day, starts_on, due,"
                + " reaches_until, provisional, warn_days, warn_from, ended_on, lock_count) SELECT " + deadline
                + " + n.i, about_kind, " + ticket + " + n.i, clock_id, amount, unit, last_day, starts_on, due,"
                + " reaches_until, provisional, warn_days, warn_from, ended_on, lock_count FROM running_deadline d, "
                + counted + " WHERE d.id = " + known.stored(like).deadline().value() + " AND n.i <= " + many);
        run("INSERT INTO ticket (id, number, origin, origin_kind, origin_id, origin_note, title, demand, checking,"
                + " checking_note, secrecy, for_board, owner_id, state, running, ended, deadline_id, due, warn_from,"
                + " long_from, warn_days, runs_since, alarm_stage, alarm_on, alarm_round, escalated, form_token, raised_at,"
                + " raised_by, stepped_at, lock_count) SELECT " + ticket
                + " + n.i, CONCAT('DB-2003-', LPAD(n.i, 8, '0')),"
                + " origin, origin_kind, origin_id, origin_note, title, demand, checking, checking_note, secrecy, for_board,"
                + " c.id, state, running, ended, " + deadline + " + n.i, due, warn_from, long_from, warn_days,"
                + " runs_since, alarm_stage, alarm_on, alarm_round, escalated, UUID(), raised_at, raised_by, stepped_at,"
                + " lock_count FROM ticket t, " + counted
                + " JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS place,"
                + " COUNT(*) OVER () AS all_of_them FROM cell) c ON c.place = n.i % c.all_of_them WHERE t.number = '"
                + like.value() + "' AND n.i <= " + many);
    }

    private long ownersWhoAnswer() {
        return entities
                .createNativeQuery("SELECT DISTINCT owner_id FROM ticket WHERE ended = 0")
                .getResultList()
                .stream()
                .map(id -> new CellId(((Number) id).longValue()))
                .filter(id ->
                        !persons.answering((CellId) id, LocalDate.now(clock)).isEmpty())
                .count();
    }

    private long stepsOf(TicketNumber number) {
        return count("ticket_step WHERE kind = 'MOVE_DUE' AND ticket_id = "
                + known.stored(number).id().value());
    }

    private LocalDate dayOf(TicketNumber number, String column) {
        return ((java.sql.Date) entities.createNativeQuery("SELECT " + column + " FROM ticket WHERE number = ?")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .toLocalDate();
    }

    private long count(String what) {
        return number("SELECT COUNT(*) FROM " + what);
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
