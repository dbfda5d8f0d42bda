package org.sungrid.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sungrid.audit.Finding.Kind;
import org.sungrid.audit.Link.Entry;
import org.sungrid.audit.Link.Found;
import org.sungrid.change.ChangeTail;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keyring;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.UnknownKey;

/**
 * Verifies the record: every link against its signature, the link before and the heads that were told, every row against
 * the link that it is in and against its keyed hash. Needs only to read, and sees the record as it stood at one moment,
 * while others go on writing to it. Holds a few thousand rows in memory at a time, and the heads.
 *
 * <p>Without the master key it does all but the keyed hashes: a row put in past the product is then known by what the
 * chainer found when it linked it, and one that nobody linked by standing outside the chain.
 */
public final class Verifying {

    private static final int LINKS_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int LINKS_REMEMBERED = 64;

    private final Connection database;
    private final PublicKeys keys;
    private final Optional<KeyedHash> hashing;
    private final Map<Long, Head> heads = new HashMap<>();

    private final TreeSet<Finding> findings = new TreeSet<>();
    private long wrong;
    private long rows;
    private long present;
    private long before;
    private long tail;
    private long outside;
    private Link last;

    private Verifying(Connection database, PublicKeys keys, Optional<Keyring> keyring) {
        this.database = database;
        this.keys = keys;
        this.hashing = keyring.map(ring -> new KeyedHash(ring, RowImage.PURPOSE));
    }

    /**
     * Verifies everything.
     *
     * @param database may read the record and its links; its transaction is begun and ended here
     * @param folder the heads that were told, and the public keys
     * @param keyring the master keys; nothing to do without
     * @throws IOException when the folder can't be read, or no public key lies in it
     */
    public static Verdict all(Connection database, Path folder, Optional<Keyring> keyring)
            throws SQLException, IOException {
        var told = new Heads(folder);
        var keys = told.keys();
        if (keys.isEmpty()) {
            throw new IOException("No public key (audit-key-….pem) in " + folder);
        }
        var verifying = new Verifying(database, keys, keyring);
        verifying.readHeads(told);
        return verifying.verdict();
    }

