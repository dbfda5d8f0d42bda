package org.sungrid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.audit.Link.Entry;
import org.sungrid.audit.Link.Found;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keyring;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

@Tag("S-87")
class LinkTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Signing signing = Signing.of("seed", KEY);
    private final KeyedHash hashing = new KeyedHash(Keyring.of(KEY, null), RowImage.PURPOSE);

    @Test
    void entries_read_back_as_they_were_written() {
        var link = link(7, 3);
        assertThat(Link.read(link.written())).usingRecursiveComparison().isEqualTo(link.entries());
        assertThat(Link.read(new byte[40])).isEmpty();
        var odd = link.written();
        odd[Long.BYTES] = 9;
        assertThat(Link.read(odd)).isEmpty();
    }

    @Test
    void whatever_a_link_says_is_in_its_hash() {
        Set<String> hashes = new HashSet<>();
        var links = List.of(
                link(7, 3),
                link(8, 3),
                link(7, 4),
                new Link(7, new byte[32], link(7, 3).entries(), 4, 3, 0, AT, "node"),
                new Link(7, new byte[32], link(7, 3).entries(), 3, 4, 0, AT, "node"),
                new Link(7, new byte[32], link(7, 3).entries(), 3, 3, 1, AT, "node"),
                new Link(7, new byte[32], link(7, 3).entries(), 3, 3, 0, AT.plusNanos(1_000), "node"),
                new Link(7, new byte[32], link(7, 3).entries(), 3, 3, 0, AT, "other"));
        links.forEach(link -> hashes.add(HexFormat.of().formatHex(link.hash())));
        assertThat(hashes).hasSameSizeAs(links);
    }

    @Test
    void a_head_reads_back_and_every_other_line_is_none() {
        var keys = new PublicKeys(List.of(signing.publicKey()));
        var head = Head.of(link(7, 3));
        var line = head.line(signing);
        assertThat(Head.read(line, keys)).contains(head);
        assertThat(Head.read(line + "\n", keys)).contains(head);
        assertThat(Head.read(line.replace("rows=3", "rows=4"), keys)).isEmpty();
        assertThat(Head.read(line.substring(0, line.length() - 1), keys)).isEmpty();
        assertThat(Head.read("", keys)).isEmpty();
        assertThat(Head.read(line, new PublicKeys(List.of()))).isEmpty();
    }

    @Test
    void a_row_is_found_as_it_was_written() {
        var keyed = row(9, null);
        var sealed = row(9, hashing.of(keyed.said()));
        assertThat(Linking.found(sealed, 5, hashing)).isEqualTo(Found.KEYED);
        assertThat(Linking.found(row(5, null), 5, hashing)).isEqualTo(Found.BEFORE);
        assertThat(Linking.found(row(6, null), 5, hashing)).isEqualTo(Found.FOREIGN);
        assertThat(Linking.found(row(6, new byte[KeyedHash.BYTES]), 5, hashing)).isEqualTo(Found.FOREIGN);
        var stranger = new KeyedHash(
                Keyring.of(Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes()), null),
                RowImage.PURPOSE);
        assertThat(Linking.found(sealed, 5, stranger)).isEqualTo(Found.FOREIGN);
    }

    private static Link link(long position, int rows) {
        var entries = java.util.stream.LongStream.rangeClosed(1, rows)
                .mapToObj(id -> new Entry(id, Found.KEYED, RowImage.sha256(new byte[] {(byte) id})))
                .toList();
        return new Link(position, Link.nothing(), entries, rows, rows, 0, AT, "node");
    }

    private static RowImage row(long id, byte[] mac) {
        return new RowImage(id, AT, 1L, "chenmin", "SigningIn", "account", 1L, "DONE", "", "node", new byte[16], mac);
    }
}
