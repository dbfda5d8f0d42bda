package org.sungrid.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sungrid.audit.Finding.Kind;
import org.sungrid.change.ChangeTail;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keyring;
import org.sungrid.crypto.PublicKeys;

/**
 * Verifies the record: every link against its signature, the link before and the heads that were told, every row against
 * the link that it is in and against its keyed hash. Needs only to read, and sees the record as it stood at one moment,
 * while others go on writing to it. Holds a few thousand rows in memory at a time, and the heads.
 *
 * <p>Without the master key it does all but the keyed hashes: a row put in past the product is then known by what the
 * chainer found when it linked it, and one that nobody linked by standing outside the chain.
 *
 * <p>Which public keys to believe is for the asker to say: those that lie beside the heads may have been put there by
 * whoever forged the heads.
 */
public final class Verifying {

    private static final int LINKS_AT_ONCE = 200;
    private static final int LINKS_REMEMBERED = 64;

    private final Connection database;
    private final StoredChain chain;
    private final PublicKeys keys;
    private final Map<Long, Head> heads = new HashMap<>();
    private final Comparing comparing;

    private final TreeSet<Finding> findings = new TreeSet<>();
    private long wrong;
    private long tail;
    private long outside;

    private Verifying(Connection database, PublicKeys keys, Optional<Keyring> keyring) {
        this.database = database;
        this.chain = new StoredChain(database);
        this.keys = keys;
        this.comparing = new Comparing(
                chain, keys, keyring.map(ring -> new KeyedHash(ring, RowImage.PURPOSE)), heads, null, this::note);
    }

    /** The public keys that lie in a folder of heads. */
    public static List<PublicKey> keysIn(Path folder) throws IOException {
        return new Heads(folder).keys();
    }

    /**
     * Verifies everything.
     *
     * @param database may read the record and its links; its transaction is begun and ended here
     * @param folder the heads that were told
     * @param keys whose signatures are believed
     * @param kept heads that somebody wrote down elsewhere: the hash of a link, by its position
     * @param keyring the master keys; nothing to do without
     * @throws IOException when the folder can't be read
     */
    public static Verdict all(
            Connection database, Path folder, PublicKeys keys, Map<Long, String> kept, Optional<Keyring> keyring)
            throws SQLException, IOException {
        var verifying = new Verifying(database, keys, keyring);
        kept.forEach((position, hash) -> verifying.put(Head.kept(position, hash)));
        verifying.readHeads(new Heads(folder));
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
                        note(new Finding(Kind.HEAD_FORGED, 0, 0, file.getFileName() + ":" + number));
                    } else {
                        put(head.get());
                    }
                }
            }
        }
    }

    private void put(Head head) {
        var other = heads.get(head.position());
        if (other != null && !other.agrees(head)) {
            // Two heads of one position: between them the chain was cut and went on.
            note(new Finding(Kind.CHAIN_REWRITTEN, 0, head.position(), String.valueOf(head.at())));
        }
        // What was kept elsewhere is believed first.
        heads.putIfAbsent(head.position(), head);
    }

    private Verdict verdict() throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        long told = heads.size();
        try (var begin = database.createStatement()) {
            begin.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            links();
            heads.values().forEach(head -> note(new Finding(Kind.CHAIN_CUT, 0, head.position(), head.told())));
            outside();
            strangers();
            for (var copy : chain.repeated(Verdict.MOST)) {
                note(new Finding(Kind.ROW_REPEATED, copy.row(), 0, "= " + copy.position()));
            }
        } finally {
            database.rollback();
        }
        var last = comparing.last();
        return new Verdict(
                last == null ? 0 : last.position(),
                comparing.rows(),
                comparing.before(),
                tail,
                told,
                last == null ? null : last.at(),
                comparing.isKeyed(),
                wrong,
                List.copyOf(findings));
    }

    private void links() throws SQLException {
        long position = 0;
        for (var some = chain.linksAfter(position, LINKS_AT_ONCE);
                !some.isEmpty();
                some = chain.linksAfter(position, LINKS_AT_ONCE)) {
            comparing.compare(some);
            position = some.get(some.size() - 1).link().position();
        }
    }

    /** Rows in no link: the tail, if the chainer has not come to them yet; else put there past the product. */
    private void outside() throws SQLException {
        var last = comparing.last();
        // No row with a lower key than this link's highest can have appeared after the chain's end.
        var settled = last == null
                ? Optional.<SignedLink>empty()
                : chain.lastBefore(last.at().minus(ChangeTail.PATIENCE), last.position());
        long id = 0;
        for (var some = chain.unlinked(id, Long.MAX_VALUE);
                !some.isEmpty();
                some = chain.unlinked(id, Long.MAX_VALUE)) {
            for (var row : chain.rows(some).values()) {
                if (settled.isPresent() && row.id() <= settled.get().link().highest()) {
                    outside++;
                    note(new Finding(Kind.ROW_INSERTED, row.id(), 0, Comparing.said(row)));
                } else {
                    tail++;
                    comparing.keyed(row, 0);
                }
            }
            id = some.get(some.size() - 1);
        }
    }

    /** Rows that say to be in a link that does not name them; sought only when there are more rows than can be. */
    private void strangers() throws SQLException {
        if (chain.count() == comparing.present() + tail + outside) {
            return;
        }
        var last = comparing.last();
        var named = new LinkedHashMap<Long, Collection<Long>>(LINKS_REMEMBERED, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Collection<Long>> eldest) {
                return size() > LINKS_REMEMBERED;
            }
        };
        long id = 0;
        for (var some = chain.claims(id); !some.isEmpty(); some = chain.claims(id)) {
            for (var claim : some) {
                var ids = named.get(claim.position());
                if (ids == null) {
                    ids = new HashSet<>(chain.named(claim.position()));
                    named.put(claim.position(), ids);
                }
                // Rows of a link that is missing have been told with it.
                boolean behindTheEnd = last == null || claim.position() > last.position();
                if (!ids.contains(claim.row()) && (!ids.isEmpty() || behindTheEnd)) {
                    note(new Finding(Kind.ROW_INSERTED, claim.row(), claim.position(), ""));
                }
                id = claim.row();
            }
        }
    }

    private void note(Finding finding) {
        wrong++;
        findings.add(finding);
        if (findings.size() > Verdict.MOST) {
            findings.pollLast();
        }
    }
}