    private void readHeads(Heads told) throws IOException {
        for (var file : told.files()) {
            try (var lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    var head = Head.read(line, keys);
                    if (head.isEmpty()) {
                        note(Kind.HEAD_FORGED, 0, 0, file.getFileName() + ":" + number);
                        continue;
                    }
                    var other = heads.put(head.get().position(), head.get());
                    if (other != null && !other.equals(head.get())) {
                        // Two heads of one position, both genuine: between them the chain was cut and went on.
                        note(Kind.CHAIN_REWRITTEN, 0, other.position(), at(other.at()));
                    }
                }
            }
        }
    }

    private Verdict verdict() throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        long told = heads.size();
        try (var begin = database.createStatement()) {
            begin.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            links();
            heads.values()
                    .forEach(head -> note(
                            Kind.CHAIN_CUT,
                            0,
                            head.position(),
                            "rows=" + head.rows() + " highest=" + head.highest() + " " + head.at()));
            outside();
            strangers();
            repeated();
        } finally {
            database.rollback();
        }
        return new Verdict(
                last == null ? 0 : last.position(),
                rows,
                before,
                tail,
                told,
                last == null ? null : last.at(),
                hashing.isPresent(),
                wrong,
                List.copyOf(findings));
    }

    private void links() throws SQLException {
        long position = 0;
        for (var some = linksAfter(position); !some.isEmpty(); some = linksAfter(position)) {
            for (var signed : some) {
                link(signed);
            }
            rows(some.stream().map(SignedLink::link).toList());
            position = some.get(some.size() - 1).link().position();
        }
    }

    private void link(SignedLink signed) {
        var link = signed.link();
        long expected = last == null ? 1 : last.position() + 1;
        for (long missing = expected; missing < link.position(); missing++) {
            note(Kind.LINK_MISSING, 0, missing, "");
            heads.remove(missing);
        }
        if (!signed.isSignedBy(keys)) {
            note(Kind.LINK_FORGED, 0, link.position(), at(link.at()));
        }
        var previous = last == null ? Link.nothing() : last.hash();
        if (link.position() == expected && !Arrays.equals(previous, link.previous())) {
            note(Kind.LINK_LOOSE, 0, link.position(), at(link.at()));
        }
        var head = heads.remove(link.position());
        if (head != null && !head.equals(Head.of(link))) {
            note(Kind.CHAIN_REWRITTEN, 0, link.position(), at(head.at()));
        }
        last = link;
        rows += link.entries().size();
    }

    /** The rows of some links, against these links. */
    private void rows(List<Link> links) throws SQLException {
        var entries = new LinkedHashMap<Entry, Link>();
        for (var link : links) {
            for (var entry : link.entries()) {
                entries.put(entry, link);
                if (entries.size() == ROWS_AT_ONCE) {
                    rows(entries);
                    entries.clear();
                }
            }
        }
        rows(entries);
    }

    private void rows(Map<Entry, Link> entries) throws SQLException {
        var ids = entries.keySet().stream().map(Entry::id).toList();
        var read = read(ids);
        present += read.size();
        for (var entry : entries.entrySet()) {
            row(
                    entry.getKey(),
                    entry.getValue().position(),
                    read.get(entry.getKey().id()));
        }
    }

    private void row(Entry entry, long position, RowImage row) {
        if (entry.found() == Found.BEFORE) {
            before++;
        }
        if (row == null) {
            note(Kind.ROW_DELETED, entry.id(), position, "");
            return;
        }
        boolean same = MessageDigest.isEqual(row.hash(), entry.hash());
        if (same && entry.found() == Found.FOREIGN) {
            note(Kind.ROW_INSERTED, entry.id(), position, said(row));
        } else if (!same) {
            // With the key it can be told apart whether the words are the product's own, in the wrong place.
            boolean own = hashing.isPresent() && row.mac() != null && fits(row);
            note(own ? Kind.ROW_MOVED : Kind.ROW_ALTERED, entry.id(), position, said(row));
        } else if (entry.found() == Found.KEYED) {
            keyed(row, position);
        }
    }

    private void keyed(RowImage row, long position) {
        if (hashing.isEmpty()) {
            return;
        }
        try {
            if (!hashing.get().matches(row.said(), row.mac())) {
                // In a link that fits it, both were made anew; in none, it was never the product's.
                note(position == 0 ? Kind.ROW_INSERTED : Kind.ROW_ALTERED, row.id(), position, said(row));
            }
        } catch (UnknownKey e) {
            note(Kind.KEY_UNKNOWN, row.id(), position, e.getMessage());
        }
    }

    private boolean fits(RowImage row) {
        try {
            return hashing.orElseThrow().matches(row.said(), row.mac());
        } catch (UnknownKey e) {
            return false;
        }
    }

    /** Rows in no link: the tail, if the chainer has not come to them yet; else put there past the product. */
    private void outside() throws SQLException {
        var settled = settledLink().orElse(null);
        long id = 0;
        for (var some = unlinked(id); !some.isEmpty(); some = unlinked(id)) {
            for (var row : read(some).values()) {
                if (settled != null && row.id() <= settled.link().highest()) {
                    outside++;
                    note(Kind.ROW_INSERTED, row.id(), 0, said(row));
                } else {
                    tail++;
                    keyed(row, 0);
                }
            }
            id = some.get(some.size() - 1);
        }
    }

    /** Rows that say to be in a link that does not name them; sought only when there are more rows than can be. */
    private void strangers() throws SQLException {
        long known = present + tail + outside;
        if (count() == known) {
            return;
        }
        var named = new LinkedHashMap<Long, Set<Long>>(LINKS_REMEMBERED, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Set<Long>> eldest) {
                return size() > LINKS_REMEMBERED;
            }
        };
        long id = 0;
        for (var some = claims(id); !some.isEmpty(); some = claims(id)) {
            for (var claim : some) {
                var ids = named.get(claim[1]);
                if (ids == null) {
                    ids = ids(claim[1]);
                    named.put(claim[1], ids);
                }
                // Rows of a link that is missing have been told with it.
                if (!ids.contains(claim[0]) && (!ids.isEmpty() || claim[1] > last.position())) {
                    note(Kind.ROW_INSERTED, claim[0], claim[1], "");
                }
                id = claim[0];
            }
        }
    }

    /** Rows that were put in again, unaltered: their serial numbers tell, where the database no longer does. */
    private void repeated() throws SQLException {
        try (var query = database.createStatement();
                var read = query.executeQuery("SELECT MIN(id), MAX(id) FROM audit WHERE serial IS NOT NULL"
                        + " GROUP BY serial HAVING COUNT(*) > 1 LIMIT " + Verdict.MOST)) {
            while (read.next()) {
                note(Kind.ROW_REPEATED, read.getLong(2), 0, "= " + read.getLong(1));
            }
        }
    }

    private void note(Kind kind, long row, long link, String detail) {
        wrong++;
        findings.add(new Finding(kind, row, link, detail));
        if (findings.size() > Verdict.MOST) {
            findings.pollLast();
        }
    }

    private static String said(RowImage row) {
        return at(row.at()) + " " + row.accountName() + " " + row.act();
    }

    private static String at(Instant moment) {
        return String.valueOf(moment);
    }

    private List<SignedLink> linksAfter(long position) throws SQLException {
        try (var query = database.prepareStatement("SELECT " + SignedLink.COLUMNS
                + " FROM audit_link WHERE position > ? ORDER BY position LIMIT " + LINKS_AT_ONCE)) {
            query.setLong(1, position);
            return links(query);
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

    /** The last link that is so old that no row with a lower key can have appeared after the chain's end. */
    private Optional<SignedLink> settledLink() throws SQLException {
        if (last == null) {
            return Optional.empty();
        }
        try (var query = database.prepareStatement(
                "SELECT " + SignedLink.COLUMNS + " FROM audit_link WHERE at < ? ORDER BY position DESC LIMIT 1")) {
            query.setObject(1, LocalDateTime.ofInstant(last.at().minus(ChangeTail.PATIENCE), ZoneOffset.UTC));
            return links(query).stream().findFirst();
        }
    }

    private Map<Long, RowImage> read(Collection<Long> ids) throws SQLException {
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

    private List<Long> unlinked(long above) throws SQLException {
        try (var query =
                database.prepareStatement("SELECT a.id FROM audit a LEFT JOIN audit_linked l ON l.audit_id = a.id"
                        + " WHERE a.id > ? AND l.audit_id IS NULL ORDER BY a.id LIMIT " + ROWS_AT_ONCE)) {
            query.setLong(1, above);
            var ids = new ArrayList<Long>();
            try (var read = query.executeQuery()) {
                while (read.next()) {
                    ids.add(read.getLong(1));
                }
            }
            return ids;
        }
    }

    private long count() throws SQLException {
        try (var query = database.createStatement();
                var read = query.executeQuery("SELECT COUNT(*) FROM audit")) {
            read.next();
            return read.getLong(1);
        }
    }

    /** Rows with the position of the link they say to be in. */
    private List<long[]> claims(long above) throws SQLException {
        try (var query = database.prepareStatement("SELECT a.id, l.position FROM audit a JOIN audit_linked l"
                + " ON l.audit_id = a.id WHERE a.id > ? ORDER BY a.id LIMIT " + ROWS_AT_ONCE)) {
            query.setLong(1, above);
            var claims = new ArrayList<long[]>();
            try (var read = query.executeQuery()) {
                while (read.next()) {
                    claims.add(new long[] {read.getLong(1), read.getLong(2)});
                }
            }
            return claims;
        }
    }

    private Set<Long> ids(long position) throws SQLException {
        try (var query =
                database.prepareStatement("SELECT " + SignedLink.COLUMNS + " FROM audit_link WHERE position = ?")) {
            query.setLong(1, position);
            var ids = new HashSet<Long>();
            links(query).forEach(signed -> signed.link().entries().forEach(entry -> ids.add(entry.id())));
            return ids;
        }
    }
}
