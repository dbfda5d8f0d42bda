package org.sungrid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.sungrid.audit.Link.Entry;
import org.sungrid.audit.Link.Found;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;
import org.sungrid.crypto.UnknownKey;

/**
 * Adds links to the chain, each in a transaction of its own. It reads rows that are committed and locks none, so whoever
 * writes to the record never waits for it. Any node may do it: two that link at once want the same position, and the
 * second finds it taken and leaves.
 *
 * <p><b>Why no row is left out.</b> Rows commit out of the order of their keys. So rows are not sought above the last
 * one, but wherever there is one in no link, from a key down below which nothing can appear any more: the highest key
 * that was linked a while ago ({@link org.sungrid.change.ChangeTail} says why that is safe after ten minutes).
 */
@ApplicationScoped
class Linking {

    /** Rows of one link at most: some 20 KB. */
    static final int MOST_ROWS = 500;

    private static final Logger LOG = Logger.getLogger(Linking.class.getName());

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    private final String node = Audit.nodeName();

    /**
     * Links what is in no link.
     *
     * @param known public keys of those whose last link may be built on; ours, and ours of before
     * @param back how far back rows are sought that were given a lower key than those linked since
     * @return the new link; nothing when there was nothing to link, or another node was faster
     * @throws ChainBroken when the last link, or one that says which rows are settled, was not signed by us: nothing is
     *     built on it
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Link> link(Signing signing, PublicKeys known, Duration back) {
        // First the last link, then the rows: what another node links in between takes the position away.
        var last = last();
        var before = last.map(SignedLink::link);
        var rows = unlinked(settled(last, known, back));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long adoptedUntil = before.map(Link::adoptedUntil).orElseGet(this::newestFromBefore);
        var hashing = keys.hash(RowImage.PURPOSE);
        var entries = rows.stream()
                .map(row -> new Entry(row.id(), found(row, adoptedUntil, hashing), row.hash()))
                .toList();
        var link = new Link(
                before.map(Link::position).orElse(0L) + 1,
                before.map(Link::hash).orElseGet(Link::nothing),
                entries,
                before.map(Link::rowsLinked).orElse(0L) + entries.size(),
                Math.max(
                        before.map(Link::highest).orElse(0L),
                        rows.get(rows.size() - 1).id()),
                adoptedUntil,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                node);
        if (!add(link, signing)) {
            return Optional.empty();
        }
        return Optional.of(link);
    }

    /** The last link; nothing before the first. */
    @Transactional(TxType.SUPPORTS)
    Optional<SignedLink> last() {
        return signed(" ORDER BY position DESC LIMIT 1");
    }

    /**
     * Committed rows that are in no link yet.
     *
     * @param last the last link; {@code null} before the first
     * @param rows how many rows wait, counted up to a bound
     * @param since when the oldest of these was written; {@code null} when none waits
     */
    record Tail(Link last, long rows, Instant since) {}

    /**
     * What is in no link yet.
     *
     * @param most rows that are counted
     * @throws ChainBroken when the links that tell it are not ours
     */
    @Transactional(TxType.SUPPORTS)
    Tail tail(PublicKeys known, Duration back, long most) {
        var last = last();
        var row = (Object[]) entities.createNativeQuery("SELECT COUNT(*), MIN(t.at) FROM (SELECT a.at FROM audit a"
                        + " LEFT JOIN audit_linked l ON l.audit_id = a.id"
                        + " WHERE a.id > ? AND l.audit_id IS NULL ORDER BY a.id LIMIT " + most + ") t")
                .setParameter(1, settled(last, known, back))
                .getSingleResult();
        return new Tail(
                last.map(SignedLink::link).orElse(null),
                ((Number) row[0]).longValue(),
                row[1] == null ? null : SignedLink.time(row[1]).toInstant(ZoneOffset.UTC));
    }

