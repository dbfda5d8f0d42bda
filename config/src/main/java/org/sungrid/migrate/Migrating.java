package org.sungrid.migrate;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a schema to the state this version of Sungrid expects. */
public final class Migrating {
    /** Where Flyway notes what it has run. */
    static final String HISTORY = "flyway_schema_history";

    private Migrating() {}

    /**
     * Migrates, then sets the grants.
     *
     * @return how many scripts ran; zero when the schema was up to date
     * @throws org.flywaydb.core.api.FlywayException when a script fails or the history does not fit
     * @throws java.sql.SQLException when the grants cannot be set
     */
    public static int migrate(MigrationTarget target) throws java.sql.SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(target.url(), target.user(), target.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("public_schema", target.publicSchema()))
                .table(HISTORY)
                .cleanDisabled(true)
                .outOfOrder(false)
                .validateMigrationNaming(true)
                .connectRetries(2)
                .load();
        MigrateResult result = flyway.migrate();
        Grants.apply(target);
        return result.migrationsExecuted;
    }
}
