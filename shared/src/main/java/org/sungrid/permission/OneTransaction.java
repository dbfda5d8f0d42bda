package org.sungrid.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * What an act stores, where the act itself is more than that: hashing a password or asking another host takes long, and
 * a transaction that waited for it would hold a connection that everybody needs (F-12).
 */
@ApplicationScoped
public class OneTransaction {

    /** Does all of it or nothing; again as a whole when it lost a race. */
    @Repeated
    @Transactional
    public <T> T of(Supplier<T> stored) {
        return stored.get();
    }

    /** As {@link #of}, where nothing is answered. */
    @Repeated
    @Transactional
    public void with(Runnable stored) {
        stored.run();
    }
}
