package org.sungrid.time;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Something that an application does again and again while it lives, on a thread of its own that the server made. One
 * thread for the whole life and not a pool's schedule: this server sets the application's context up anew for each
 * scheduled run and fails to take it down when the run was begun by a servlet listener.
 */
public final class Repeating {

    private static final Logger LOG = Logger.getLogger(Repeating.class.getName());

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final CountDownLatch stopped = new CountDownLatch(1);

    private Repeating() {}

    /**
     * Begins at once.
     *
     * @param pause between the end of one run and the begin of the next
     * @throws IllegalStateException when the server offers no threads
     */
    public static Repeating every(Duration pause, Runnable work) {
        return begun(pause, () -> {
            work.run();
            return pause;
        });
    }

    /**
     * Begins at once, and pauses each time as long as the work says; some seconds when it failed.
     *
     * @param work answers with the pause between its end and the begin of the next run
     * @throws IllegalStateException when the server offers no threads
     */
    public static Repeating each(Supplier<Duration> work) {
        return begun(AFTER_TROUBLE, work);
    }

    private static Repeating begun(Duration afterTrouble, Supplier<Duration> work) {
        var repeating = new Repeating();
        try {
            ManagedThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
            threads.newThread(() -> repeating.run(afterTrouble, work)).start();
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no managed threads", e);
        }
        return repeating;
    }

    /** No run begins any more; one that is under way is not interrupted. */
    public void stop() {
        stopped.countDown();
    }

    private void run(Duration afterTrouble, Supplier<Duration> work) {
        try {
            Duration pause;
            do {
                pause = afterTrouble;
                try {
                    pause = work.get();
                } catch (RuntimeException | Error trouble) {
                    // An error too: the thread is the only one that does it, and ends with it until the next start.
                    LOG.log(Level.WARNING, "Something that is done again and again failed and is tried again", trouble);
                }
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
