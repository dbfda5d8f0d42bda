package org.sungrid.disclosure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sungrid.time.Repeating;

/**
 * The days on which something comes into force or has ended. Every node looks for them; that each happens once is seen to by
 * its row. No job: a day has no subject, and what is told with it is told again without harm.
 */
@ApplicationScoped
public class Timekeeping {

    /** What comes into force with a day is told within a minute of midnight. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private DayBegun day;

    private Repeating repeating;

    public void begin() {
        repeating = Repeating.every(PAUSE, this::run);
    }

    /** Begins the day unless it has begun. */
    public void run() {
        day.begin();
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
    }
}
