package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AddingCell.NewCell;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.ClosingCell.CellClosing;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.MovingCell.CellMove;
import org.sungrid.grid.TransferringPerson.Transfer;
import org.sungrid.id.AssignmentId;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * Two administrators alter the grid at once, each on what both were shown: one is done, the other is told (M01). What
 * decides is the row of the database that both wait for, as acts on two nodes do.
 */
@ArquillianTest
@Tag("M01")
class GridRacesIT {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 16);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static int made;

    @Inject
    AddingCell adding;

    @Inject
    AssigningPerson assigning;

    @Inject
    EndingAssignment ending;

    @Inject
    TransferringPerson transferring;

    @Inject
    MovingCell moving;

    @Inject
    ClosingCell closing;

    @Inject
    ShowingCell showing;

    @Inject
    Showings showings;

    @Inject
    StagingGrid staging;

    @Inject
    DiscardingGridWorkbook discarding;

    @Inject
    ExportingGrid exporting;

    @Inject
    GridWorkbooks workbooks;

    @Inject
    GridCards cards;

    @Inject
    Cells cells;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridRacesIT.class, Staff.class);
    }

    @BeforeEach
    void count() {
        made++;
    }

    /** Ends the transaction in which one looks at what came of a race. */
    @AfterEach
    void leave() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void the_last_head_is_ended_while_the_deputy_leaves() throws Exception {
        var station = station("A");
        var other = station("B");
        assign("1", station, Capacity.HEAD);
        assign("2", station, Capacity.DEPUTY);
        var end = new AssignmentEnd(post("1"), JUNE.minusDays(1), "");
        var leave = new Transfer(post("2"), other, Capacity.MEMBER, "", JUNE, "");
        long seen = ending.foresee(end).seen();
        assertOneIsDone(together(() -> ending.end(end, seen), () -> transferring.transfer(leave, seen)));
        assertThat(in(station)).as("one of the two is still there").hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void one_is_put_below_the_other_while_the_other_is_put_below_it() throws Exception {
        var station = station("A");
        var room = cell("B", CellKind.ROOM, "YX");
        var below = new CellMove(room, station, JUNE, "");
        var above = new CellMove(station, room, JUNE, "");
        long seen = moving.foresee(below).seen();
        assertOneIsDone(together(() -> moving.move(below, seen), () -> moving.move(above, seen)));
        assertThat(parent(room)).isEqualTo(station);
        assertThat(parent(station)).isEqualTo("YX");
    }

    @Test
    @ActivateRequestContext
    void a_cell_is_closed_while_another_is_put_below_it() throws Exception {
        var station = station("A");
        var room = cell("B", CellKind.ROOM, "YX");
        var close = new CellClosing(station, JUNE.minusDays(1), "");
        var below = new CellMove(room, station, JUNE, "");
        long seen = closing.foresee(close).seen();
        assertOneIsDone(together(() -> closing.close(close, seen), () -> moving.move(below, seen)));
        boolean closed = cards.cell(station, on(JUNE)).orElseThrow().cell() == null;
        assertThat(parent(room)).isEqualTo(closed ? "YX" : station);
    }

    @Test
    @ActivateRequestContext
    void two_are_seated_as_head_at_once() throws Exception {
        var station = station("A");
        var one = head("1", station);
        var other = head("2", station);
        assertOneIsDone(together(() -> assigning.assign(one), () -> assigning.assign(other)));
        assertThat(in(station)).hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void two_are_seated_as_head_at_once_after_both_saw_the_same() throws Exception {
        var station = station("A");
        var one = head("1", station);
        var other = head("2", station);
        long seen = assigning.foresee(one).seen();
        assertOneIsDone(together(() -> assigning.assign(one, seen), () -> assigning.assign(other, seen)));
        assertThat(in(station)).hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void two_decide_at_once_what_the_public_sees() throws Exception {
        var station = station("A");
        var id = cells.findByCode(station).orElseThrow().id();
        for (int seen = 0; seen < 2; seen++) {
            int shown = seen;
            assertThat(showings.latest(id)).isEqualTo(seen);
            var deputies = new Showing(true, true, true, false, seen > 0);
            var hidden = new Showing(false, true, false, false, seen > 0);
            var outcomes =
                    together(() -> showing.show(station, deputies, shown), () -> showing.show(station, hidden, shown));
            assertOneIsDone(outcomes);
            assertThat(outcomes).filteredOn(Objects::nonNull).hasOnlyElementsOfType(Conflict.class);
        }
    }

    @Test
    @ActivateRequestContext
    void two_bring_the_last_workbook_that_may_wait() throws Exception {
        staff.become("luochunxiao");
        var book = exporting.template(Messages.in(Language.CHINESE));
        var name = "race" + made + ".xlsx";
        while (workbooks.waiting().size() < GridWorkbooks.MOST_WAITING - 1) {
            staging.stage(name, book);
        }
        try {
            assertOneIsDone(together(() -> staging.stage(name, book), () -> staging.stage(name, book)));
            assertThat(entities.createQuery("select count(w) from GridWorkbook w", Long.class)
                            .getSingleResult())
                    .isEqualTo(GridWorkbooks.MOST_WAITING);
        } finally {
            leave();
            transaction.begin();
            workbooks.waiting().stream()
                    .filter(one -> name.equals(one.name()))
                    .forEach(one -> discarding.discard(one.id()));
            transaction.commit();
        }
    }

    private static void assertOneIsDone(List<Throwable> outcomes) {
        assertThat(outcomes)
                .filteredOn(Objects::isNull)
                .as("done: %s", outcomes)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .allMatch(refused -> refused instanceof Conflict || refused instanceof Refused);
    }

    /**
     * Lets acts begin together and come so far that each waits for the grid, then lets one in after the other. What follows is
     * in a transaction, as is all that the acts' threads do: outside of one they would share what this thread reads with.
     */
    private List<Throwable> together(ThrowingCallable... acts) throws Exception {
        leave();
        ManagedThreadFactory factory = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        var threads = Executors.newFixedThreadPool(acts.length, factory);
        var running = new ArrayList<Future<Throwable>>();
        try {
            transaction.begin();
            try {
                entities.createNativeQuery("SELECT alteration_id FROM grid_mark FOR UPDATE")
                        .getSingleResult();
                for (var act : acts) {
                    running.add(threads.submit(() -> outcome(act)));
                }
                awaitWaiting(acts.length, running);
            } finally {
                transaction.rollback();
            }
            var outcomes = new ArrayList<Throwable>();
            for (var one : running) {
                outcomes.add(one.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
            transaction.begin();
        }
    }

    /** What the persistence provider says to who reads with something that another thread has closed. */
    private static final java.util.regex.Pattern BROKEN =
            java.util.regex.Pattern.compile("closed EntityManager|extendedPersistenceContext");

    private Throwable outcome(ThrowingCallable act) {
        var context = contexts.get();
        context.activate();
        try {
            transaction.begin();
            staff.become("luochunxiao");
            transaction.commit();
            for (int tries = 1; ; tries++) {
                try {
                    act.call();
                    return null;
                } catch (IllegalStateException | NullPointerException shared) {
                    // What is read before the act's transaction is read with what both threads share, which the other
                    // may
                    // have closed: that is a fault of this test's threads, and no answer of the act.
                    if (tries == 5
                            || !BROKEN.matcher(String.valueOf(shared.getMessage()))
                                    .find()) {
                        throw shared;
                    }
                }
            }
        } catch (Throwable refused) {
            return refused;
        } finally {
            context.deactivate();
        }
    }

    private void awaitWaiting(int count, List<Future<Throwable>> running) throws Exception {
        var end = Instant.now().plus(LONGEST_WAIT);
        while (waiting() < count) {
            for (var one : running) {
                assertThat(one.isDone() ? String.valueOf(one.get()) : "")
                        .as("how an act ended that should wait for the grid")
                        .isEmpty();
            }
            assertThat(Instant.now()).as("acts that wait for the grid").isBefore(end);
        }
    }

    /** How many other connections of this account wait for the row of the grid. */
    private long waiting() {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM information_schema.processlist"
                                + " WHERE id <> CONNECTION_ID() AND info LIKE '%grid_mark%FOR UPDATE%'")
                        .getSingleResult())
                .longValue();
    }

    private String station(String sign) {
        return cell(sign, CellKind.STATION, "YX");
    }

    private String cell(String sign, CellKind kind, String parent) {
        staff.become("luochunxiao");
        var code = "YX-RACE" + made + sign;
        adding.add(new NewCell(code, "试并行" + code, "", kind, parent, "", "", "", MARCH));
        return code;
    }

    private static String number(String sign) {
        return "7" + made + "R" + sign;
    }

    private static NewAssignment head(String sign, String cell) {
        return new NewAssignment(number(sign), "并行员" + sign, cell, Capacity.HEAD, "", MARCH, null);
    }

    private void assign(String sign, String cell, Capacity capacity) {
        assigning.assign(new NewAssignment(number(sign), "并行员" + sign, cell, capacity, "", MARCH, null));
    }

    private AssignmentId post(String sign) {
        return cards.person(number(sign)).orElseThrow().posts().get(0).id();
    }

    private List<String> in(String code) {
        return cards.cell(code, on(JUNE)).orElseThrow().staff().stream()
                .map(GridCards.Member::number)
                .toList();
    }

    private String parent(String code) {
        return cards.cell(code, on(JUNE)).orElseThrow().parent().getCode();
    }

    private AsOf on(LocalDate day) {
        return new AsOf(day, clock.instant());
    }
}
