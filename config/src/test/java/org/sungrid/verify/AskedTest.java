package org.sungrid.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/** What the verifying command takes for pinned, and what it refuses to take for anything. */
@Tag("S-87")
class AskedTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void a_fingerprint_is_read_as_people_write_it_down() {
        var asked = Asked.of("--fingerprint", HASH.toUpperCase().replaceAll("(.{4})", "$1 "), "--head", "12:" + HASH);
        assertThat(asked.fingerprints()).containsExactly(HASH);
        assertThat(asked.heads()).containsExactly(Map.entry(12L, HASH));
        assertThat(asked.believesTheFolder()).isFalse();
        assertThat(Asked.of("--head", "12:" + HASH).believesTheFolder())
                .as("a head pins no key")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fingerprint",
                "--fingerprint 1234",
                "--head 0:ab",
                "--head",
                "--keys",
                "--key x",
                "x",
                "--help"
            })
    void what_says_nothing_is_refused_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> Asked.of(arguments.split(" "))).isInstanceOf(IllegalArgumentException.class);
        var out = new ByteArrayOutputStream();
        assertThat(Verify.run(Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), arguments.split(" ")))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Not verified")
                .hasLineCount(1);
    }

    @Test
    void of_several_keys_in_one_file_the_pinned_one_alone_is_believed(@TempDir Path folder) throws Exception {
        var one = signing((byte) 1).publicKey();
        var other = signing((byte) 2).publicKey();
        Files.writeString(folder.resolve("keys.pem"), PublicKeys.pem(one) + PublicKeys.pem(other));
        var file = folder.resolve("keys.pem").toString();
        assertThat(Asked.of("--keys", file).keys(folder)).containsExactly(one, other);
        assertThat(Asked.of("--keys", file, "--fingerprint", PublicKeys.fingerprint(other))
                        .keys(folder))
                .containsExactly(other);
        assertThatThrownBy(() -> Asked.of("--keys", file, "--fingerprint", HASH).keys(folder))
                .hasMessageContaining(HASH);
    }

    private static Signing signing(byte first) {
        var seed = new byte[32];
        seed[0] = first;
        return Signing.of("a test's", Base64.getEncoder().encodeToString(seed));
    }
}
