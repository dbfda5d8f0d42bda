package org.sungrid.audit;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sungrid.audit.Finding.Kind;
import org.sungrid.audit.Link.Entry;
import org.sungrid.audit.Link.Found;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.UnknownKey;

/**
 * Holds links, in their order, against the one before, their signatures and the heads that were told, and the rows that they
 * bind against the links and their keyed hashes. Tells whatever does not fit.
 */
final class Comparing {

    /** Of a gap so many missing links are told one by one; a forged position could name any number. */
    private static final long MOST_MISSING = 1_000;

    private final StoredChain chain;
    private final PublicKeys keys;
    private final Optional<KeyedHash> hashing;
    private final Map<Long, Head> heads;
    private final Consumer<Finding> telling;

    private Link last;
    private long rows;
    private long present;
    private long before;

    /**
     * @param hashing by the master key; nothing to do without
     * @param heads that were told, by position; those that were compared are taken out
     * @param last the link before the first one; {@code null} at the beginning of the chain
     */
    Comparing(
            StoredChain chain,
            PublicKeys keys,
            Optional<KeyedHash> hashing,
            Map<Long, Head> heads,
            Link last,
            Consumer<Finding> telling) {
        this.chain = chain;
        this.keys = keys;
        this.hashing = hashing;
        this.heads = heads;
        this.last = last;
        this.telling = telling;
    }

    /** Compares links that follow those compared so far, and their rows. */
    void compare(List<SignedLink> links) throws SQLException {
        links.forEach(this::link);
        rows(links.stream().map(SignedLink::link).toList());
    }

    private void link(SignedLink signed) {
        var link = signed.link();
        long expected = last == null ? 1 : last.position() + 1;
        for (long missing = expected; missing < link.position() && missing < expected + MOST_MISSING; missing++) {
            tell(Kind.LINK_MISSING, 0, missing, "");
            heads.remove(missing);
        }
        if (!signed.isSignedBy(keys)) {
            tell(Kind.LINK_FORGED, 0, link.position(), at(link));
        }
        var previous = last == null ? Link.nothing() : last.hash();
        if (link.position() == expected && !Arrays.equals(previous, link.previous())) {
            tell(Kind.LINK_LOOSE, 0, link.position(), at(link));
        }
        var head = heads.remove(link.position());
        if (head != null && !head.isOf(link)) {
            tell(Kind.CHAIN_REWRITTEN, 0, link.position(), head.at() == null ? "" : String.valueOf(head.at()));
        }
        last = link;
        rows += link.entries().size();
    }

    private static String at(Link link) {
        return String.valueOf(link.at());
    }

    private void rows(List<Link> links) throws SQLException {
        var entries = new LinkedHashMap<Entry, Link>();
        for (var link : links) {
            for (var entry : link.entries()) {
                entries.put(entry, link);
                if (entries.size() == StoredChain.AT_ONCE) {
                    rows(entries);
                    entries.clear();
                }
            }
        }
        rows(entries);
    }

    private void rows(Map<Entry, Link> entries) throws SQLException {
        var read = chain.rows(entries.keySet().stream().map(Entry::id).toList());
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
            tell(Kind.ROW_DELETED, entry.id(), position, "");
            return;
        }
        boolean same = MessageDigest.isEqual(row.hash(), entry.hash());
        if (same && entry.found() == Found.FOREIGN) {
            tell(Kind.ROW_INSERTED, entry.id(), position, said(row));
        } else if (!same) {
            // With the key it can be told apart whether the words are the product's own, in the wrong place.
            tell(fits(row) ? Kind.ROW_MOVED : Kind.ROW_ALTERED, entry.id(), position, said(row));
        } else if (entry.found() == Found.KEYED) {
            keyed(row, position);
        }
    }

    /** Compares a row with its keyed hash. @param position of its link; 0 when it is in none */
    void keyed(RowImage row, long position) {
        if (hashing.isEmpty()) {
            return;
        }
        try {
            if (!hashing.get().matches(row.said(), row.mac())) {
                // In a link that fits it, both were made anew; in none, it was never the product's.
                tell(position == 0 ? Kind.ROW_INSERTED : Kind.ROW_ALTERED, row.id(), position, said(row));
            }
        } catch (UnknownKey e) {
            tell(Kind.KEY_UNKNOWN, row.id(), position, e.getMessage());
        }
    }

    private boolean fits(RowImage row) {
        try {
            return hashing.isPresent() && row.mac() != null && hashing.get().matches(row.said(), row.mac());
        } catch (UnknownKey e) {
            return false;
        }
    }

    private void tell(Kind kind, long row, long link, String detail) {
        telling.accept(new Finding(kind, row, link, detail));
    }

    /** What a row says, in one line. */
    static String said(RowImage row) {
        return row.at() + " " + row.accountName() + " " + row.act();
    }

    /** Whether the keyed hashes of rows are compared as well. */
    boolean isKeyed() {
        return hashing.isPresent();
    }

    /** The last link that was compared; {@code null} when there was none. */
    Link last() {
        return last;
    }

    /** How many rows the compared links bind. */
    long rows() {
        return rows;
    }

    /** How many of these are there. */
    long present() {
        return present;
    }

    /** How many of these are from before there were keyed hashes. */
    long before() {
        return before;
    }
}
