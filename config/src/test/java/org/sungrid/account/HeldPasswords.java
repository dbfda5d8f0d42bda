package org.sungrid.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Hashes as the product does; notes whether a transaction runs meanwhile, and holds the next hash when a test asks for it. */
@ApplicationScoped
@Alternative
@Priority(1000)
public class HeldPasswords extends Passwords {

    /** The state of the transaction, as {@link jakarta.transaction.Status} names it, at each hash. */
    static final List<Integer> STATES = new CopyOnWriteArrayList<>();

    private static final AtomicReference<Hold> NEXT = new AtomicReference<>();

    /** One hash that waits. */
    record Hold(CountDownLatch reached, CountDownLatch mayGoOn) {

        void await() {
            HeldPasswords.await(reached);
        }

        void release() {
            mayGoOn.countDown();
        }
    }

    /** From now on the next password that is hashed anew waits. */
    static Hold hold() {
        var hold = new Hold(new CountDownLatch(1), new CountDownLatch(1));
        NEXT.set(hold);
        return hold;
    }

    @Override
    String hash(String password) {
        note();
        var hold = NEXT.getAndSet(null);
        if (hold != null) {
            hold.reached.countDown();
            await(hold.mayGoOn);
        }
        return super.hash(password);
    }

    @Override
    boolean matches(String password, String hash) {
        note();
        return super.matches(password, hash);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void note() {
        try {
            TransactionSynchronizationRegistry transactions =
                    InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            STATES.add(transactions.getTransactionStatus());
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
