package org.sungrid.audit;

import java.time.Instant;

/**
 * One verification of the record from its first link on. When it has come to the end it follows the new links, until the
 * next one begins.
 *
 * @param askedBy the account that asked for it; {@code null} when its time had come
 * @param position of the last link that was verified; 0 before the first
 * @param hash of that link
 * @param rows how many rows were verified
 * @param row up to which key rows were looked at that are in no link
 * @param wrong how many things did not fit
 * @param reachedAt when it first came to the end of the chain; {@code null} before
 * @param seenAt when it took its last step
 * @param node which node took it
 */
public record Round(
        long id,
        Instant begunAt,
        String askedBy,
        long position,
        byte[] hash,
        long rows,
        long row,
        long wrong,
        Instant reachedAt,
        Instant seenAt,
        String node) {

    /** Whether nothing was found to be wrong so far. */
    public boolean isSound() {
        return wrong == 0;
    }

    /** Whether it has been through the whole chain once. */
    public boolean isThrough() {
        return reachedAt != null;
    }

    @Override
    public String toString() {
        return "round " + id + " up to link " + position;
    }
}
