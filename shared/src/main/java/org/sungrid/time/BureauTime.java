package org.sungrid.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
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

    // Both are looked up, not injected: when the application begins, its own naming environment is not there yet.
    @PostConstruct
    void start() {
        DataSource database = lookUp("java:app/jdbc/sungrid");
        ManagedScheduledExecutorService executor = lookUp("java:comp/DefaultManagedScheduledExecutorService");
        clock = new DatabaseClock(zone);
        clock.measure(database);
        executor.scheduleWithFixedDelay(
                () -> clock.measure(database),
                MEASURED_EVERY.toSeconds(),
                MEASURED_EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    private static <T> T lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no " + name, e);
        }
    }

    @Produces
    public Clock clock() {
        return clock;
    }
}
