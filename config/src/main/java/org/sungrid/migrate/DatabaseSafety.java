package org.sungrid.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether a confirmed transaction survives the loss of power (F-40). */
public final class DatabaseSafety {
    private DatabaseSafety() {}

    /**
     * @throws UnsafeDatabase naming every unsafe setting
     * @throws SQLException when the database cannot be asked
     */
    public static void check(MigrationTarget target) throws SQLException, UnsafeDatabase {
        try (Connection connection = DriverManager.getConnection(target.url(), target.user(), target.password())) {
            List<String> wrong = unsafe(variables(connection));
            if (!wrong.isEmpty()) {
                throw new UnsafeDatabase(String.join(", ", wrong));
            }
        }
    }

    /** The unsafe ones among a server's variables, each with the value that is safe. */
    static List<String> unsafe(Map<String, String> variables) {
        List<String> wrong = new ArrayList<>();
        require(wrong, variables, "innodb_flush_log_at_trx_commit", "1");
        if (!"OFF".equalsIgnoreCase(variables.getOrDefault("log_bin", "OFF"))) {
            require(wrong, variables, "sync_binlog", "1");
        }
        // Off is unsafe; MySQL's DETECT_ONLY too, for it finds a torn page and cannot mend it.
        String doublewrite = variables.getOrDefault("innodb_doublewrite", "ON");
        if ("OFF".equalsIgnoreCase(doublewrite) || doublewrite.startsWith("DETECT")) {
            wrong.add("innodb_doublewrite=" + doublewrite + " (ON)");
        }
        if (!variables.getOrDefault("sql_mode", "").contains("STRICT_")) {
            wrong.add("sql_mode=" + variables.get("sql_mode") + " (STRICT_TRANS_TABLES)");
        }
        return wrong;
    }

    private static void require(List<String> wrong, Map<String, String> variables, String name, String safe) {
        String value = variables.get(name);
        if (!safe.equals(value)) {
            wrong.add(name + "=" + value + " (" + safe + ")");
        }
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        Map<String, String> variables = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SHOW GLOBAL VARIABLES WHERE variable_name IN"
                        + " ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin', 'innodb_doublewrite',"
                        + " 'sql_mode')");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                variables.put(rows.getString(1).toLowerCase(java.util.Locale.ROOT), rows.getString(2));
            }
        }
        return variables;
    }
}
