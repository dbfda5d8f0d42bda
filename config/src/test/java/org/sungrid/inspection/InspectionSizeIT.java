package org.sungrid.inspection;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.CellFilter;
import org.sungrid.inspection.InspectionSheet.Filter;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/**
 * The 10,000th inspection is listed by as many rows read as the first. The many are written in a transaction that is rolled
 * back, so no other test meets them.
 */
@ArquillianTest
@Tag("M33")
class InspectionSizeIT {

    private static final Logger LOG = Logger.getLogger(InspectionSizeIT.class.getName());

    private static final String DIGIT = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";

    /** Some more than the lines of a leaf, for the cells and grants that are asked beside it. */
    private static final long MOST_READ = 400;

    @Inject
    InspectionSheet sheet;

    @Inject
    InspectionCoverage coverage;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    /** What a leaf asked, and what the database did for it. */
    private record Cost(long statements, long read) {}

    @Deployment
    static WebArchive deployment() {
        return Inside.war(InspectionSizeIT.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void the_last_of_ten_thousand_is_listed_like_the_first() throws Exception {
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            // The one by which everything in this transaction is asked from now on.
            var connection = entities.unwrap(Connection.class);
            add(connection, LocalDate.now(clock));
            var costs = new LinkedHashMap<String, Cost>();
            staff.become("fangyunping");
            walk(costs, connection, "all", Filter.ALL);
            walk(costs, connection, "kind", new Filter(CellFilter.ALL, InspectionKind.THREE_IN_ONE, null, null));
            walk(costs, connection, "cell", new Filter(new CellFilter("YX-CG", false), null, null, null));
            var day = LocalDate.now(clock);
            walk(costs, connection, "period", new Filter(CellFilter.ALL, null, day.minusDays(90), day));
            ask(costs, connection, "coverage", () -> coverage.of(CoveredPeriod.month(day)));
            LOG.info(() -> "Inspections, statements and rows read: " + costs);
            assertThat(costs.entrySet())
                    .filteredOn(cost -> !cost.getKey().equals("coverage"))
                    .allSatisfy(cost -> {
                        assertThat(cost.getValue().statements())
                                .as(cost.getKey())
                                .isLessThanOrEqualTo(3);
                        assertThat(cost.getValue().read()).as(cost.getKey()).isLessThanOrEqualTo(MOST_READ);
                    });
            assertThat(costs.get("coverage").statements()).isLessThanOrEqualTo(4);
        } finally {
            transaction.rollback();
        }
    }

    /** The first leaf, and the one at the end. */
    private void walk(Map<String, Cost> costs, Connection connection, String name, Filter filter) throws SQLException {
        ask(costs, connection, name + " first", () -> sheet.leaf(filter, Place.BEGINNING));
        var last = Place.of(null, "1~0001-01-01");
        var leaf = sheet.leaf(filter, last);
        assertThat(leaf.lines()).as(name).hasSize(InspectionSheet.LEAF);
        ask(costs, connection, name + " last", () -> sheet.leaf(filter, last));
        ask(costs, connection, name + " late", () -> beside(filter, leaf));
    }

    private void beside(Filter filter, Leaf<InspectionLine> leaf) {
        assertThat(sheet.leaf(filter, Place.of(leaf.lines().get(0).place(), null))
                        .lines())
                .hasSize(InspectionSheet.LEAF - 1);
    }

    /** Ten a day, of every kind and in every cell. */
    private static void add(Connection connection, LocalDate today) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO inspection (kind, cell_id, unit_id, held_on, place, words, companies, receipts,"
                            + " disagreed, asked, knew, findings, unsettled, form_token, recorded_at, recorded_by, lock_count)"
                            + " SELECT ELT(1 + n.i % 6, 'THREE_IN_ONE', 'POST_SELF', 'UNIT_SELF', 'LEADER_REVIEW',"
                            + " 'ORGANISATION_REVIEW', 'SOCIETY_HELP'), c.id, c.id, DATE '" + today
                            + "' - INTERVAL FLOOR(n.i / 10) DAY, '', '', 1, 1, 0, 1, 1, n.i % 3, n.i % 2, UUID(), TIMESTAMP '"
                            + today
                            + " 00:00:00', (SELECT MIN(id) FROM account), 0"
                            + " FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i FROM " + DIGIT + " a, "
                            + DIGIT + " b, "
                            + DIGIT + " c, " + DIGIT
                            + " e) n JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS place,"
                            + " COUNT(*) OVER () AS many FROM cell) c ON c.place = n.i % c.many ORDER BY n.i");
        }
    }

    private static void ask(Map<String, Cost> costs, Connection connection, String page, Runnable asked)
            throws SQLException {
        // What is read once for all is read before.
        asked.run();
        var idle = status(connection);
        var before = status(connection);
        asked.run();
        var after = status(connection);
        // Asking for the numbers counts itself, each time alike.
        costs.put(
                page,
                new Cost(
                        after.statements - before.statements - (before.statements - idle.statements),
                        after.read - before.read - (before.read - idle.read)));
    }

    private static Cost status(Connection connection) throws SQLException {
        long statements = 0;
        long read = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name = 'Questions' OR"
                        + " Variable_name LIKE 'Handler_read%'")) {
            while (rows.next()) {
                if (rows.getString(1).equals("Questions")) {
                    statements = rows.getLong(2);
                } else {
                    read += rows.getLong(2);
                }
            }
        }
        return new Cost(statements, read);
    }
}
