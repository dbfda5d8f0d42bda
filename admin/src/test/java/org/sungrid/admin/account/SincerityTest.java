package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.web.Application;

@Tag("S-63")
@DisplayName("S-63: where a form comes from")
class SincerityTest {

    private final Sincerity sincerity =
            new Sincerity(Application.of("admin", "https://admin.example.gov.cn", List.of("POST"), ""));

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "anything"})
    void a_browser_that_says_it_comes_from_elsewhere_is_believed(String site) {
        assertThat(sincerity.comesFromUs(site, null, "admin.example.gov.cn")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, admin.example.gov.cn",
        "https://admin.example.gov.cn.evil.example, admin.example.gov.cn",
        "https://admin.example.gov.cn:444, admin.example.gov.cn",
        "admin.example.gov.cn, admin.example.gov.cn",
        "'', admin.example.gov.cn"
    })
    void a_foreign_origin_is_turned_away(String origin, String host) {
        assertThat(sincerity.comesFromUs(null, origin, host)).isFalse();
    }

    @Test
    void our_own_pages_are_let_in_under_the_address_that_is_set_and_the_one_that_was_asked() {
        assertThat(sincerity.comesFromUs("same-origin", "https://admin.example.gov.cn", "10.0.0.7:8081"))
                .isTrue();
        assertThat(sincerity.comesFromUs(null, "http://10.0.0.7:8081", "10.0.0.7:8081"))
                .isTrue();
        assertThat(sincerity.comesFromUs(null, null, null)).isTrue();
    }

    @Test
    void the_origin_null_says_nothing_because_our_referrer_policy_makes_it() {
        assertThat(sincerity.comesFromUs("same-origin", "null", "admin.example.gov.cn"))
                .isTrue();
        assertThat(sincerity.comesFromUs("cross-site", "null", "admin.example.gov.cn"))
                .isFalse();
    }
}
