package org.sungrid.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.sungrid.crypto.Fields;

/**
 * All that a row of the record says, whoever reads it: the application that writes it, the chainer, the verifier.
 *
 * @param serial of 16 bytes, never given twice, so that a row cannot be put in again; {@code null} in rows from before
 * @param mac the keyed hash that the row was written with; {@code null} in rows from before
 */
record RowImage(
        long id,
        Instant at,
        Long accountId,
        String accountName,
        String act,
        String subjectKind,
        Long subjectId,
        String outcome,
        String detail,
        String node,
        byte[] serial,
        byte[] mac) {

    /** The purpose of the keyed hashes of rows. */
    static final String PURPOSE = "audit row";

    /** The columns, in the order of this record's parts. */
    static final String COLUMNS =
            "id, at, account_id, account_name, act, subject_kind, subject_id, outcome, detail, node," + " serial, mac";

    /**
     * What the keyed hash is made over: all but the key, which the database draws after it. The chain binds that, and
     * with it the order.
     */
    Fields said() {
        return Fields.of("audit")
                .instant(at)
                .number(accountId)
                .text(accountName)
                .text(act)
                .text(subjectKind)
                .number(subjectId)
                .text(outcome)
                .text(detail)
                .text(node)
                .bytes(serial);
    }

    /** The hash by which a link binds the row; anybody can work it out. */
    byte[] hash() {
        return sha256(said().bytes(mac).encoded());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Told in words of its own: the bytes of arrays would say nothing. */
    @Override
    public String toString() {
        return "row " + id + " of " + at + " by " + accountName + ": " + act;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
