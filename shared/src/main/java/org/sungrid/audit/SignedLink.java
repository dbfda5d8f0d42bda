package org.sungrid.audit;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sungrid.crypto.PublicKeys;

/** A link as it is stored: with its signature. */
record SignedLink(Link link, byte[] signature) {

    static final String COLUMNS =
            "position, previous, entries, rows_linked, highest, adopted_until, at, node, signature";

    static final int COLUMN_COUNT = 9;

    /** Reads the columns in their order. */
    static SignedLink of(Object[] row) {
        var link = new Link(
                ((Number) row[0]).longValue(),
                (byte[]) row[1],
                Link.read((byte[]) row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                time(row[6]).toInstant(ZoneOffset.UTC),
                (String) row[7]);
        return new SignedLink(link, (byte[]) row[8]);
    }

    static LocalDateTime time(Object value) {
        return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    }

    /** Whether the signature is one over what the link really says. */
    boolean isSignedBy(PublicKeys keys) {
        return keys.match(link.hash(), signature);
    }
}
