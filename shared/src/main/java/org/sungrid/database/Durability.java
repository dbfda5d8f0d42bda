package org.sungrid.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a transaction that the database confirmed survives the loss of power (F-40). */
public final class Durability {

    private Durability() {}

    /**
     * The settings of this database that are not safe, each as {@code name=value (safe value)}; empty when all are.
     *
     * @throws SQLException when the database can't be asked
     */
    public static List<String> unsafeSettings(Connection connection) throws SQLException {
        return unsafe(variables(connection));
    }

    static List<String> unsafe(Map<String, String> variables) {
        var wrong = new ArrayList<String>();
        require(wrong, variables, "innodb_flush_log_at_trx_commit", "1");
        if (!"OFF".equalsIgnoreCase(variables.getOrDefault("log_bin", "OFF"))) {
            require(wrong, variables, "sync_binlog", "1");
        }
        // Off is unsafe; MySQL's DETECT_ONLY too, for it finds a torn page and can't mend it.
        var doublewrite = variables.getOrDefault("innodb_doublewrite", "ON");
        if ("OFF".equalsIgnoreCase(doublewrite) || doublewrite.startsWith("DETECT")) {
            wrong.add("innodb_doublewrite=" + doublewrite + " (ON)");
        }
        if (!variables.getOrDefault("sql_mode", "").contains("STRICT_")) {
            wrong.add("sql_mode=" + variables.get("sql_mode") + " (STRICT_TRANS_TABLES)");
        }
        return wrong;
    }

    private static void require(List<String> wrong, Map<String, String> variables, String name, String safe) {
        var value = variables.get(name);
        if (!safe.equals(value)) {
            wrong.add(name + "=" + value + " (" + safe + ")");
        }
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        var variables = new HashMap<String, String>();
        try (var query = connection.prepareStatement("SHOW GLOBAL VARIABLES WHERE variable_name IN"
                        + " ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin', 'innodb_doublewrite',"
                        + " 'sql_mode')");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                variables.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
            }
        }
        return variables;
    }
}
