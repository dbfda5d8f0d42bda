package org.sungrid.migrate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * The migrate step for production: {@code java -jar sungrid-migrate.jar}, told what to do by the environment alone, so
 * that no password stands in a process list.
 *
 * <p>Ends with 0 when the schema is up to date and the grants are set, with 1 and one line when not.
 */
public final class Migrate {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final String PREFIX = "SUNGRID_MIGRATE_";

    private Migrate() {}

    /** @param arguments none; settings come from the environment */
    public static void main(String[] arguments) {
        FLYWAY.setLevel(Level.WARNING);
        System.exit(run(System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        try {
            MigrationTarget target = target(environment);
            DatabaseSafety.check(target);
            int scripts = Migrating.migrate(target);
            out.println("数据库结构已是最新，本次执行脚本 " + scripts + " 个。  The schema is up to date, scripts run: " + scripts + ".");
            return 0;
        } catch (UnsafeDatabase e) {
            out.println("数据库可能丢失已确认的数据，请改为安全设置：" + e.getMessage()
                    + "  The database could lose what it confirmed, set it safely: " + e.getMessage());
        } catch (IllegalArgumentException | FlywayException | SQLException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            out.println("数据库结构更新失败：" + reason + "  The schema could not be brought up to date: " + reason);
        }
        return 1;
    }

    /** Reads the settings; see config/operate for each. */
    static MigrationTarget target(Map<String, String> environment) {
        return new MigrationTarget(
                required(environment, "DATABASE_URL"),
                required(environment, "DATABASE_USER"),
                required(environment, "DATABASE_PASSWORD"),
                environment.getOrDefault(PREFIX + "PUBLIC_SCHEMA", "sungrid_public"),
                accounts(environment, "ADMIN_ACCOUNT"),
                accounts(environment, "PORTAL_ACCOUNT"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(PREFIX + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(PREFIX + name + " 未设置 is not set");
        }
        return value.strip();
    }

    private static List<String> accounts(Map<String, String> environment, String name) {
        return Arrays.stream(required(environment, name).split(","))
                .map(String::strip)
                .toList();
    }
}
