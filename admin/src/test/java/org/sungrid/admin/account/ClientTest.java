package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 | Chrome, Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0 | Edge, Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox, Linux",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17 Safari/604 | Safari, iOS",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 Version/17 Safari/605 | Safari, macOS"
            })
    void a_browser_is_told_by_two_words(String userAgent, String told) {
        assertThat(Client.of(userAgent)).isEqualTo(told);
    }

    @Test
    void of_an_unknown_one_nothing_is_kept() {
        assertThat(Client.of(null)).isEmpty();
        assertThat(Client.of("<script>alert(1)</script>")).isEmpty();
    }
}
