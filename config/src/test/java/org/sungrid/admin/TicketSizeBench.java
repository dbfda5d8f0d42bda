package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ManyTickets;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/**
 * How long the pages of tickets take beside the same questions asked raw, and what raising and accepting one costs, with a
 * thousand tickets and with very many. It prints its table and asserts no time. Not a test of the suite:
 *
 * <p>{@code mvn verify -Dit.test=TicketSizeBench -Dsungrid.bench.tickets=1000000}
 */
class TicketSizeBench {

    private static final int MANY = Integer.getInteger("sungrid.bench.tickets", 20_000);
    private static final int FEW = 1_000;
    private static final int ROUNDS = Integer.getInteger("sungrid.bench.rounds", 9);
    private static final int WARMING = 15;
    private static final int LEAF = 25;

    private static final String COLUMNS = "t.id, t.lock_count, t.number, t.title, t.origin, t.secrecy, t.owner_id,"
            + " t.state, t.running, t.due, t.warn_from, t.long_from, t.escalated, t.extension_asked, t.raised_at";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<Double>> taken = new LinkedHashMap<>();

    private Connection database;
    private TicketDoor officer;
    private TicketDoor head;
    private LocalDate today;

    /** @param raw the same questions by JDBC; empty where there is nothing to compare with */
    private record Asked(String name, TicketDoor by, String path, List<String> raw) {}

    private interface Timed {
        void run() throws Exception;
    }

    @Test
    @Tag("P14")
    @Tag("P16")
    void it_takes_as_long_with_very_many_as_with_a_thousand() throws Exception {
        database = TestBench.database(As.OWNER);
        officer = TicketDoor.of(TicketDoor.OFFICER);
        head = TicketDoor.of(TicketDoor.HEAD);
        execute("CREATE TABLE trial_commit (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(200) NOT NULL)");
        try (var row = database.createStatement().executeQuery("SELECT CURRENT_DATE")) {
            row.next();
            today = row.getObject(1, LocalDate.class);
        }
        warm();
        fill(FEW);
        measure("few");
        fill(MANY);
        measure("many");
        deep();
        execute("DROP TABLE trial_commit");
        print();
    }

    private void warm() throws Exception {
        for (int i = 0; i < WARMING; i++) {
            for (var page : pages(null)) {
                get(page.by, page.path);
            }
            var number = officer.raised("预热" + i, "YX-CG");
            head.pressed(number, "form", "accept", "");
        }
    }

    private long first;

    private void fill(int many) throws SQLException {
        long begun = System.nanoTime();
        first = ManyTickets.add(database, many, today);
        for (var table : List.of("ticket", "ticket_step", "ticket_co_owner", "running_deadline")) {
            execute("ANALYZE TABLE " + table);
        }
        System.out.printf(
                Locale.ROOT,
                "%nfilled %,d tickets in %.0f s; tickets %,d, steps %,d, deadlines %,d, data and keys of these tables %,d MB%n",
                many,
                (System.nanoTime() - begun) / 1e9,
                number("SELECT COUNT(*) FROM ticket"),
                number("SELECT COUNT(*) FROM ticket_step"),
                number("SELECT COUNT(*) FROM running_deadline"),
                number("SELECT SUM(data_length + index_length) DIV 1048576 FROM information_schema.tables WHERE"
                        + " table_schema = DATABASE() AND table_name IN ('ticket', 'ticket_step', 'ticket_co_owner',"
                        + " 'running_deadline')"));
    }

    private List<Asked> pages(String number) throws SQLException {
        var day = "DATE '" + today + "'";
        var reached = "(SELECT c.cell_id FROM cell_state c WHERE c.recorded_until IS NULL AND c.code LIKE 'YX-CG%')";
        var cells = "(" + keys(reached.substring(1, reached.length() - 1)) + ")";
        var one = "(" + number("SELECT MIN(cell_id) FROM cell_state WHERE code = 'YX-CG'") + ")";
        var byDue = " ORDER BY t.due, t.id LIMIT 26";
        var pages = new ArrayList<Asked>();
        pages.add(list("list", officer, "/tickets", "t.ended = 0", byDue));
        pages.add(list(
                "list RED", officer, "/tickets?lamp=RED", "t.ended = 0 AND t.running = 1 AND t.due < " + day, byDue));
        pages.add(
                list("list of a unit", officer, "/tickets?unit=YX-CG", "t.ended = 0 AND t.owner_id IN " + one, byDue));
        pages.add(list("list REPORTED", officer, "/tickets?state=REPORTED", "t.state = 'REPORTED'", byDue));
        pages.add(list(
                "list all newest", officer, "/tickets?which=all&sort=NEWEST", "1 = 1", " ORDER BY t.id DESC LIMIT 26"));
        pages.add(list("list ended", officer, "/tickets?which=ended", "t.ended = 1", byDue));
        pages.add(list(
                "list MERGED of units",
                officer,
                "/tickets?state=MERGED&unit=YX-CG&below=true",
                "t.state = 'MERGED' AND t.ended = 1 AND t.owner_id IN " + cells,
                byDue));
        pages.add(list("list of a head", head, "/tickets", "t.ended = 0 AND t.owner_id IN " + cells, byDue));
        pages.add(list(
                "list ended of a head", head, "/tickets?which=ended", "t.ended = 1 AND t.owner_id IN " + cells, byDue));
        pages.add(list(
                "list all of a head",
                head,
                "/tickets?which=all&sort=NEWEST",
                "t.owner_id IN " + cells,
                " ORDER BY t.id DESC LIMIT 26"));
        pages.add(new Asked(
                "overview",
                officer,
                "/tickets/overview",
                List.of(
                        "SELECT t.owner_id, COUNT(*), SUM(t.due < " + day
                                + ") FROM ticket t WHERE t.ended = 0 AND t.running" + " = 1 GROUP BY t.owner_id",
                        "SELECT COUNT(*), SUM(t.raised_at > " + day
                                + " - INTERVAL 8 DAY), SUM(t.running = 1 AND t.due < " + day
                                + ") FROM ticket t WHERE t.ended = 0")));
        pages.add(new Asked("bulletin of a month", officer, "/tickets/bulletin", List.of()));
        pages.add(new Asked("home of the office", officer, "/", List.of()));
        pages.add(new Asked("home of a head", head, "/", List.of()));
        pages.add(new Asked("cell, highest", officer, "/grid/YX", List.of()));
        pages.add(new Asked("cell", officer, "/grid/YX-CG", List.of()));
        if (number != null) {
            pages.add(new Asked("ticket", officer, "/tickets/" + number, List.of()));
        }
        return pages;
    }

