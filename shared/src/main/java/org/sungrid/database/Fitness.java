package org.sungrid.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.JarURLConnection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Refuses to start an application on a database that would lose what was acknowledged, or that has another schema (F-40):
 * one line in the log says what to do, and nothing is served.
 */
@ApplicationScoped
public class Fitness {

    private static final Logger LOG = Logger.getLogger(Fitness.class.getName());
    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V([0-9]{3})__.*\\.sql");

    /** Whether the database answers now; one that does not is told in the log. */
    public boolean answers() {
        try (var connection = database().getConnection()) {
            return connection.isValid(ANSWERS_WITHIN_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }

    /** Checks what every application needs: that the database answers and keeps what it commits. */
    public void requireSafe() {
        try (var connection = database().getConnection()) {
            var unsafe = Durability.unsafeSettings(connection);
            if (!unsafe.isEmpty()) {
                throw refused("The database could lose what it confirmed: " + String.join(", ", unsafe)
                        + ". Set the value in brackets and start again.");
            }
        } catch (SQLException e) {
            throw refused("The database does not answer (" + e.getMessage()
                    + "). Check the settings sungrid.*.database.* and run the migration step.");
        }
    }

    /** Checks, for an application that works on the owner's schema, that it is the one this release was made for. */
    public void requireSchema() {
        var needed = neededVersion();
        try (var connection = database().getConnection();
                var query = connection.prepareStatement(
                        "SELECT MAX(version) FROM flyway_schema_history WHERE success = 1");
                var answer = query.executeQuery()) {
            var found = answer.next() ? answer.getString(1) : null;
            if (!needed.equals(found)) {
                throw refused("The database has schema version " + found + ", this release needs " + needed
                        + ". Run the migration step of this release.");
            }
        } catch (SQLException e) {
            throw refused("The schema can't be read (" + e.getMessage() + "). Run the migration step of this release.");
        }
    }

    /** The newest of the migrations that travel inside this archive. */
    private static String neededVersion() {
        try {
            var folder = (JarURLConnection)
                    Fitness.class.getClassLoader().getResource("db/migration").openConnection();
            return folder.getJarFile().stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw refused("The migrations inside the archive can't be read: " + e.getMessage());
        }
    }

    /** Looked up, not injected: when the application begins, its own naming environment is not there yet. */
    private static DataSource database() {
        try {
            return InitialContext.doLookup("java:app/jdbc/sungrid");
        } catch (NamingException e) {
            throw refused("The application has no data source: " + e.getMessage());
        }
    }

    private static IllegalStateException refused(String why) {
        LOG.severe(why);
        return new IllegalStateException(why);
    }
}
