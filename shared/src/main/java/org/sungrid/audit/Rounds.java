package org.sungrid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.audit.Finding.Kind;
import org.sungrid.change.ChangeTail;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.PublicKeys;

/**
 * Verifies the record in small steps, round after round, each step in a short transaction of its own that locks nothing
 * while it reads. How far a round has come stands in the database, so any node takes the next step; of two that take the
 * same one the second is thrown away.
 *
 * <p>A step does what the command does, on some links: their signatures, what they follow, their rows and these rows' keyed
 * hashes, the rows that say to be in them, and some of the rows that are in none. It compares with the heads only the last
 * one that this node told; the command compares all.
 */
@ApplicationScoped
class Rounds {

    /** Of one step: a second's work or so. */
    private static final int MOST_LINKS = 1_000;

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_KEYS = 20_000;

    private static final String COLUMNS =
            "id, begun_at, asked_by, position, hash, rows_verified, row_id, wrong, reached_at, seen_at, node";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    private final String node = Audit.nodeName();

    /** The round that is under way, or follows the new links; nothing before the first. */
    @Transactional(TxType.SUPPORTS)
    Optional<Round> current() {
        return newest("WHERE ended_at IS NULL");
    }

    /** The round before it that went through the whole chain. */
    @Transactional(TxType.SUPPORTS)
    Optional<Round> before(Round round) {
        return newest("WHERE reached_at IS NOT NULL AND id < " + round.id());
    }

    private Optional<Round> newest(String which) {
        List<?> found = entities.createNativeQuery(
                        "SELECT " + COLUMNS + " FROM audit_round " + which + " ORDER BY id DESC LIMIT 1")
                .getResultList();
        return found.stream().map(row -> round((Object[]) row)).findFirst();
    }

    private static Round round(Object[] row) {
        return new Round(
                ((Number) row[0]).longValue(),
                instant(row[1]),
                (String) row[2],
                ((Number) row[3]).longValue(),
                (byte[]) row[4],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                instant(row[8]),
                instant(row[9]),
                (String) row[10]);
    }

    private static Instant instant(Object value) {
        return value == null ? null : SignedLink.time(value).toInstant(ZoneOffset.UTC);
    }

    /**
     * Ends a round and begins the next, from the first link on.
     *
     * @param former the round that is current; nothing at the very first
     * @param askedBy who asked for it; {@code null} when its time has come
     * @return whether it was begun; not when somebody else was faster
     */
    @Transactional
    boolean begin(Optional<Round> former, String askedBy) {
        if (former.isPresent() && !end(former.get())) {
            return false;
        }
        entities.createNativeQuery("INSERT INTO audit_round (begun_at, asked_by, position, hash, rows_verified, row_id,"
                        + " wrong, seen_at, node) VALUES (?, ?, 0, ?, 0, 0, 0, ?, ?)")
                .setParameter(1, now())
                .setParameter(2, askedBy)
                .setParameter(3, Link.nothing())
                .setParameter(4, now())
                .setParameter(5, node)
                .executeUpdate();
        return true;
    }

