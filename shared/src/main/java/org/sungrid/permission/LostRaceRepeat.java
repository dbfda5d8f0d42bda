package org.sungrid.permission;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.sungrid.database.Trouble;

/**
 * Does an act again whose transaction was rolled back only because others ran beside it (a deadlock, a lock waited for too
 * long, a row that changed since it was read or that another was first to add): the second time it meets what the others
 * left, and stores, refuses or conflicts by its own rules. All of it was rolled back, so nothing is done twice. Outside the act's transaction, and never
 * inside one that somebody else began.
 */
@Repeated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class LostRaceRepeat {

    static final int TRIES = 5;

    /** Milliseconds; drawn anew for each wait, so that those who met do not meet again. */
    private static final int SHORTEST_WAIT = 20;

    private static final int LONGEST_WAIT = 400;

    @AroundInvoke
    Object repeat(InvocationContext act) throws Exception {
        if (isWithinAnother()) {
            return act.proceed();
        }
        boolean waited = false;
        for (int tries = 1; ; tries++) {
            try {
                return act.proceed();
            } catch (Exception failed) {
                boolean inVain = Trouble.waitedInVain(failed);
                // Each wait for a lock takes seconds, in which a thread does nothing else: once more, and no oftener.
                if (tries == TRIES || !Trouble.isLostRace(failed) || waited && inVain) {
                    throw failed;
                }
                waited |= inVain;
                Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_WAIT, LONGEST_WAIT));
            }
        }
    }

    /** Whether a transaction runs already, which its beginner has to repeat as a whole. */
    boolean isWithinAnother() throws NamingException {
        TransactionSynchronizationRegistry transactions =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
