package org.sungrid.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the record and its links through a connection, some at a time. Neither begins nor ends a transaction. */
final class StoredChain {

    /** Rows, or keys of rows, read by one statement. */
    static final int AT_ONCE = 1_000;

    private final Connection database;

    StoredChain(Connection database) {
        this.database = database;
    }

    /** The links behind a position, in their order. */
    List<SignedLink> linksAfter(long position, int most) throws SQLException {
        try (var query = database.prepareStatement("SELECT " + SignedLink.COLUMNS
                + " FROM audit_link WHERE position > ? ORDER BY position LIMIT " + most)) {
            query.setLong(1, position);
            return links(query);
        }
    }

    /** The link at a position. */
    Optional<SignedLink> link(long position) throws SQLException {
        try (var query =
                database.prepareStatement("SELECT " + SignedLink.COLUMNS + " FROM audit_link WHERE position = ?")) {
            query.setLong(1, position);
            return links(query).stream().findFirst();
        }
    }

    /** The last link, up to a position, that was made before a moment. */
    Optional<SignedLink> lastBefore(Instant moment, long upTo) throws SQLException {
        try (var query = database.prepareStatement("SELECT " + SignedLink.COLUMNS
                + " FROM audit_link WHERE at < ? AND position <= ? ORDER BY position DESC LIMIT 1")) {
            query.setObject(1, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            query.setLong(2, upTo);
            return links(query).stream().findFirst();
        }
    }

    private static List<SignedLink> links(PreparedStatement query) throws SQLException {
        var links = new ArrayList<SignedLink>();
        try (var read = query.executeQuery()) {
            while (read.next()) {
                var row = new Object[SignedLink.COLUMN_COUNT];
                for (int i = 0; i < row.length; i++) {
                    row[i] = read.getObject(i + 1);
                }
                links.add(SignedLink.of(row));
            }
        }
        return links;
    }

    /** The rows of these keys that are there, by key; at most {@value #AT_ONCE} keys. */
    Map<Long, RowImage> rows(Collection<Long> ids) throws SQLException {
        var read = new LinkedHashMap<Long, RowImage>();
        if (ids.isEmpty()) {
            return read;
        }
        var places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (var query = database.prepareStatement(
                "SELECT " + RowImage.COLUMNS + " FROM audit WHERE id IN (" + places + ") ORDER BY id")) {
            int at = 1;
            for (var id : ids) {
                query.setLong(at++, id);
            }
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var row = image(found);
                    read.put(row.id(), row);
                }
            }
        }
        return read;
    }

    static RowImage image(ResultSet row) throws SQLException {
        return new RowImage(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBytes(11),
                row.getBytes(12));
    }

    /** Keys of rows, above one and up to another, that are said to be in no link. */
    List<Long> unlinked(long above, long upTo) throws SQLException {
        try (var query =
                database.prepareStatement("SELECT a.id FROM audit a LEFT JOIN audit_linked l ON l.audit_id = a.id"
                        + " WHERE a.id > ? AND a.id <= ? AND l.audit_id IS NULL ORDER BY a.id LIMIT " + AT_ONCE)) {
            query.setLong(1, above);
            query.setLong(2, upTo);
            var ids = new ArrayList<Long>();
            try (var read = query.executeQuery()) {
                while (read.next()) {
                    ids.add(read.getLong(1));
                }
            }
            return ids;
        }
    }

    long count() throws SQLException {
        try (var query = database.createStatement();
                var read = query.executeQuery("SELECT COUNT(*) FROM audit")) {
            read.next();
            return read.getLong(1);
        }
    }

    /** A row, and the link that it is said to be in. */
    record Claim(long row, long position) {}

    /** What rows are said to be in, by key above one. */
    List<Claim> claims(long above) throws SQLException {
        try (var query = database.prepareStatement("SELECT a.id, l.position FROM audit a JOIN audit_linked l"
                + " ON l.audit_id = a.id WHERE a.id > ? ORDER BY a.id LIMIT " + AT_ONCE)) {
            query.setLong(1, above);
            return claims(query);
        }
    }

    /** The rows that are said to be in one of the links behind one and up to another; a few more than these links can hold. */
    List<Claim> claimsOn(long after, long upTo, int most) throws SQLException {
        try (var query = database.prepareStatement("SELECT a.id, l.position FROM audit_linked l JOIN audit a"
                + " ON a.id = l.audit_id WHERE l.position > ? AND l.position <= ? LIMIT " + most)) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            return claims(query);
        }
    }

    private static List<Claim> claims(PreparedStatement query) throws SQLException {
        var claims = new ArrayList<Claim>();
        try (var read = query.executeQuery()) {
            while (read.next()) {
                claims.add(new Claim(read.getLong(1), read.getLong(2)));
            }
        }
        return claims;
    }

    /** The rows that a link names; none when it is not there. */
    Collection<Long> named(long position) throws SQLException {
        return link(position).stream()
                .flatMap(signed -> signed.link().entries().stream())
                .map(Link.Entry::id)
                .toList();
    }

    /** The keys of rows that have the serial number of an earlier one. */
    List<Claim> repeated(int most) throws SQLException {
        try (var query = database.prepareStatement("SELECT MAX(id), MIN(id) FROM audit WHERE serial IS NOT NULL"
                + " GROUP BY serial HAVING COUNT(*) > 1 LIMIT " + most)) {
            return claims(query);
        }
    }
}
