package org.sungrid.ticket;

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
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.bench.ManyTickets;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.MatterSheet;
import org.sungrid.id.TicketNumber;
import org.sungrid.paging.Place;
import org.sungrid.ticket.TicketGroups.By;
import org.sungrid.ticket.TicketSheet.Filter;
import org.sungrid.ticket.TicketSheet.Order;

/**
 * What the pages of tickets ask the database: as few statements with 5,000 tickets as with the demo's ten, and no list reads
 * the table through for its leaf, whoever reads it and however it is narrowed down (P14). The many are written in a
 * transaction that is rolled back, so no other test meets them.
 */
@ArquillianTest
@Tag("P14")
class TicketSizeIT {

    private static final Logger LOG = Logger.getLogger(TicketSizeIT.class.getName());

    private static final String OFFICER = "fangyunping";
    private static final String HEAD = "tanglixin";
    private static final int MANY = 5_000;

    /** Rows read for a leaf: by a key and from the table, of each part that was asked. */
    private static final long MOST_READ = 500;

    /**
     * Of a reader whose right reaches some cells: how the parts of their list are merged is the database's choice, and with what
     * other tests left it chooses differently. Less than half of what there is shows that no list reads the table.
     */
    private static final long MOST_READ_OF_SEVERAL = 2_400;

    @Inject
    TicketSheet sheet;

    @Inject
    TicketGroups groups;

    @Inject
    TicketOverview overview;

    @Inject
    OwedSheet owed;

    @Inject
    TicketFile file;

    @Inject
    MatterSheet matters;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    /** What a page asks, and what the database did for it. @param scanned rows read one after another without a key */
    private record Cost(long statements, long read, long scanned) {}

    @Deployment
    static WebArchive deployment() {
        return Inside.war(TicketSizeIT.class, Staff.class, ManyTickets.class);
    }

