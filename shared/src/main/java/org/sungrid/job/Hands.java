package org.sungrid.job;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.sungrid.time.Repeating;

/**
 * Threads that help whichever job has much to do: ten thousand things that are due in the same moment shall be done within a
 * minute of it. A job that gets none, for others have them all, goes on with its own thread.
 */
@ApplicationScoped
class Hands {

    /** With the job's own thread four effects at once, which keep a database of two cores busy. */
    static final int MANY = 3;

    /** Between looks whether the application has ended. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final SynchronousQueue<Runnable> offered = new SynchronousQueue<>();
    private final List<Repeating> repeatings = new ArrayList<>();

    synchronized void begin() {
        for (int each = 0; each < MANY; each++) {
            repeatings.add(Repeating.each(this::help));
        }
    }

    private Duration help() {
        try {
            var work = offered.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (work != null) {
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ZERO;
    }

    /** @return whether a hand was free and has begun with it */
    boolean take(Runnable work) {
        return offered.offer(work);
    }

    @PreDestroy
    synchronized void end() {
        repeatings.forEach(Repeating::stop);
    }
}