    /** All rows up to this key are linked, or can only have been put there past the product. */
    private long settled(Optional<SignedLink> last, PublicKeys known, Duration back) {
        // A forged link could say that all rows are linked, and those to come.
        last.ifPresent(link -> requireOurs(link, known));
        // Rows from before keyed hashes were all there when the chain began: among them nothing appears later.
        long adopted = last.map(SignedLink::link)
                .map(link -> Math.min(link.highest(), link.adoptedUntil()))
                .orElse(0L);
        var settled = signed(
                " WHERE at < ? ORDER BY position DESC LIMIT 1",
                stored(LocalDateTime.ofInstant(clock.instant().minus(back), ZoneOffset.UTC)));
        settled.ifPresent(link -> requireOurs(link, known));
        return settled.map(link -> Math.max(adopted, link.link().highest())).orElse(adopted);
    }

    private static void requireOurs(SignedLink link, PublicKeys known) {
        if (!link.isSignedBy(known)) {
            throw new ChainBroken(
                    new Finding(Finding.Kind.LINK_FORGED, 0, link.link().position(), ""));
        }
    }

    private Optional<SignedLink> signed(String which, Object... values) {
        var query = entities.createNativeQuery("SELECT " + SignedLink.COLUMNS + " FROM audit_link" + which);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> SignedLink.of((Object[]) row)).findFirst();
    }

    private List<RowImage> unlinked(long above) {
        var ids = unlinkedIds(above, MOST_ROWS);
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select a from AuditRow a where a.id in :ids order by a.id", AuditRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(AuditRow::image)
                .toList();
    }

    private List<Long> unlinkedIds(long above, int most) {
        List<?> found = entities.createNativeQuery(
                        "SELECT a.id FROM audit a LEFT JOIN audit_linked l ON l.audit_id = a.id"
                                + " WHERE a.id > ? AND l.audit_id IS NULL ORDER BY a.id LIMIT " + most)
                .setParameter(1, above)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private long newestFromBefore() {
        var newest = entities.createNativeQuery("SELECT MAX(id) FROM audit WHERE mac IS NULL")
                .getSingleResult();
        return newest == null ? 0 : ((Number) newest).longValue();
    }

    static Found found(RowImage row, long adoptedUntil, KeyedHash hashing) {
        if (row.mac() == null && row.id() <= adoptedUntil) {
            return Found.BEFORE;
        }
        try {
            return hashing.matches(row.said(), row.mac()) ? Found.KEYED : Found.FOREIGN;
        } catch (UnknownKey e) {
            LOG.log(Level.SEVERE, "Row {0} of the record: {1}", new Object[] {String.valueOf(row.id()), e.getMessage()
            });
            return Found.FOREIGN;
        }
    }

    /** IGNORE: a position that is taken is no error. All values have the size of their columns, so nothing is cut. */
    private boolean add(Link link, Signing signing) {
        int added = entities.createNativeQuery(
                        "INSERT IGNORE INTO audit_link (position, previous, entries, rows_linked,"
                                + " highest, adopted_until, at, node, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, link.position())
                .setParameter(2, link.previous())
                .setParameter(3, link.written())
                .setParameter(4, link.rowsLinked())
                .setParameter(5, link.highest())
                .setParameter(6, link.adoptedUntil())
                .setParameter(7, stored(LocalDateTime.ofInstant(link.at(), ZoneOffset.UTC)))
                .setParameter(8, link.node())
                .setParameter(9, signing.sign(link.hash()))
                .executeUpdate();
        if (added == 0) {
            return false;
        }
        var places = link.entries().stream().map(entry -> "(?, ?)").collect(Collectors.joining(", "));
        var insert = entities.createNativeQuery("INSERT INTO audit_linked (audit_id, position) VALUES " + places);
        var parameters = new ArrayList<Long>();
        link.entries().forEach(entry -> parameters.addAll(List.of(entry.id(), link.position())));
        for (int i = 0; i < parameters.size(); i++) {
            insert.setParameter(i + 1, parameters.get(i));
        }
        insert.executeUpdate();
        return true;
    }

    private static Timestamp stored(LocalDateTime time) {
        return Timestamp.valueOf(time);
    }
}
