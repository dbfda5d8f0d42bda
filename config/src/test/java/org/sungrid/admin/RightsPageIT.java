package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.TrialAccount;

/** The rights of an account, to the security administrator. */
class RightsPageIT {

    private static final String PERSON = "RP-P";

    @Test
    void posts_in_cells_of_one_name_are_told_apart_and_a_right_on_a_cell_without_records_is_shown()
            throws SQLException {
        run("insert into person (person_number, name, recorded_at) values ('" + PERSON + "', '同名试', now(6))");
        for (var code : new String[] {"RP-1", "RP-2", "RP-3"}) {
            run("insert into cell (code, recorded_at) values ('" + code + "', now(6))");
            run("insert into assignment (person_id, cell_id, capacity, title, held_from, recorded_at)"
                    + " select p.id, c.id, 'MEMBER', '', '2026-01-01', now(6) from person p, cell c"
                    + " where p.person_number = '" + PERSON + "' and c.code = '" + code + "'");
        }
        run("insert into cell_state (cell_id, code, name, name_en, cell_level, kind, position, phone, address, area,"
                + " held_from, held_until, recorded_at) select id, code, '同名股', '', 'SECTION', 'AREA', 1, '', '', '',"
                + " '2026-01-01', '2026-01-02', now(6) from cell where code in ('RP-1', 'RP-2')");
        // Of the third nothing is recorded any more: an act took back all that was.
        run("insert into cell_state (cell_id, code, name, name_en, cell_level, kind, position, phone, address, area,"
                + " held_from, held_until, recorded_at, recorded_until) select id, code, '错设股', '', 'SECTION', 'AREA', 1, '',"
                + " '', '', '2026-01-01', '2026-01-02', now(6), now(6) from cell where code = 'RP-3'");
        run("update assignment set recorded_until = now(6) where cell_id in (select id from cell where code = 'RP-3')");
        var account = TrialAccount.add("posts", PERSON);
        run("insert into account_right (account_id, person_id, role, cell_id, capacity, whole_bureau, granted_at)"
                + " select a.id, a.person_id, 'DRAFTER', c.id, 'MEMBER', false, now(6) from account a, cell c"
                + " where a.name = '" + account + "' and c.code = 'RP-3'");

        var page = AdminClient.signedIn(AdminClient.SECURITY_ADMINISTRATOR).get("/rights/" + id(account));
        // Nobody else meets them afterwards.
        for (var table : new String[] {"assignment", "cell_state"}) {
            run("update " + table + " set recorded_until = now(6) where recorded_until is null"
                    + " and cell_id in (select id from cell where code like 'RP-_')");
        }

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("同名股 (RP-1) · ", "value=\"RP-1|MEMBER\"", "同名股 (RP-2) · ", "value=\"RP-2|MEMBER\"")
                .contains("错设股 (RP-3)")
                .doesNotContain("value=\"RP-3|MEMBER\"");
    }

    private static long id(String account) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var found = connection
                        .createStatement()
                        .executeQuery("select id from account where name = '" + account + "'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(String statement) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
