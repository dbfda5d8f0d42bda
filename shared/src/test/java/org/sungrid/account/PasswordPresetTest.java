package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.refusal.Refusal;

@Tag("S-55")
class PasswordPresetTest {

    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final PasswordPolicy asvs = policy("asvs");
    private final PasswordPolicy dengbao3 = policy("dengbao3");

    private static PasswordPolicy policy(String preset) {
        return new PasswordPolicy(preset, "云溪县市场监督管理局", "Yunxi Market Supervision Bureau", COMMON);
    }

    private static String refused(PasswordPolicy policy, String password) {
        return policy.refusals("password", password, "chenmin", "陈敏").stream()
                .map(Refusal::key)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle umbrella harvest",
                "窗前明月光，疑是地上霜。举头望明月",
                "correcthorsebatterystaple",
                "zvjqwpxkhtnm",
                "739205186472"
            })
    void S_55_asvs_asks_for_length_and_nothing_about_the_composition(String password) {
        assertThat(refused(asvs, password)).isEmpty();
        assertThat(refused(asvs, password + "é".repeat(128 - password.codePointCount(0, password.length()))))
                .as("128 characters")
                .isEmpty();
    }

    @Test
    void S_55_asvs_refuses_what_is_too_short_and_what_is_too_long() {
        assertThat(refused(asvs, "zvjqwpxkhtn")).isEqualTo("account.refusal.password.short");
        assertThat(refused(asvs, "zvjqwpxkhtnm".repeat(11))).isEqualTo("account.refusal.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "iloveyou1314",
                "woaini1314520",
                "administrator",
                "administrator1",
                "1qaz2wsx3edc",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "121212121212",
                "1234567890abc",
                "princessprincess",
                "shichangjianguan"
            })
    void S_55_what_everybody_tries_first_is_refused_without_asking_anybody(String password) {
        assertThat(refused(asvs, password)).isEqualTo("account.refusal.password.common");
    }

    @Test
    void S_55_more_than_three_thousand_common_passwords_are_known_offline() {
        assertThat(COMMON.size()).isGreaterThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chenmin20261",
                "Chenmin_chenmin",
                "陈敏陈敏陈敏陈敏陈敏12",
                "Yunxi-Market-1",
                "sungrid-2026!",
                "云溪县市场监督管理局123"
            })
    void S_55_what_rests_on_name_account_or_bureau_is_refused(String password) {
        assertThat(refused(asvs, password)).isEqualTo("account.refusal.password.context");
    }

    @Test
    void S_55_a_long_password_may_name_the_bureau() {
        assertThat(refused(asvs, "market day with nine umbrellas")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zvjqwpxkhtnm", "zvjqwpxkht77", "ZVJQWPXKHT77", "7392051864"})
    void S_55_dengbao3_asks_for_three_kinds_of_characters(String password) {
        assertThat(refused(dengbao3, password)).isEqualTo("account.refusal.password.kinds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zvjqWpxk77", "zvjq-pxk77", "ZVJQ-PXK77", "伞zvjqpxk77"})
    void S_55_dengbao3_takes_any_three_of_the_four(String password) {
        assertThat(refused(dengbao3, password)).isEmpty();
        assertThat(refused(dengbao3, password.substring(1))).isEqualTo("account.refusal.password.short");
    }

    @Test
    void S_55_dengbao3_lets_a_password_expire_after_ninety_days_and_asvs_never() {
        var set = NOW.minus(Duration.ofDays(90));
        assertThat(dengbao3.isExpired(set, NOW)).isTrue();
        assertThat(dengbao3.isExpired(set.plusSeconds(1), NOW)).isFalse();
        assertThat(asvs.isExpired(NOW.minus(Duration.ofDays(9_000)), NOW)).isFalse();
    }

    @Test
    void S_55_dengbao3_looks_back_on_five_passwords() {
        assertThat(dengbao3.remembered()).isEqualTo(5);
        assertThat(asvs.remembered()).isZero();
    }
}