    private static Asked list(String name, TicketDoor by, String path, String where, String order) {
        return new Asked(
                name,
                by,
                path,
                List.of(
                        "SELECT " + COLUMNS + " FROM ticket t WHERE " + where + order,
                        "SELECT COUNT(*) FROM (SELECT t.id FROM ticket t WHERE " + where + " LIMIT 10001) c"));
    }

    private void measure(String size) throws Exception {
        var number = ManyTickets.NUMBERS + "%08d".formatted(first + 10);
        var pages = pages(number);
        for (var page : pages) {
            for (int i = 0; i < 3; i++) {
                get(page.by, page.path);
                raw(page.raw);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages) {
                time(page.name + " | " + size, () -> get(page.by, page.path));
                if (!page.raw.isEmpty()) {
                    time(page.name + " | " + size + " raw", () -> raw(page.raw));
                }
            }
        }
        for (var page : pages) {
            long fewest = Long.MAX_VALUE;
            for (int i = 0; i < 9; i++) {
                long before = selects();
                get(page.by, page.path);
                long after = selects();
                fewest = Math.min(fewest, after - before);
            }
            System.out.printf("selects of a request, %s, %s: %d%n", size, page.name, fewest);
        }
        for (var page : pages) {
            for (var question : page.raw) {
                System.out.printf("plan, %s, %s: %s%n", size, page.name, plan(question));
            }
        }
        for (int round = 0; round < 2 * ROUNDS; round++) {
            var raising = officer.raising("测量" + size + round, "YX-CG");
            var raised = new ArrayList<String>();
            time(
                    "raising | " + size,
                    () -> raised.add(officer.raise(raising)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceFirst(".*/tickets/(DB-[0-9]+-[0-9]+).*", "$1")));
            time("ten raw commits beside raising | " + size, this::commits);
            var accepting = head.filled(raised.get(0), "form", "accept", "");
            time(
                    "accepting | " + size,
                    () -> assertThat(head.press(raised.get(0), accepting).statusCode())
                            .isEqualTo(303));
        }
    }

    /** The first leaf and the ten-thousandth, or the last where there are fewer, of what ended and of all. */
    private void deep() throws Exception {
        long ended = number("SELECT COUNT(*) FROM ticket WHERE ended = 1");
        long step = Math.min(10_000, ended / LEAF - 1);
        var byDay = text("SELECT CONCAT(id, '~', due) FROM ticket WHERE ended = 1 ORDER BY due, id LIMIT 1 OFFSET "
                + (step * LEAF - 1));
        var byKey = text("SELECT id FROM ticket ORDER BY id DESC LIMIT 1 OFFSET " + (step * LEAF - 1));
        var ofHead = text(
                "SELECT CONCAT(id, '~', due) FROM ticket WHERE ended = 1 ORDER BY due, id LIMIT 1 OFFSET " + ended / 2);
        System.out.printf("the deep leaf is the %,d. of the list%n", step);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            time("first leaf by day", () -> get(officer, "/tickets?which=ended"));
            time("deep leaf by day", () -> get(officer, "/tickets?which=ended&after=" + byDay));
            time("first leaf by key", () -> get(officer, "/tickets?which=all&sort=NEWEST"));
            time("deep leaf by key", () -> get(officer, "/tickets?which=all&sort=NEWEST&after=" + byKey));
            time("first leaf of a head", () -> get(head, "/tickets?which=ended"));
            time("leaf of a head in the middle", () -> get(head, "/tickets?which=ended&after=" + ofHead));
        }
    }

    private void commits() throws SQLException {
        for (int i = 0; i < 10; i++) {
            execute("INSERT INTO trial_commit (text) VALUES ('一行')");
        }
    }

    private void get(TicketDoor by, String path) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(TestBench.admin(path))
                        .header("Cookie", by.client().cookie())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }

    private void raw(List<String> questions) throws SQLException {
        for (var question : questions) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private void time(String what, Timed timed) throws Exception {
        long begun = System.nanoTime();
        timed.run();
        taken.computeIfAbsent(what, key -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
    }

    private void print() {
        System.out.printf("%n%-44s %9s %9s  raw numbers (ms)%n", "", "median", "worst");
        taken.forEach((what, all) -> {
            var sorted = all.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %9.1f %9.1f  %s%n",
                    what,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1),
                    all.stream().map(one -> "%.1f".formatted(one)).collect(Collectors.joining(" ")));
        });
    }

    private String plan(String question) throws SQLException {
        var plan = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("EXPLAIN " + question)) {
            while (rows.next()) {
                plan.add(rows.getString("table") + " " + rows.getString("type") + " " + rows.getString("key") + " "
                        + rows.getString("rows") + " " + rows.getString("Extra"));
            }
        }
        return String.join(" | ", plan);
    }

    private String keys(String query) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return String.join(", ", keys);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private long selects() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(change);
        }
    }
}
