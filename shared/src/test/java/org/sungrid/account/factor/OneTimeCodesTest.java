package org.sungrid.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S-54")
class OneTimeCodesTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "SHA1, 59, 287082",
        "SHA1, 1111111109, 081804",
        "SHA1, 20000000000, 353130",
        "SHA256, 59, 119246",
        "SHA256, 1111111109, 084774",
        "SHA256, 20000000000, 737706"
    })
    void S_54_codes_are_those_of_the_standard(CodeAlgorithm algorithm, long second, String code) {
        var key = algorithm == CodeAlgorithm.SHA1
                ? KEY
                : "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);
        assertThat(OneTimeCodes.code(key, algorithm, second / 30)).isEqualTo(code);
    }

    @Test
    void S_54_a_clock_may_be_off_by_one_step_and_not_by_two() {
        for (long off = -3; off <= 3; off++) {
            var code = OneTimeCodes.code(KEY, CodeAlgorithm.SHA1, STEP + off);
            var found = OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, code, NOW, 0);
            assertThat(found.isPresent()).as("off by " + off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void S_54_a_code_that_was_taken_and_all_before_it_count_no_more() {
        var present = OneTimeCodes.code(KEY, CodeAlgorithm.SHA1, STEP);
        var before = OneTimeCodes.code(KEY, CodeAlgorithm.SHA1, STEP - 1);
        var next = OneTimeCodes.code(KEY, CodeAlgorithm.SHA1, STEP + 1);
        assertThat(OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, present, NOW, STEP))
                .isEmpty();
        assertThat(OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, before, NOW, STEP))
                .isEmpty();
        assertThat(OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, next, NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void what_is_no_code_is_refused_and_spaces_do_not_matter() {
        var code = OneTimeCodes.code(KEY, CodeAlgorithm.SHA1, STEP);
        assertThat(OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .hasValue(STEP);
        for (var other : new String[] {"", "0", "abcdef", code + "0", code.substring(1), "-" + code}) {
            assertThat(OneTimeCodes.step(KEY, CodeAlgorithm.SHA1, other, NOW, 0))
                    .isEmpty();
        }
    }

    /** RFC 4648, section 10: "foobar" and its beginnings, without the padding that devices do not want. */
    @Test
    void the_key_is_shown_in_base_32() {
        assertThat(OneTimeCodes.asText("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW 6YTB OI");
        assertThat(OneTimeCodes.asText("fooba".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW 6YTB");
        assertThat(OneTimeCodes.asAddress(KEY, CodeAlgorithm.SHA1, "Sungrid 某局", "chenmin"))
                .isEqualTo("otpauth://totp/Sungrid%20%E6%9F%90%E5%B1%80:chenmin"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sungrid%20%E6%9F%90%E5%B1%80"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
