package org.sungrid.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who may do what, table by table, derived from what tables and views there are. Applied after every migration: what
 * is missing is granted, what is no longer due is revoked.
 */
final class Grants {
    /** History is added to and read; nobody but the owner of the schema can change it (security.md, decision 8). */
    private static final Set<String> APPEND_ONLY = Set.of(
            "audit",
            "audit_link",
            "audit_linked",
            "audit_alarm",
            "audit_alarm_seen",
            "change_row",
            "escalation_revision",
            "fact",
            "inspection_aspect",
            "inspection_inspector",
            "outcome_taken_up",
            "opinion_answer",
            "ticket_evidence",
            "ticket_step");

    /** Every right on a table that MySQL and MariaDB both know. */
    private static final Set<String> ALL = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "DROP",
            "REFERENCES",
            "INDEX",
            "ALTER",
            "CREATE VIEW",
            "SHOW VIEW",
            "TRIGGER");

    private static final int NO_GRANT_IN_SCHEMA = 1141;
    private static final int NO_GRANT_ON_TABLE = 1147;

    private Grants() {}

    static void apply(MigrationTarget target) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target.url(), target.user(), target.password())) {
            String schema = connection.getCatalog();
            List<String> tables = names(connection, schema, "BASE TABLE");
            List<String> views = names(connection, target.publicSchema(), "VIEW");
            for (String account : target.adminAccounts()) {
                bring(connection, account, schema, each(tables, Grants::rights));
                bring(connection, account, target.publicSchema(), each(views, view -> Set.of()));
            }
            for (String account : target.portalAccounts()) {
                bring(connection, account, target.publicSchema(), each(views, view -> Set.of("SELECT")));
                bring(connection, account, schema, each(tables, table -> Set.of()));
            }
        }
    }

    private static Map<String, Set<String>> each(List<String> names, Function<String, Set<String>> rights) {
        Map<String, Set<String>> due = new TreeMap<>();
        names.forEach(name -> due.put(name, new TreeSet<>(rights.apply(name))));
        return due;
    }

    static Set<String> rights(String table) {
        if (table.equals(Migrating.HISTORY)) {
            return Set.of("SELECT");
        }
        return APPEND_ONLY.contains(table)
                ? Set.of("SELECT", "INSERT")
                : Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    /**
     * The owner of a schema cannot see what others hold in it, so this asks nothing: it grants what is due and takes
     * back all else, right by right, for MySQL takes none of several back when one of them is not held. Granting comes
     * first: applications that run meanwhile never miss a right.
     */
    private static void bring(Connection connection, String account, String schema, Map<String, Set<String>> due)
            throws SQLException {
        String grantee = "'" + account.replace("@", "'@'") + "'";
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Set<String>> table : due.entrySet()) {
                String on = " ON `" + schema + "`.`" + table.getKey().replace("`", "``") + "` ";
                if (!table.getValue().isEmpty()) {
                    statement.executeUpdate("GRANT " + String.join(", ", table.getValue()) + on + "TO " + grantee);
                }
                Set<String> surplus = new TreeSet<>(ALL);
                surplus.removeAll(table.getValue());
                for (String right : surplus) {
                    revoke(statement, right + on + "FROM " + grantee);
                }
            }
            revoke(statement, "ALL PRIVILEGES ON `" + schema + "`.* FROM " + grantee);
        }
    }

    private static void revoke(Statement statement, String what) throws SQLException {
        try {
            statement.executeUpdate("REVOKE " + what);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_GRANT_IN_SCHEMA && e.getErrorCode() != NO_GRANT_ON_TABLE) {
                throw e;
            }
        }
    }

    private static List<String> names(Connection connection, String schema, String type) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_type = ? ORDER BY table_name")) {
            query.setString(1, schema);
            query.setString(2, type);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
