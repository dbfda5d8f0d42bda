package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;

/**
 * S-36: every kind of address, asked for by somebody of each role, in each place; what is answered stands in {@code
 * config/access-routes.csv}, written by hand. The addresses are found in the admin itself: one without a row fails.
 */
@ArquillianTest
@Tag("S-35")
@Tag("S-36")
@Tag("S-42")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteMatrixIT {

    private static final String TITLE = "权限矩阵";
    private static final String STRANGER = "stranger";

    @Inject
    Matrix matrix;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(RouteMatrixIT.class, Matrix.class, Staff.class, Papers.class)
                .addClasses(AdminClient.class, TestBench.class)
                .addClasses(RouteMatrixIT.class.getDeclaredClasses());
    }

    @Test
    @Order(1)
    @ActivateRequestContext
    void everybody_takes_their_places() {
        matrix.admit();
        assertThat(matrix.drafts(TITLE)).hasSize(Matrix.PLACES.size());
        var tickets = matrix.tickets(TITLE);
        assertThat(tickets).hasSize(Matrix.PLACES.size());
        matrix.accept(tickets);
        assertThat(matrix.askings(TITLE)).hasSize(Matrix.PLACES.size());
        assertThat(matrix.inspections(TITLE)).hasSize(Matrix.PLACES.size());
    }

    @Test
    @Order(2)
    @RunAsClient
    void every_address_has_its_row_and_every_row_its_address() throws Exception {
        assertThat(new TreeSet<>(table().keySet()))
                .as("config/access-routes.csv against the addresses of the admin")
                .isEqualTo(new TreeSet<>(addresses()));
    }

    @Test
    @Order(3)
    @RunAsClient
    void everybody_is_answered_as_the_table_says() throws Exception {
        var table = table();
        var observed = observed(table);
        assertThat(differences(table, observed))
                .as("route, who, place: told and answered")
                .isEmpty();
        System.out.println("access matrix: " + observed.size() + " answers to " + table.size() + " kinds of addresses, "
                + (Matrix.PEOPLE.size() + 1) + " people");
    }

    /** A hole, planted into what was answered, is found: otherwise the comparison itself could be empty. */
    @Test
    @Order(4)
    @RunAsClient
    void a_planted_hole_is_found() throws Exception {
        var table = table();
        var observed = new LinkedHashMap<Asked, String>();
        table.forEach((route, row) -> row.forEach((who, may) ->
                places(may).forEach((place, told) -> observed.put(new Asked(route, who, place), told))));
        assertThat(differences(table, observed)).isEmpty();
        var hole = new Asked("/grid/{code}", "leader", "elsewhere");
        observed.put(hole, "in");
        assertThat(differences(table, observed)).hasSize(1).first().asString().contains("/grid/{code}", "leader");
    }

    /** Somebody asks for something somewhere; the place is empty where the address names nothing that has one. */
    private record Asked(String route, String who, String place) {}

    private static List<String> differences(Map<String, Map<String, String>> table, Map<Asked, String> observed) {
        var found = new ArrayList<String>();
        observed.forEach((asked, answered) -> {
            var told = places(table.get(asked.route()).get(asked.who())).get(asked.place());
            if (!answered.equals(told)) {
                found.add(asked + ": told " + told + ", answered " + answered);
            }
        });
        return found;
    }

    /** What a cell of the table says of each place. */
    private static Map<String, String> places(String may) {
        if (!may.equals("place") && !may.equals("all")) {
            return Map.of("", may);
        }
        var told = new LinkedHashMap<String, String>();
        Matrix.PLACES
                .keySet()
                .forEach(place -> told.put(
                        place, may.equals("all") || place.equals("own") || place.equals("below") ? "in" : "hidden"));
        return told;
    }

    private static Map<Asked, String> observed(Map<String, Map<String, String>> table) throws Exception {
        var clients = new LinkedHashMap<String, AdminClient>();
        clients.put(STRANGER, new AdminClient());
        Matrix.PEOPLE.forEach((who, account) -> clients.put(who, signedIn(account)));
        var things = things(clients.get("drafter*"), clients.get("leader*"));
        var observed = new LinkedHashMap<Asked, String>();
        table.forEach((route, row) -> row.forEach((who, may) -> {
            for (var place : places(may).keySet()) {
                var address = address(route, things.get(place.isEmpty() ? "own" : place));
                if (!route.equals("/sign-out")) {
                    observed.put(new Asked(route, who, place), answered(clients.get(who), route, address, place));
                }
            }
        }));
        return observed;
    }

    private static AdminClient signedIn(String account) {
        if (!account.startsWith("matrix-")) {
            return AdminClient.signedIn(account);
        }
        var client = new AdminClient();
        var answer = client.signIn(account, Matrix.PASSWORD, "/sign-in");
        assertThat(answer.statusCode()).as("signing in as " + account).isEqualTo(303);
        return client;
    }

    private static String answered(AdminClient client, String route, String address, String place) {
        var answer = client.get(address);
        return switch (answer.statusCode()) {
            case 403 -> "no";
            case 404 -> place.isEmpty() ? "in" : "hidden";
            // The sign-in service may be out of reach, which the sign-in page tells: that is no refusal.
            case 303 ->
                !route.startsWith("/sign-in/service/")
                                && answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .contains("/sign-in")
                        ? "sign-in"
                        : "in";
            case 200, 400, 405, 409, 410, 422 -> "in";
            default -> "answer " + answer.statusCode();
        };
    }

    /** The things of one place: parts of addresses by the kind of address. */
    private record Things(
            String cell,
            String person,
            String disclosure,
            String file,
            String ticket,
            String step,
            String evidence,
            String asking,
            String inspection) {}

    private static Map<String, Things> things(AdminClient drafter, AdminClient handler) throws SQLException {
        var persons = Map.of("own", "1201", "below", "1205", "above", "1001", "elsewhere", "1104");
        var things = new LinkedHashMap<String, Things>();
        for (var place : Matrix.PLACES.keySet()) {
            var number = text("SELECT MAX(d.disclosure_number) FROM disclosure d JOIN disclosure_version v"
                    + " ON v.disclosure_id = d.id WHERE v.title = '" + TITLE + " " + place + "'");
            HandedIn.attach(drafter, number, "plan.docx", HandedIn.docx(place));
            var file = text("SELECT MAX(a.public_id) FROM attachment a JOIN disclosure_version v ON v.id = a.version_id"
                    + " JOIN disclosure d ON d.id = v.disclosure_id WHERE d.disclosure_number = '" + number + "'");
            var ticket = text("SELECT MAX(t.number) FROM ticket t WHERE t.title = '" + TITLE + " " + place + "'");
            var step = text("SELECT MIN(s.id) FROM ticket_step s JOIN ticket t ON t.id = s.ticket_id WHERE t.number = '"
                    + ticket + "'");
            HandedIn.send(
                    handler,
                    "/tickets/evidence",
                    AdminClient.hidden(handler.get("/tickets/" + ticket).body(), "attaching"),
                    "place.png",
                    HandedIn.png(9, 9));
            var evidence = text("SELECT MAX(e.public_id) FROM ticket_evidence e JOIN ticket t ON t.id = e.ticket_id"
                    + " WHERE t.number = '" + ticket + "'");
            var asking = text("SELECT MAX(a.id) FROM asking a WHERE a.whom = '" + TITLE + " " + place + "'");
            var inspection = text("SELECT MAX(i.id) FROM inspection i WHERE i.place = '" + TITLE + " " + place + "'");
            things.put(
                    place,
                    new Things(
                            Matrix.PLACES.get(place),
                            persons.get(place),
                            number,
                            file,
                            ticket,
                            step,
                            evidence,
                            asking,
                            inspection));
        }
        return things;
    }

    private static String text(String query) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String address(String route, Things things) {
        return route.replace("/**", "/nothing")
                .replace("/disclosures/{number}", "/disclosures/" + things.disclosure())
                .replace("/persons/{number}", "/persons/" + things.person())
                .replace("/tickets/{number}", "/tickets/" + things.ticket())
                .replace("{step}", things.step())
                .replace("/evidence/{id}", "/evidence/" + things.evidence())
                .replace("/inspections/{id}", "/inspections/" + things.inspection())
                .replace("/cards/{number}", "/cards/JD-0000-0000")
                .replace("/bodies/{code}", "/bodies/YX-LDXZ")
                .replace("/clocks/{code}", "/clocks/petition-finish")
                .replace("{code}", things.cell())
                .replace("/files/{id}", "/files/" + things.file())
                .replace("/opinions/{id}", "/opinions/" + things.asking())
                .replace("/rights/{id}", "/rights/1")
                .replace("{id}", "1")
                .replace("{name}", "chenmin")
                .replace("{kind}", "fee");
    }

    /** By kind of address, by column. */
    private static Map<String, Map<String, String>> table() throws IOException {
        var lines = Files.readAllLines(Path.of("access-routes.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .toList();
        var head = lines.get(0);
        assertThat(Arrays.asList(head).subList(1, head.length)).containsExactlyElementsOf(columns());
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i < head.length; i++) {
                row.put(head[i], line[i]);
            }
            table.put(line[0], row);
        }
        return table;
    }

    private static List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(STRANGER);
        columns.addAll(Matrix.PEOPLE.keySet());
        return columns;
    }

    /** The kinds of addresses that the admin's own table holds. */
    private static List<String> addresses() throws Exception {
        var classes = new URL[] {Path.of("../admin/target/classes/").toUri().toURL()};
        try (var loader = new URLClassLoader(classes, RouteMatrixIT.class.getClassLoader())) {
            var all = loader.loadClass("org.sungrid.admin.Doors").getDeclaredField("ALL");
            all.setAccessible(true);
            var addresses = new ArrayList<String>();
            for (var door : (List<?>) all.get(null)) {
                var route = door.getClass().getDeclaredMethod("route");
                route.setAccessible(true);
                addresses.add(route.invoke(door).toString());
            }
            return addresses;
        }
    }
}
