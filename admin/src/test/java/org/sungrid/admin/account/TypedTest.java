package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/account",
                "/account/second-factor",
                "/accounts/chenmin",
                "/first-administrators"
            })
    void nothing_is_kept_of_what_was_typed_where_passwords_and_codes_are(String path) {
        assertThat(Typed.of(request(Map.of("secret", new String[] {"a long enough secret"})), path, 1, Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void the_longest_text_comes_first_and_neither_short_ones_nor_passwords_are_kept() {
        var sent = request(Map.of(
                "title", new String[] {"long enough"},
                "text", new String[] {"a text that is longer than its title"},
                "code", new String[] {"short"},
                "newPassword", new String[] {"not to be kept at all"}));
        assertThat(Typed.of(sent, "/disclosures/new", 1, Instant.EPOCH)
                        .orElseThrow()
                        .texts())
                .containsExactly("a text that is longer than its title", "long enough");
    }

    private static HttpServletRequest request(Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getParameterMap") ? parameters : null);
    }
}
