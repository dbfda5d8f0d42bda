package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-61")
class SecurityHeadersTest {

    @Test
    void tls_is_demanded_only_where_readers_have_it() {
        assertThat(headers("https://gk.example.gov.cn")).contains("Strict-Transport-Security");
        assertThat(headers("http://127.0.0.1:8080")).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> headers("127.0.0.1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absolute_links_come_from_the_setting() {
        Application application = Application.of("portal", "https://gk.example.gov.cn/", List.of("GET"), "");

        assertThat(application.absolute("/feed.atom")).isEqualTo("https://gk.example.gov.cn/feed.atom");
    }

    private static Iterable<String> headers(String address) {
        return new SecurityHeaders(Application.of("portal", address, List.of("GET"), "default-src 'none'"))
                .values()
                .keySet();
    }
}
