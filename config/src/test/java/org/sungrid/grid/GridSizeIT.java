package org.sungrid.grid;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.GridWork.WorkLine;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;

/**
 * Every page of the grid asks the database as often with 1,000 cells and 10,000 people as with the demo's few (P14). The
 * many are written in a transaction that is rolled back, so no other test meets them. How long each page's questions take
 * stands in the server's log and is not asserted.
 */
@ArquillianTest
@Tag("P14")
class GridSizeIT {

    private static final Logger LOG = Logger.getLogger(GridSizeIT.class.getName());

    private static final String DIGIT = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";

    /** The numbers from 1 to 10,000, as {@code n.i}; both databases count without a table of numbers. */
    private static final String NUMBERS = "(SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i FROM " + DIGIT
            + " a, " + DIGIT + " b, " + DIGIT + " c, " + DIGIT + " e) n";

    /** 40 units, 240 sections, 720 posts. */
    private static final String LEVEL = "CASE WHEN n.i <= 40 THEN '%s' WHEN n.i <= 280 THEN '%s' ELSE '%s' END";

    @Inject
    GridCards cards;

    @Inject
    GridSheet sheet;

    @Inject
    GridWork work;

    @Inject
    MatterSheet matters;

    @Inject
    Staff staff;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    /** What a page asks. */
    private interface Asking {
        void ask();
    }

    @Deployment
    static WebArchive deployment() {
        return Inside.war(GridSizeIT.class, Staff.class);
    }

