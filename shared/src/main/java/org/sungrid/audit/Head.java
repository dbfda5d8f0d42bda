package org.sungrid.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/**
 * The last link of the chain as it was at a moment, in one line that is kept outside the database: whoever cuts the chain
 * short, or makes another, contradicts it.
 *
 * @param position of the link
 * @param at when the link was made; {@code null} where only position and hash were kept
 * @param rows how many rows the chain had
 * @param highest the highest key among them
 * @param hash of the link
 */
public record Head(long position, Instant at, long rows, long highest, String hash) {

    private static final Pattern LINE = Pattern.compile(
            "(sungrid-audit-head position=([0-9]{1,18}) at=(\\S{1,40}) rows=([0-9]{1,18}) highest=([0-9]{1,18})"
                    + " hash=([0-9a-f]{64})) signature=([0-9a-f]{136})");

    static Head of(Link link) {
        return new Head(
                link.position(),
                link.at(),
                link.rowsLinked(),
                link.highest(),
                HexFormat.of().formatHex(link.hash()));
    }

    /** What somebody wrote down of a head: the position of a link and its hash, 64 hexadecimal digits. */
    static Head kept(long position, String hash) {
        return new Head(position, null, 0, 0, hash);
    }

    /** Whether this is the head of that link. */
    boolean isOf(Link link) {
        return agrees(of(link));
    }

    /** Whether both name the same link of a position; the hash says all that a link says. */
    boolean agrees(Head other) {
        return position == other.position && hash.equals(other.hash);
    }

    /** In one line, without the hash. */
    String told() {
        return at == null ? "" : "rows=" + rows + " highest=" + highest + " " + at;
    }

    private String said() {
        return "sungrid-audit-head position=" + position + " at=" + at + " rows=" + rows + " highest=" + highest
                + " hash=" + hash;
    }

    /** The line, signed. */
    String line(Signing signing) {
        var signature = signing.sign(RowImage.ascii(said()));
        return said() + " signature=" + HexFormat.of().formatHex(signature);
    }

    /** What a line says; nothing when it is none, or not signed by one of these keys. */
    static Optional<Head> read(String line, PublicKeys keys) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()
                || !keys.match(RowImage.ascii(matcher.group(1)), HexFormat.of().parseHex(matcher.group(7)))) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                Long.parseLong(matcher.group(2)),
                Instant.parse(matcher.group(3)),
                Long.parseLong(matcher.group(4)),
                Long.parseLong(matcher.group(5)),
                matcher.group(6)));
    }
}
