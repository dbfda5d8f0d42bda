package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-60")
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void S_60_a_hash_is_argon2id_of_nineteen_mebibytes_and_two_passes_at_least() {
        var used = Argon2Function.getInstanceFromHash(passwords.hash("kettle umbrella harvest"));
        assertThat(used.getVariant()).isEqualTo(Argon2.ID);
        assertThat(used.getMemory()).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(used.getIterations()).isGreaterThanOrEqualTo(2);
        assertThat(used.getParallelism()).isEqualTo(1);
    }

    @Test
    void S_60_those_who_are_hashed_at_once_take_less_than_512_mebibytes() {
        var used = Argon2Function.getInstanceFromHash(passwords.hash("kettle umbrella harvest"));
        assertThat(Passwords.AT_ONCE * used.getMemory() / 1024).isLessThanOrEqualTo(512);
    }

    @Test
    void S_60_a_hash_of_a_weaker_policy_is_known_as_outdated() {
        for (var weaker : new Argon2Function[] {
            Argon2Function.getInstance(1024, 2, 1, 32, Argon2.ID),
            Argon2Function.getInstance(19 * 1024, 1, 1, 32, Argon2.ID),
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.I)
        }) {
            var hash = Password.hash("x").addRandomSalt(16).with(weaker).getResult();
            assertThat(passwords.outdated(hash)).as(hash).isTrue();
            assertThat(passwords.matches("x", hash)).isTrue();
        }
        assertThat(passwords.outdated(passwords.hash("x"))).isFalse();
    }

    @Test
    void S_60_a_password_of_128_characters_counts_to_its_last_one() {
        var longest = "网".repeat(127);
        var hash = passwords.hash(longest + "a");
        assertThat(passwords.matches(longest + "a", hash)).isTrue();
        assertThat(passwords.matches(longest + "b", hash)).isFalse();
    }
}
