package org.sungrid.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * Lets a few in at once and some wait in the order in which they came; whoever comes beyond these, or waits too long, is
 * refused and may come again. So a crowd takes neither the memory nor all that is kept for others.
 */
final class Turnstile {

    private static final String BUSY = "account.refusal.busy";

    private final Semaphore hall;
    private final Semaphore places;
    private final long patienceMillis;

    /**
     * @param atOnce how many are in at a time
     * @param waiting how many more may wait
     * @param patienceMillis how long they do at most
     */
    Turnstile(int atOnce, int waiting, long patienceMillis) {
        this.hall = new Semaphore(atOnce + waiting);
        this.places = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    /** @throws Refused when there is no room, or none becomes free in time */
    <T> T let(Supplier<T> work) {
        Refused.when(!hall.tryAcquire(), "", BUSY);
        try {
            return inTurn(work);
        } finally {
            hall.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Refused(Refusal.whole(BUSY));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.whole(BUSY));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
