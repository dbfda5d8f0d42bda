package org.sungrid.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** What each of the three accounts can and cannot do, tried on the migrated database. */
class GrantsIT {
    private static final String DENIED = "42000";

    @Test
    void the_portal_sees_the_public_views_and_no_table() throws SQLException {
        try (Connection portal = TestBench.database(As.PORTAL);
                Statement statement = portal.createStatement()) {
            assertThat(names(statement, "SHOW TABLES FROM sungrid_public"))
                    .contains("disclosure", "cell_state", "change_row");
            statement
                    .executeQuery("SELECT * FROM sungrid_public.disclosure LIMIT 1")
                    .close();
            assertDenied(statement, "SELECT * FROM sungrid.disclosure");
            assertDenied(statement, "SELECT * FROM sungrid.account");
            assertDenied(statement, "DELETE FROM sungrid_public.disclosure");
            assertDenied(statement, "CREATE VIEW sungrid_public.mine AS SELECT 1");
        }
    }

    /** S-88. */
    @Tag("S-88")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET act = 'x'",
                "DELETE FROM audit",
                "UPDATE audit_link SET signature = ''",
                "DELETE FROM audit_link",
                "TRUNCATE TABLE audit_link",
                "UPDATE audit_linked SET position = 1",
                "DELETE FROM audit_linked",
                "DROP TABLE audit_linked",
                "ALTER TABLE audit DROP INDEX audit_once",
                "REPLACE INTO audit_linked (audit_id, position) VALUES (1, 1)",
                "INSERT INTO audit_linked (audit_id, position) VALUES (1, 1) ON DUPLICATE KEY UPDATE position = 2",
                "UPDATE audit_alarm SET kind = 'x'",
                "DELETE FROM audit_alarm",
                "DELETE FROM audit_alarm_seen",
                "UPDATE change_row SET subject_id = 1",
                "DELETE FROM change_row",
                "DELETE FROM flyway_schema_history",
                "CREATE TABLE mine (id INT)",
                "DROP TABLE audit",
                "ALTER TABLE disclosure ADD COLUMN mine INT",
                "TRUNCATE TABLE audit",
                "GRANT SELECT ON disclosure TO sungrid_portal@127.0.0.1"
            })
    void the_admin_can_neither_rewrite_history_nor_change_the_schema(String statement) throws SQLException {
        try (Connection admin = TestBench.database(As.ADMIN);
                Statement tried = admin.createStatement()) {
            assertDenied(tried, statement);
        }
    }

    @Test
    void what_is_no_longer_due_is_taken_back_by_the_next_migration() throws SQLException {
        MigrationTarget target = target();
        try (Connection owner = TestBench.database(As.OWNER);
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("GRANT DELETE ON sungrid.audit TO 'sungrid_admin'@'127.0.0.1'");
            statement.executeUpdate("GRANT SELECT ON sungrid.account TO 'sungrid_portal'@'127.0.0.1'");
            statement.executeUpdate("GRANT SELECT ON sungrid.* TO 'sungrid_portal'@'127.0.0.1'");
        }
        Migrating.migrate(target);
        try (Connection admin = TestBench.database(As.ADMIN);
                Connection portal = TestBench.database(As.PORTAL);
                Statement asAdmin = admin.createStatement();
                Statement asPortal = portal.createStatement()) {
            assertDenied(asAdmin, "DELETE FROM audit WHERE id < 0");
            assertDenied(asPortal, "SELECT * FROM sungrid.account");
        }
    }

    @Test
    void migrating_twice_runs_no_script_again() throws SQLException {
        assertThat(Migrating.migrate(target())).isZero();
    }

    private static MigrationTarget target() throws SQLException {
        try (Connection owner = TestBench.database(As.OWNER)) {
            return new MigrationTarget(
                    System.getProperty("bench.database.url"),
                    System.getProperty("bench.database.owner.user"),
                    System.getProperty("bench.database.owner.password"),
                    owner.getCatalog() + "_public",
                    List.of("sungrid_admin@127.0.0.1", "sungrid_admin@localhost"),
                    List.of("sungrid_portal@127.0.0.1", "sungrid_portal@localhost"));
        }
    }

    private static void assertDenied(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
