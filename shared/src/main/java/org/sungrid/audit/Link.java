package org.sungrid.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.crypto.Fields;

/**
 * One link of the chain: some rows of the record, bound to one another and to everything linked before.
 *
 * @param position from 1, without a gap
 * @param previous hash of the link before; 32 zeros in the first
 * @param entries the rows, in the order in which they are linked
 * @param rowsLinked how many rows the chain has, these included
 * @param highest the highest key of a row in the chain, these included
 * @param adoptedUntil up to which key rows without a keyed hash are from before there were any; said by the first link and
 *     the same in all
 * @param at when it was made
 * @param node which node made it
 */
record Link(
        long position,
        byte[] previous,
        List<Entry> entries,
        long rowsLinked,
        long highest,
        long adoptedUntil,
        Instant at,
        String node) {

    static final int HASH_BYTES = 32;

    private static final int ENTRY_BYTES = Long.BYTES + 1 + HASH_BYTES;

    /** How a row was found when it was linked. */
    enum Found {
        /** Its keyed hash fits. */
        KEYED,
        /** From before there were keyed hashes; bound as it stood. */
        BEFORE,
        /** Its keyed hash is missing or does not fit: not written by the product. */
        FOREIGN
    }

    /**
     * One row in a link.
     *
     * @param id the row's key
     * @param hash of all that it says
     */
    record Entry(long id, Found found, byte[] hash) {}

    /** What the hash of the link before the first is. */
    static byte[] nothing() {
        return new byte[HASH_BYTES];
    }

    /** The entries as they are stored: for each its key, how it was found, its hash. */
    byte[] written() {
        var bytes = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        entries.forEach(entry ->
                bytes.putLong(entry.id()).put((byte) entry.found().ordinal()).put(entry.hash()));
        return bytes.array();
    }

    /** What was stored; none at all where these bytes are no entries, and then no signature fits. */
    static List<Entry> read(byte[] written) {
        if (written.length % ENTRY_BYTES != 0) {
            return List.of();
        }
        var bytes = ByteBuffer.wrap(written);
        var entries = new ArrayList<Entry>();
        while (bytes.hasRemaining()) {
            long id = bytes.getLong();
            int found = bytes.get();
            if (found < 0 || found >= Found.values().length) {
                return List.of();
            }
            var hash = new byte[HASH_BYTES];
            bytes.get(hash);
            entries.add(new Entry(id, Found.values()[found], hash));
        }
        return entries;
    }

    /** What is signed, and what the next link names. */
    byte[] hash() {
        return RowImage.sha256(Fields.of("audit link")
                .number(position)
                .bytes(previous)
                .bytes(written())
                .number(rowsLinked)
                .number(highest)
                .number(adoptedUntil)
                .instant(at)
                .text(node)
                .encoded());
    }
}
