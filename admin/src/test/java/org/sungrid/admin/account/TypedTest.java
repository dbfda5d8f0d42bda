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
    void the_longest_text_comes_first_a_name_of_two_signs_is_kept_and_no_password() {
        var sent = request(Map.of(
                "title", new String[] {"long enough"},
                "text", new String[] {"a text that is longer than its title"},
                "form:name", new String[] {"短名"},
                "newPassword", new String[] {"not to be kept at all"}));
        assertThat(Typed.of(sent, "/disclosures/new", 1, Instant.EPOCH)
                        .orElseThrow()
                        .texts())
                .extracting(Typed.Text::value)
                .containsExactly("a text that is longer than its title", "long enough", "短名");
    }

    private static HttpServletRequest request(Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getParameterMap") ? parameters : null);
    }
}
