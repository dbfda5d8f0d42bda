package org.sungrid.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Values, one behind the other, as bytes from which exactly these values can be told: each has its type, whether it is
 * there at all, and its length before it. So nothing can be shifted from one value into its neighbour, nothing that is
 * missing passes for something empty, and no number for its digits.
 */
public final class Fields {

    private static final char TEXT = 't';
    private static final char NUMBER = 'n';
    private static final char INSTANT = 'i';
    private static final char BYTES = 'b';

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    private Fields() {}

    /** @param what the values make up, so that a row of one table is never taken for one of another: {@code audit} */
    public static Fields of(String what) {
        return new Fields().text(what);
    }

    public Fields text(String value) {
        return add(TEXT, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public Fields number(Long value) {
        return add(NUMBER, value == null ? null : eight(value));
    }

    /** To the microsecond, as the database keeps it. */
    public Fields instant(Instant value) {
        return add(INSTANT, value == null ? null : eight(ChronoUnit.MICROS.between(Instant.EPOCH, value)));
    }

    public Fields bytes(byte[] value) {
        return add(BYTES, value);
    }

    private Fields add(char type, byte[] value) {
        all.write(type);
        all.write(value == null ? 0 : 1);
        if (value != null) {
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
            all.writeBytes(value);
        }
        return this;
    }

    private static byte[] eight(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    /** All of them. */
    public byte[] encoded() {
        return all.toByteArray();
    }
}
