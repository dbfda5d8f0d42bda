package org.sungrid.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    @ParameterizedTest
    @DisplayName("RFC 8032, 7.1, tests 1 to 3")
    @CsvSource({
        SEED + ", d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595b"
                + "be24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb430"
                + "2aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716e"
                + "d28dc027beceea1ec40a"
    })
    void signatures_are_made_as_the_standard_says(String seed, String key, String text, String expected) {
        var signing = signing(seed);
        assertThat(HexFormat.of().formatHex(signing.publicKey().getEncoded())).endsWith(key);
        var signature = signing.sign(HexFormat.of().parseHex(text));
        assertThat(HexFormat.of().formatHex(signature, PublicKeys.ID_BYTES, Signing.BYTES))
                .isEqualTo(expected);
    }

    @Test
    void a_signature_fits_its_text_and_its_key_alone() {
        var signing = signing(SEED);
        var keys = new PublicKeys(List.of(PublicKeys.read(PublicKeys.pem(signing.publicKey()))));
        var text = new byte[] {1, 2, 3};
        var signature = signing.sign(text);
        assertThat(keys.match(text, signature)).isTrue();
        assertThat(keys.match(new byte[] {1, 2, 4}, signature)).isFalse();
        assertThat(keys.match(text, null)).isFalse();
        assertThat(keys.match(text, new byte[Signing.BYTES])).isFalse();
        for (int at = 0; at < signature.length; at++) {
            var altered = signature.clone();
            altered[at] ^= 1;
            assertThat(keys.match(text, altered)).as("byte %d", at).isFalse();
            assertThat(keys.match(text, Arrays.copyOf(signature, at))).isFalse();
        }
        assertThat(new PublicKeys(List.of()).match(text, signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "c2hvcnQ="})
    void what_is_no_key_is_refused_by_the_name_of_the_setting(String seed) {
        assertThatThrownBy(() -> Signing.of("a.setting", seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.setting");
        assertThatThrownBy(() -> PublicKeys.read(seed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Signing signing(String seed) {
        return Signing.of(
                "seed", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(seed)));
    }
}
