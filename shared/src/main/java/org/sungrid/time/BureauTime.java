package org.sungrid.time;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the product's clock on the database's time and hands it out; its zone is the bureau's. */
@ApplicationScoped
public class BureauTime {

    /** Drift of ordinary hardware stays far below a millisecond in this time. */
    private static final Duration MEASURED_EVERY = Duration.ofSeconds(30);

    @Inject
    @ConfigProperty(name = "sungrid.zone")
    private ZoneId zone;

    private DatabaseClock clock;

    private Repeating measuring;

    // Looked up, not injected: when the application begins, its own naming environment is not there yet.
    @PostConstruct
    void start() {
        try {
            DataSource database = InitialContext.doLookup("java:app/jdbc/sungrid");
            clock = new DatabaseClock(zone);
            clock.measure(database);
            measuring = Repeating.every(MEASURED_EVERY, () -> clock.measure(database));
        } catch (NamingException e) {
            throw new IllegalStateException("The application has no data source java:app/jdbc/sungrid", e);
        }
    }

    @PreDestroy
    void stop() {
        measuring.stop();
    }

    @Produces
    public Clock clock() {
        return clock;
    }
}