    @Test
    @ActivateRequestContext
    void no_page_of_the_grid_asks_more_often_when_there_is_more() throws Exception {
        becomeAll();
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            // The one by which everything in this transaction is asked from now on.
            var connection = entities.unwrap(Connection.class);
            var few = asked(connection, "YX-CG", "1101");
            grow(connection);
            assertThat(cards.tree(today())).hasSizeGreaterThan(1_000);
            var many = asked(connection, "GS-1", "GS00001");
            LOG.info(() -> "Statements of the pages of the grid: " + many);
            assertThat(many)
                    .allSatisfy((page, statements) ->
                            assertThat(statements).as(page).isLessThanOrEqualTo(few.get(page)));
            // Those of powers, duties, drafts and proposals only where there are any.
            assertThat(many.get("cell matters")).isBetween(25L, 34L);
            assertThat(many.get("highest cell matters")).isBetween(25L, 34L);
            assertThat(many)
                    .containsEntry("tree", 2L)
                    .containsEntry("cell", 11L)
                    .containsEntry("unit sheet", 4L)
                    .containsEntry("person", 9L)
                    .containsEntry("persons", 3L)
                    .containsEntry("persons searched", 3L)
                    .containsEntry("work", 14L)
                    .containsEntry("work of a unit", 18L)
                    .containsEntry("work vacant", 1L)
                    .containsEntry("work double", 2L);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @ActivateRequestContext
    void a_kind_of_work_with_many_lines_is_turned_by_key_and_none_is_left_out() throws Exception {
        staff.become("luochunxiao");
        transaction.setTransactionTimeout(300);
        transaction.begin();
        try {
            // The one by which everything in this transaction is asked from now on.
            var connection = entities.unwrap(Connection.class);
            grow(connection);
            for (var amount : work.amounts(CellFilter.ALL)) {
                long seen = 0;
                var place = Place.BEGINNING;
                for (boolean more = true; more; ) {
                    var leaf = work.lines(amount.kind(), CellFilter.ALL, place);
                    seen += leaf.lines().size();
                    more = leaf.later();
                    if (more) {
                        place = Place.of(
                                leaf.lines().get(leaf.lines().size() - 1).place(), null);
                    }
                }
                assertThat(seen).as(amount.kind().code()).isEqualTo(amount.count());
            }
            var first = ended(Place.BEGINNING);
            var second = ended(Place.of(first.lines().get(29).place(), null));
            var back = ended(Place.of(null, second.lines().get(0).place()));
            assertThat(back.lines()).isEqualTo(first.lines());
        } finally {
            transaction.rollback();
        }
    }

    private Leaf<WorkLine> ended(Place place) {
        return work.lines(work.kind("ended").orElseThrow(), CellFilter.ALL, place);
    }

    /** Somebody who sees everything that any page of a cell tells. */
    private void becomeAll() {
        staff.become("luochunxiao");
        var administrator = current.get();
        current.become(new Actor(
                administrator.account(),
                administrator.accountName(),
                administrator.person(),
                administrator.personName(),
                Stream.of(Permission.values()).collect(Collectors.toMap(one -> one, one -> Reach.BUREAU))));
    }

    private Map<String, Long> asked(Connection connection, String unit, String person) throws SQLException {
        var pages = new LinkedHashMap<String, Asking>();
        pages.put("tree", () -> assertThat(cards.tree(today())).isNotEmpty());
        pages.put(
                "cell",
                () -> assertThat(cards.cell(unit, today()).orElseThrow().staff())
                        .isNotEmpty());
        pages.put("cell matters", () -> assertThat(matters.of(unit)).isNotEmpty());
        pages.put(
                "highest cell matters",
                () -> assertThat(matters.of("YX")).extracting(CellMatter::here).isNotEmpty());
        pages.put(
                "unit sheet",
                () -> assertThat(cards.unit(unit, today()).orElseThrow().parts())
                        .isNotEmpty());
        pages.put(
                "person",
                () -> assertThat(cards.person(person).orElseThrow().posts()).isNotEmpty());
        pages.put(
                "persons",
                () -> assertThat(sheet.persons("", Place.BEGINNING).lines()).isNotEmpty());
        pages.put(
                "persons searched",
                () -> assertThat(sheet.persons(person.substring(0, 3), Place.BEGINNING)
                                .lines())
                        .isNotEmpty());
        pages.put("work", () -> assertThat(work.amounts(CellFilter.ALL)).isNotEmpty());
        pages.put(
                "work of a unit",
                () -> assertThat(work.amounts(new CellFilter(unit, true))).isNotEmpty());
        for (var kind : new String[] {"vacant", "double"}) {
            pages.put("work " + kind, () -> work.lines(work.kind(kind).orElseThrow(), CellFilter.ALL, Place.BEGINNING));
        }
        var counts = new LinkedHashMap<String, Long>();
        for (var page : pages.entrySet()) {
            long before = questions(connection);
            long begun = System.nanoTime();
            page.getValue().ask();
            var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            // The question how many there were is one itself.
            counts.put(page.getKey(), questions(connection) - before - 1);
            LOG.info(() -> page.getKey() + " of " + unit + ": " + took + " ms");
        }
        return counts;
    }

    private static long questions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
            answer.next();
            return answer.getLong(2);
        }
    }

    private void grow(Connection connection) throws SQLException {
        var yesterday = LocalDate.now(clock).minusDays(1);
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO cell (code, recorded_at) SELECT CONCAT('GS-', n.i), '2026-01-01' FROM "
                    + NUMBERS + " WHERE n.i <= 1000");
            statement.execute(
                    "INSERT INTO cell_state (cell_id, code, name, name_en, cell_level, kind, parent_id, position,"
                            + " phone, address, area, held_from, recorded_at) SELECT k.id, k.code, CONCAT('规模单元', n.i), '', "
                            + LEVEL.formatted("UNIT", "SECTION", "POST") + ", "
                            + LEVEL.formatted("STATION", "ROOM", "POST")
                            + ", (SELECT p.id FROM cell p WHERE p.code = CASE WHEN n.i <= 40 THEN 'YX'"
                            + " WHEN n.i <= 280 THEN CONCAT('GS-', 1 + n.i % 40) ELSE CONCAT('GS-', 41 + n.i % 240) END)"
                            + ", 10000 + n.i, '', '', '', '2026-01-01', '2026-01-01' FROM " + NUMBERS
                            + " JOIN cell k ON k.code = CONCAT('GS-', n.i) WHERE n.i <= 1000");
            statement.execute(
                    "INSERT INTO person (person_number, name, recorded_at) SELECT CONCAT('GS', LPAD(n.i, 5, '0')),"
                            + " CONCAT('规模员', n.i), '2026-01-01' FROM " + NUMBERS);
            post(
                    statement,
                    "CASE WHEN n.i <= 900 THEN 'HEAD' ELSE 'MEMBER' END",
                    "1 + (n.i - 1) % 1000",
                    "NULL",
                    10_000);
            post(statement, "'MEMBER'", "1 + n.i % 1000", "NULL", 500);
            post(statement, "'DEPUTY'", "1 + n.i % 1000", "'" + yesterday + "'", 300);
        }
    }

    private static void post(java.sql.Statement statement, String capacity, String cell, String until, int most)
            throws SQLException {
        statement.execute(
                "INSERT INTO assignment (person_id, cell_id, capacity, title, held_from, held_until, recorded_at)"
                        + " SELECT p.id, k.id, " + capacity + ", '', '2026-01-01', " + until + ", '2026-01-01' FROM "
                        + NUMBERS
                        + " JOIN person p ON p.person_number = CONCAT('GS', LPAD(n.i, 5, '0')) JOIN cell k ON k.code = CONCAT('GS-', "
                        + cell + ") WHERE n.i <= " + most);
    }

    private AsOf today() {
        return new AsOf(LocalDate.now(clock), clock.instant());
    }
}
