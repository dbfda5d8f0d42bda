package org.sungrid.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/** Heads are told to a folder whose disk may be full for a while, and the newest is read from its end alone. */
class HeadsTest {

    /** The kernel's disk that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    private static final Signing SIGNING =
            Signing.of("a test's", Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    Path folder;

    @Test
    @Tag("F-11")
    @DisplayName("F-11 a head that a full disk does not take is told when there is room again, and no half line stays")
    void a_head_that_a_full_disk_does_not_take_is_told_later() throws IOException {
        assumeTrue(Files.exists(FULL));
        var heads = new Heads(folder);
        heads.open(SIGNING);
        var file = folder.resolve("heads-2026-03-01.txt");
        Files.createSymbolicLink(file, FULL);
        assertThatThrownBy(() -> heads.add(head(1), SIGNING)).isInstanceOf(IOException.class);
        Files.delete(file);
        heads.add(head(1), SIGNING);
        assertThat(Files.readAllLines(file))
                .hasSize(1)
                .allSatisfy(line -> assertThat(Head.read(line, keys())).contains(head(1)));
    }

    @Test
    void the_newest_head_is_the_last_line_of_the_newest_day() throws IOException {
        var heads = new Heads(folder);
        assertThat(heads.newest(keys())).isEmpty();
        for (int position = 1; position <= 30; position++) {
            heads.add(head(position), SIGNING);
        }
        assertThat(heads.newest(keys())).contains(head(30));
        Files.writeString(folder.resolve("heads-2026-03-02.txt"), "no head\n");
        assertThat(heads.newest(keys())).as("what is not signed is none").isEmpty();
    }

    private static PublicKeys keys() {
        return new PublicKeys(List.of(SIGNING.publicKey()));
    }

    private static Head head(long position) {
        return new Head(position, Instant.parse("2026-03-01T10:00:00Z"), position, position, "ab".repeat(32));
    }
}
