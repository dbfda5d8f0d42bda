package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.bench.ManyTickets;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.CellLevel;

/**
 * What the bulletin asks the database: as few statements with many tickets as with the demo's, and only those tickets are
 * read that were open in the period (P14). The many are written in a transaction that is rolled back, so no other test meets
 * them.
 */
@ArquillianTest
@Tag("P14")
class BulletinSizeIT {

    private static final Logger LOG = Logger.getLogger(BulletinSizeIT.class.getName());

    private static final int MANY = 20_000;

    /** Rows that are read for each ticket that was open in the period: its seven steps, its deadline, and what is grouped. */
    private static final long MOST_READ_OF_ONE = 60;

    /** Rows of the grid, its people and what the demo has. */
    private static final long MOST_READ_BESIDE = 20_000;

    @Inject
    BulletinSheet sheet;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private record Cost(long statements, long read, long millis) {}

    @Deployment
    static WebArchive deployment() {
        return Inside.war(BulletinSizeIT.class, Staff.class, ManyTickets.class);
    }

    @Test
    @ActivateRequestContext
    void it_asks_as_often_of_many_tickets_as_of_few_and_reads_those_of_the_period_alone() throws Exception {
        staff.become("fangyunping");
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            var connection = entities.unwrap(Connection.class);
            var today = LocalDate.now(clock);
            for (var period : new BulletinPeriod[] {
                BulletinPeriod.lastEnded(Kind.MONTH, today), BulletinPeriod.lastEnded(Kind.QUARTER, today)
            }) {
                var few = cost(connection, period);
                long first = ManyTickets.add(connection, MANY, today);
                var cost = cost(connection, period);
                long concerned = concerned(connection, period);
                LOG.info(() -> period.code() + " of " + MANY + " tickets, " + concerned + " of them concerned: " + few
                        + ", then " + cost);
                // The many are owned by all cells, those too that stand no longer, whose units are asked for level by
                // level.
                assertThat(cost.statements())
                        .isBetween(few.statements(), few.statements() + CellLevel.values().length)
                        .isLessThanOrEqualTo(15);
                assertThat(cost.read()).isLessThanOrEqualTo(MOST_READ_BESIDE + concerned * MOST_READ_OF_ONE);
                removed(connection, first);
            }
        } finally {
            transaction.rollback();
        }
    }

    private Cost cost(Connection connection, BulletinPeriod period) throws SQLException {
        // What is read once for all is read before.
        sheet.look(period);
        var idle = status(connection);
        var before = status(connection);
        long begun = System.nanoTime();
        sheet.look(period);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        var after = status(connection);
        return new Cost(
                after[0] - before[0] - (before[0] - idle[0]), after[1] - before[1] - (before[1] - idle[1]), millis);
    }

    private static long[] status(Connection connection) throws SQLException {
        var status = new long[2];
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name = 'Questions' OR"
                        + " Variable_name LIKE 'Handler_read%'")) {
            while (rows.next()) {
                status[rows.getString(1).equals("Questions") ? 0 : 1] += rows.getLong(2);
            }
        }
        return status;
    }

    private long concerned(Connection connection, BulletinPeriod period) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT COUNT(*) FROM ticket WHERE raised_at < ? AND (ended = 0" + " OR ended_at >= ?)")) {
            query.setString(1, period.last().plusDays(1).toString());
            query.setString(2, period.first().minusDays(1).toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Steps stay behind, for nobody may take them away: without their tickets nothing finds them. */
    private static void removed(Connection connection, long first) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            statement.execute("DELETE FROM ticket_co_owner WHERE ticket_id >= " + first);
            statement.execute("DELETE FROM ticket WHERE id >= " + first);
            statement.execute("SET foreign_key_checks = 1");
        }
    }
}