    @Test
    @ActivateRequestContext
    void no_page_of_tickets_asks_more_often_when_there_are_more_and_no_list_reads_the_table() throws Exception {
        var some = numbered();
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            // The one by which everything in this transaction is asked from now on.
            var connection = entities.unwrap(Connection.class);
            var few = pages(connection, some);
            long first = ManyTickets.add(connection, MANY, LocalDate.now(clock));
            var many = pages(connection, new TicketNumber(ManyTickets.NUMBERS + "%08d".formatted(first + MANY / 2)));
            few.forEach((page, cost) -> LOG.info(() -> page + ": " + cost + ", then " + many.get(page)));
            assertThat(many)
                    .allSatisfy((page, cost) -> assertThat(cost.statements())
                            .as(page)
                            .isLessThanOrEqualTo(few.get(page).statements()));
            assertThat(many)
                    .hasEntrySatisfying(
                            "list", cost -> assertThat(cost.statements()).isEqualTo(1));
            assertThat(many)
                    .hasEntrySatisfying(
                            "count", cost -> assertThat(cost.statements()).isEqualTo(1));
            assertThat(many)
                    .hasEntrySatisfying(
                            "ageing", cost -> assertThat(cost.statements()).isEqualTo(1));
            assertThat(many)
                    .hasEntrySatisfying(
                            "heat", cost -> assertThat(cost.statements()).isEqualTo(1));
            assertThat(many.entrySet())
                    .filteredOn(page -> page.getKey().startsWith("groups"))
                    .hasSize(3 * By.values().length)
                    .allSatisfy(page -> assertThat(page.getValue().statements())
                            .as(page.getKey())
                            // One more for a reader's posts.
                            .isEqualTo(page.getKey().contains("head") ? 2 : 1));
            assertThat(many)
                    .hasEntrySatisfying(
                            "owed", cost -> assertThat(cost.statements()).isLessThanOrEqualTo(7));
            assertThat(many)
                    .hasEntrySatisfying(
                            "ticket", cost -> assertThat(cost.statements()).isLessThanOrEqualTo(20));
            assertThat(many.entrySet())
                    .filteredOn(page -> page.getKey().startsWith("list"))
                    .allSatisfy(page -> {
                        assertThat(page.getValue().statements())
                                .as(page.getKey())
                                .isLessThanOrEqualTo(3);
                        assertThat(page.getValue().read())
                                .as(page.getKey())
                                .isLessThanOrEqualTo(page.getKey().contains("head") ? MOST_READ_OF_SEVERAL : MOST_READ);
                    });
        } finally {
            transaction.rollback();
        }
    }

    private TicketNumber numbered() {
        staff.become(OFFICER);
        return new TicketNumber(sheet.leaf(Filter.OPEN, Order.DUE, Place.BEGINNING)
                .lines()
                .get(0)
                .number());
    }

    private Map<String, Cost> pages(Connection connection, TicketNumber number) throws SQLException {
        var costs = new LinkedHashMap<String, Cost>();
        staff.become(OFFICER);
        ask(costs, connection, "list", () -> leaf(Filter.OPEN, Order.DUE));
        ask(costs, connection, "count", () -> sheet.count(Filter.OPEN));
        for (var which : new Boolean[] {true, false, null}) {
            for (var order : Order.values()) {
                ask(costs, connection, "list " + which + " " + order, () -> leaf(filter(which, null, null), order));
            }
        }
        for (var state : List.of(TicketState.REPORTED, TicketState.CLOSED)) {
            ask(costs, connection, "list " + state, () -> leaf(filter(null, state, null), Order.DUE));
        }
        for (var lamp : Lamp.values()) {
            ask(costs, connection, "list " + lamp, () -> leaf(filter(true, null, lamp), Order.DUE));
        }
        for (var secrecy : Secrecy.values()) {
            ask(costs, connection, "list " + secrecy, () -> leaf(secret(secrecy), Order.DUE));
        }
        ask(
                costs,
                connection,
                "list of a unit",
                () -> leaf(
                        new Filter(null, null, null, null, null, false, new CellFilter("YX-CG", false), ""),
                        Order.DUE));
        for (var by : By.values()) {
            ask(costs, connection, "groups by " + by, () -> groups.of(Filter.OPEN, by));
            ask(costs, connection, "groups of all by " + by, () -> groups.of(filter(null, null, null), by));
        }
        ask(costs, connection, "heat", () -> overview.byCell());
        ask(costs, connection, "ageing", () -> overview.byAge());
        ask(costs, connection, "owed", () -> owed.owed());
        ask(costs, connection, "ticket", () -> assertThat(file.open(number)).isPresent());
        ask(costs, connection, "cell", () -> matters.of("YX"));
        staff.become(HEAD);
        for (var which : new Boolean[] {true, false, null}) {
            for (var order : Order.values()) {
                ask(
                        costs,
                        connection,
                        "list of a head " + which + " " + order,
                        () -> leaf(filter(which, null, null), order));
            }
        }
        for (var by : By.values()) {
            ask(costs, connection, "groups of a head by " + by, () -> groups.of(Filter.OPEN, by));
        }
        ask(costs, connection, "count of a head", () -> sheet.count(Filter.OPEN));
        ask(costs, connection, "owed by a head", () -> owed.owed());
        return costs;
    }

    private static Filter secret(Secrecy secrecy) {
        return new Filter(false, null, null, null, secrecy, false, CellFilter.ALL, "");
    }

    private static Filter filter(Boolean open, TicketState state, Lamp lamp) {
        return new Filter(open, state, lamp, null, null, false, CellFilter.ALL, "");
    }

    private void leaf(Filter filter, Order order) {
        var first = sheet.leaf(filter, order, Place.BEGINNING);
        assertThat(first.lines()).hasSizeLessThanOrEqualTo(TicketSheet.LEAF);
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
                        after.read - before.read - (before.read - idle.read),
                        after.scanned - before.scanned - (before.scanned - idle.scanned)));
    }

    private static Cost status(Connection connection) throws SQLException {
        long statements = 0;
        long read = 0;
        long scanned = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name = 'Questions' OR"
                        + " Variable_name LIKE 'Handler_read%'")) {
            while (rows.next()) {
                switch (rows.getString(1)) {
                    case "Questions" -> statements = rows.getLong(2);
                    case "Handler_read_rnd_next" -> scanned = rows.getLong(2);
                    default -> {}
                }
                if (rows.getString(1).startsWith("Handler_read")) {
                    read += rows.getLong(2);
                }
            }
        }
        return new Cost(statements, read, scanned);
    }
}
