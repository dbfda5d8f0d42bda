package org.sungrid.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoTest {

    private static final String ONE = key(1);
    private static final String TWO = key(2);

    private static final byte[] PLAIN = "一次性口令 secret".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @DisplayName("RFC 5869, A.1 to A.3")
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435"
                + "363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f,"
                + " 606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f90919293"
                + "9495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf,"
                + " b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3"
                + "e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff,"
                + " b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c"
                + "2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '',"
                + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void keys_are_drawn_as_the_standard_says(String secret, String salt, String info, String expected) {
        var drawn = Hkdf.derive(hex(secret), hex(salt), hex(info), expected.length() / 2);
        assertThat(HexFormat.of().formatHex(drawn)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("RFC 4231, cases 1, 2, 3 and 6")
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + " dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + " 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "LONG, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b657920466972"
                + "7374, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    })
    void hashes_are_made_as_the_standard_says(String key, String text, String expected) {
        var bytes = key.equals("LONG") ? hex("aa".repeat(131)) : hex(key);
        assertThat(HexFormat.of().formatHex(Hkdf.hmac(bytes, hex(text)))).isEqualTo(expected);
    }

    @Test
    void no_two_lists_of_values_are_the_same_bytes() {
        Set<String> all = new HashSet<>();
        var lists = new Fields[] {
            Fields.of("x"),
            Fields.of("x").text(""),
            Fields.of("x").text(null),
            Fields.of("x").text("").text(null),
            Fields.of("x").text(null).text(""),
            Fields.of("x").text("ab").text("c"),
            Fields.of("x").text("a").text("bc"),
            Fields.of("x").text("abc"),
            Fields.of("x").number(7L),
            Fields.of("x").number(null),
            Fields.of("x").text("7"),
            Fields.of("x").bytes(new byte[] {'7'}),
            Fields.of("x").instant(Instant.EPOCH.plusNanos(7_000)),
            Fields.of("xt").text(""),
        };
        for (var list : lists) {
            all.add(HexFormat.of().formatHex(list.encoded()));
        }
        assertThat(all).hasSameSizeAs(lists);
    }

    @Test
    void a_time_is_the_same_before_it_is_stored_and_after() {
        var exact = Instant.parse("2026-03-01T08:00:00.123456789Z");
        assertThat(Fields.of("x").instant(exact).encoded())
                .isEqualTo(Fields.of("x")
                        .instant(Instant.parse("2026-03-01T08:00:00.123456Z"))
                        .encoded());
    }

    @Test
    void a_hash_fits_its_values_its_purpose_and_its_key_alone() {
        var hashing = new KeyedHash(Keyring.of(ONE, null), "trial");
        var hash = hashing.of(values());
        assertThat(hash).hasSize(KeyedHash.BYTES);
        assertThat(hashing.matches(values(), hash)).isTrue();
        assertThat(hashing.matches(values().text(null), hash)).isFalse();
        assertThat(new KeyedHash(Keyring.of(ONE, null), "another").matches(values(), hash))
                .isFalse();
        assertThat(hashing.matches(values(), null)).isFalse();
        assertThat(hashing.matches(values(), new byte[0])).isFalse();
        assertThat(hashing.matches(values(), new byte[KeyedHash.BYTES])).isFalse();
        var stranger = new KeyedHash(Keyring.of(TWO, null), "trial");
        assertThatThrownBy(() -> stranger.matches(values(), hash))
                .isInstanceOf(UnknownKey.class)
                .hasMessageContaining(Keyring.of(ONE, null).currentId());
    }

    @Test
    void every_altered_byte_of_a_hash_shows() {
        var hashing = new KeyedHash(Keyring.of(ONE, null), "trial");
        var hash = hashing.of(values());
        for (int at = 1 + Keyring.ID_BYTES; at < hash.length; at++) {
            var altered = hash.clone();
            altered[at] ^= 1;
            assertThat(hashing.matches(values(), altered)).isFalse();
        }
    }

    @Test
    @Tag("S-94")
    void after_the_key_was_changed_what_was_made_before_is_still_understood() {
        var before = Keyring.of(ONE, "");
        var after = Keyring.of(TWO, ONE);
        var hash = new KeyedHash(before, "trial").of(values());
        var sealed = new Sealing(before, "trial").seal(PLAIN, values());
        assertThat(new KeyedHash(after, "trial").matches(values(), hash)).isTrue();
        assertThat(new Sealing(after, "trial").open(sealed, values())).isEqualTo(PLAIN);
        var anew = new Sealing(after, "trial").seal(PLAIN, values());
        assertThatThrownBy(() -> new Sealing(before, "trial").open(anew, values()))
                .isInstanceOf(UnknownKey.class);
    }

    @Test
    @Tag("S-94")
    void after_a_second_change_both_keys_of_before_are_known_and_what_is_under_which_can_be_told() {
        var third = Keyring.of(key(3), " " + TWO + " , " + ONE + ",");
        for (var before : List.of(ONE, TWO)) {
            var made = Keyring.of(before, null);
            var hash = new KeyedHash(made, "trial").of(values());
            var sealed = new Sealing(made, "trial").seal(PLAIN, values());
            assertThat(third.knows(made.currentId())).isTrue();
            assertThat(new KeyedHash(third, "trial").matches(values(), hash)).isTrue();
            assertThat(new KeyedHash(third, "trial").isCurrent(hash)).isFalse();
            assertThat(new Sealing(third, "trial").open(sealed, values())).isEqualTo(PLAIN);
            assertThat(new Sealing(third, "trial").isCurrent(sealed)).isFalse();
            assertThat(new Sealing(made, "trial").isCurrent(sealed)).isTrue();
        }
        assertThatThrownBy(() -> Keyring.of(ONE, TWO + ",no key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sungrid.key.former")
                .hasMessageNotContaining("no key");
    }

    @Test
    void what_is_sealed_opens_in_its_place_alone() {
        var sealing = new Sealing(Keyring.of(ONE, null), "trial");
        var sealed = sealing.seal(PLAIN, values());
        assertThat(sealed).hasSize(PLAIN.length + Sealing.OVERHEAD);
        assertThat(sealing.open(sealed, values())).isEqualTo(PLAIN);
        assertThat(sealing.open(sealing.seal(new byte[0], values()), values())).isEmpty();
        assertThatThrownBy(() -> sealing.open(sealed, values().number(8L))).isInstanceOf(SealBroken.class);
        var another = new Sealing(Keyring.of(ONE, null), "another");
        assertThatThrownBy(() -> another.open(sealed, values())).isInstanceOf(SealBroken.class);
    }

    @Test
    void every_altered_or_missing_byte_of_what_is_sealed_shows() {
        var sealing = new Sealing(Keyring.of(ONE, null), "trial");
        var sealed = sealing.seal(PLAIN, values());
        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> sealing.open(altered, values()))
                    .as("byte %d", at)
                    .isInstanceOfAny(SealBroken.class, UnknownKey.class);
            var shorter = Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> sealing.open(shorter, values()))
                    .as("%d bytes", at)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    @Tag("S-94")
    void the_same_text_is_never_sealed_alike() {
        var sealing = new Sealing(Keyring.of(ONE, null), "trial");
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            var sealed = sealing.seal(PLAIN, values());
            nonces.add(HexFormat.of().formatHex(sealed, 5, 17));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no base64!", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void what_is_no_key_is_refused_in_one_line_in_which_it_does_not_stand(String value) {
        assertThatThrownBy(() -> Keyring.of(value, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sungrid.key")
                .hasMessageNotContainingAny("\n", value.isBlank() ? "\n" : value);
    }

    private static Fields values() {
        return Fields.of("trial").number(7L).text("x");
    }

    private static String key(int fill) {
        var bytes = new byte[Keyring.KEY_BYTES];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