    private boolean end(Round round) {
        return entities.createNativeQuery("UPDATE audit_round SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .setParameter(1, now())
                        .setParameter(2, round.id())
                        .executeUpdate()
                == 1;
    }

    /**
     * What a step came to.
     *
     * @param isAtEnd whether there was nothing more to look at
     * @param findings what did not fit
     */
    record Step(boolean isAtEnd, List<Finding> findings) {}

    /**
     * Takes the next step of a round.
     *
     * @param known whose signatures are ours
     * @param told the head that this node told last
     */
    @Transactional(TxType.REQUIRES_NEW)
    Step step(Round round, PublicKeys known, Optional<Head> told) throws SQLException {
        var findings = new ArrayList<Finding>();
        var chain = new StoredChain(entities.unwrap(Connection.class));
        Link before = null;
        if (round.position() > 0) {
            var found = chain.link(round.position()).map(SignedLink::link);
            if (found.isEmpty() || !Arrays.equals(found.get().hash(), round.hash())) {
                // What was verified is no longer there: the next round begins at the first link.
                end(round);
                return new Step(
                        false,
                        List.of(new Finding(
                                found.isEmpty() ? Kind.CHAIN_CUT : Kind.CHAIN_REWRITTEN, 0, round.position(), "")));
            }
            before = found.get();
        }
        var links = chain.linksAfter(round.position(), MOST_LINKS);
        boolean all = links.size() < MOST_LINKS;
        var some = some(links);
        all &= some.size() == links.size();
        // A forged end is removed again by whoever mends it, so no round stands on it.
        int ours = all ? ours(some, known) : some.size();
        var forged = some.subList(ours, some.size());
        some = some.subList(0, ours);
        var heads = new HashMap<Long, Head>();
        told.ifPresent(head -> heads.put(head.position(), head));
        var comparing =
                new Comparing(chain, known, Optional.of(keys.hash(RowImage.PURPOSE)), heads, before, finding -> {
                    // A row from two keys ago is bound by its link, and no reason to alarm anybody.
                    if (finding.kind() != Kind.KEY_UNKNOWN) {
                        findings.add(finding);
                    }
                });
        comparing.compare(some);
        strangers(chain, round.position(), some, findings);
        var last = comparing.last();
        if (all) {
            heads.values().stream()
                    .filter(head -> last == null || head.position() > last.position())
                    .forEach(head -> findings.add(new Finding(Kind.CHAIN_CUT, 0, head.position(), "")));
        }
        long settled = last == null
                ? 0
                : chain.lastBefore(clock.instant().minus(ChangeTail.PATIENCE), last.position())
                        .filter(link -> link.isSignedBy(known))
                        .map(link -> link.link().highest())
                        .orElse(0L);
        long row = Math.max(round.row(), Math.min(settled, round.row() + MOST_KEYS));
        outside(chain, round.row(), row, comparing);
        boolean isAtEnd = all && row >= settled;
        int wrong = findings.size();
        forged.forEach(signed ->
                findings.add(new Finding(Kind.LINK_FORGED, 0, signed.link().position(), "")));
        keep(round, last, comparing.rows(), row, wrong, isAtEnd);
        return new Step(isAtEnd, findings);
    }

    /** How many of these links come before those at their end that are not ours. */
    private static int ours(List<SignedLink> links, PublicKeys known) {
        int ours = links.size();
        while (ours > 0 && !links.get(ours - 1).isSignedBy(known)) {
            ours--;
        }
        return ours;
    }

    /** The first of these links, so many that they bind no more than {@value #MOST_ROWS} rows; one at least. */
    private static List<SignedLink> some(List<SignedLink> links) {
        int rows = 0;
        for (int i = 0; i < links.size(); i++) {
            rows += links.get(i).link().entries().size();
            if (i > 0 && rows > MOST_ROWS) {
                return links.subList(0, i);
            }
        }
        return links;
    }

    /** Rows that say to be in one of these links, which does not name them: whoever says so hid them from linking. */
    private static void strangers(StoredChain chain, long after, List<SignedLink> links, List<Finding> findings)
            throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        var named = new HashSet<StoredChain.Claim>();
        for (var signed : links) {
            signed.link()
                    .entries()
                    .forEach(entry -> named.add(
                            new StoredChain.Claim(entry.id(), signed.link().position())));
        }
        long upTo = links.get(links.size() - 1).link().position();
        chain.claimsOn(after, upTo, named.size() + Verdict.MOST).stream()
                .filter(claim -> !named.contains(claim))
                .forEach(claim -> findings.add(new Finding(Kind.ROW_INSERTED, claim.row(), claim.position(), "")));
    }

    /** Rows in no link where none can appear any more, unless the product wrote them: those are linked yet. */
    private static void outside(StoredChain chain, long above, long upTo, Comparing comparing) throws SQLException {
        for (Map.Entry<Long, RowImage> row :
                chain.rows(chain.unlinked(above, upTo)).entrySet()) {
            comparing.keyed(row.getValue(), 0);
        }
    }

    private void keep(Round round, Link last, long rows, long row, int wrong, boolean isAtEnd) {
        entities.createNativeQuery("UPDATE audit_round SET position = ?, hash = ?, rows_verified = rows_verified + ?,"
                        + " row_id = ?, wrong = wrong + ?, reached_at = COALESCE(reached_at, ?), seen_at = ?, node = ?"
                        + " WHERE id = ? AND position = ? AND row_id = ? AND ended_at IS NULL")
                .setParameter(1, last == null ? 0 : last.position())
                .setParameter(2, last == null ? Link.nothing() : last.hash())
                .setParameter(3, rows)
                .setParameter(4, row)
                .setParameter(5, wrong)
                .setParameter(6, isAtEnd ? now() : null)
                .setParameter(7, now())
                .setParameter(8, node)
                .setParameter(9, round.id())
                .setParameter(10, round.position())
                .setParameter(11, round.row())
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
