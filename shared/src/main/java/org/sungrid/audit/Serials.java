package org.sungrid.audit;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that no two rows of the record have, on whatever node and after whatever restart: eight bytes drawn when this
 * was made, and eight that count. They rise, so that the database's index of them grows at its end.
 */
final class Serials {

    private static final int BYTES = 16;

    private final long drawn = new SecureRandom().nextLong();
    private final AtomicLong counted = new AtomicLong();

    byte[] next() {
        return ByteBuffer.allocate(BYTES)
                .putLong(drawn)
                .putLong(counted.incrementAndGet())
                .array();
    }
}
