package org.sungrid.admin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.JarURLConnection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.account.OpeningBureau;
import org.sungrid.web.Application;

/** What is looked at when the admin starts: it serves nothing from a database that it does not fit. */
@ApplicationScoped
public class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V([0-9]{3})__.*\\.sql");

    @Resource(lookup = "java:app/jdbc/sungrid")
    private DataSource database;

    @Inject
    private OpeningBureau opening;

    @Inject
    private Application application;

    @Inject
    @ConfigProperty(name = "sungrid.demo.folder")
    private Optional<String> demo;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object context) {
        String needed = needed();
        String found = found();
        if (!needed.equals(found)) {
            throw refuse("The database has schema version " + found + ", this release needs " + needed
                    + ". Run the migration step of this release.");
        }
        if (demo.filter(folder -> !folder.isBlank()).isEmpty()) {
            opening.announce(application.address().toString());
        }
    }

    /** The newest of the migrations that travel inside this archive. */
    private static String needed() {
        try {
            var folder = (JarURLConnection) OpeningBureau.class
                    .getClassLoader()
                    .getResource("db/migration")
                    .openConnection();
            return folder.getJarFile().stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw refuse("The migrations inside the archive cannot be read: " + e.getMessage());
        }
    }

    private String found() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT MAX(version) FROM flyway_schema_history WHERE success = 1");
                var answer = query.executeQuery()) {
            return answer.next() ? answer.getString(1) : null;
        } catch (SQLException e) {
            throw refuse("The database does not answer (" + e.getMessage()
                    + "). Check sungrid.admin.database.* and run the migration step.");
        }
    }

    private static IllegalStateException refuse(String why) {
        LOG.severe(why);
        return new IllegalStateException(why);
    }
}
