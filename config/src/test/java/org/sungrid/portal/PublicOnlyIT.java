package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** What the portal can know: only what is public, because its database account can read nothing else (S-44). */
@Tag("S-44")
class PublicOnlyIT {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern PAGES = Pattern.compile("\"pages\":(\\d+)");

    /** Other tests release and withdraw just before; the index follows within a second on a quiet machine. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void what_the_search_finds_is_exactly_what_is_public() throws Exception {
        Set<String> found;
        Set<String> expected;
        var patience = Instant.now().plus(FOLLOWED_WITHIN);
        do {
            expected = publicNumbers();
            found = foundNumbers();
        } while (!found.equals(expected) && Instant.now().isBefore(patience));
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void the_portals_account_sees_the_views_of_the_public_and_no_draft_behind_them() throws SQLException {
        try (var portal = TestBench.database(As.PORTAL);
                var owner = TestBench.database(As.OWNER)) {
            assertThat(count(portal, "SELECT COUNT(*) FROM disclosure_version WHERE shown_from IS NULL"))
                    .isZero();
            assertThat(count(portal, "SELECT COUNT(*) FROM disclosure_version"))
                    .isEqualTo(count(
                            owner,
                            "SELECT COUNT(*) FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                                    + " WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL"));
            assertThat(count(
                            portal,
                            "SELECT COUNT(*) FROM disclosure_version WHERE drafted_by IS NOT NULL"
                                    + " OR released_by IS NOT NULL OR return_reason IS NOT NULL"))
                    .isZero();
            assertThat(count(portal, "SELECT COUNT(*) FROM year_list_day"))
                    .as("which days are off is no secret")
                    .isEqualTo(count(owner, "SELECT COUNT(*) FROM year_list_day"));
            assertThat(count(portal, "SELECT COUNT(*) FROM year_list WHERE loaded_by <> 0")
                            + count(portal, "SELECT COUNT(*) FROM own_day WHERE reason <> '' OR added_by <> 0"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM sungrid.disclosure_version",
                "SELECT * FROM sungrid.account",
                "SELECT * FROM running_deadline",
                "SELECT * FROM ticket",
                "SELECT * FROM ticket_step",
                "SELECT * FROM ticket_posting",
                "SELECT * FROM sungrid.ticket",
                "SELECT * FROM sungrid.ticket_posting",
                "SELECT * FROM sungrid.audit",
                "SELECT * FROM account",
                "INSERT INTO change_row (at, subject_kind, subject_id) VALUES ('2026-01-01', 'disclosure', 1)",
                "UPDATE disclosure SET withdrawal_reason = 'x'",
                "DELETE FROM disclosure_version",
                "CREATE TABLE intruder (id INT)"
            })
    void whatever_else_the_portals_account_tries_is_denied(String statement) throws SQLException {
        try (var portal = TestBench.database(As.PORTAL);
                var attempt = portal.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    /** S-88: what was put on record stays, whoever has taken over the admin. */
    @ParameterizedTest
    @Tag("S-88")
    @ValueSource(
            strings = {
                "UPDATE audit SET account_name = 'x'",
                "DELETE FROM audit",
                "TRUNCATE TABLE audit",
                "DELETE FROM change_row",
                "ALTER TABLE audit ADD COLUMN x INT",
                "DROP TABLE audit"
            })
    void the_admins_account_can_not_touch_the_record(String statement) throws SQLException {
        try (var admin = TestBench.database(As.ADMIN);
                var attempt = admin.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    private Set<String> foundNumbers() throws IOException, InterruptedException {
        var found = new TreeSet<String>();
        int page = 1;
        int pages;
        do {
            var answer = get("/api/v1/disclosures?page=" + page);
            NUMBER.matcher(answer).results().forEach(number -> found.add(number.group(1)));
            pages = PAGES.matcher(answer)
                    .results()
                    .mapToInt(count -> Integer.parseInt(count.group(1)))
                    .findFirst()
                    .orElseThrow();
        } while (++page <= pages);
        return found;
    }

    private static Set<String> publicNumbers() throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.createStatement();
                var rows = query.executeQuery("SELECT disclosure_number FROM disclosure"
                        + " WHERE first_shown_at IS NOT NULL AND withdrawn_at IS NULL")) {
            var numbers = new TreeSet<String>();
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
            return numbers;
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(TestBench.portal(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
