package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-46")
@DisplayName("S-46: where one is led after signing in")
class SignInPageTest {

    @Test
    void a_page_that_was_asked_for_is_returned_to() {
        assertThat(SignInPage.target("/audit")).isEqualTo("/audit");
        assertThat(SignInPage.target("/en/disclosures/F-2026-0001")).isEqualTo("/disclosures/F-2026-0001");
    }

    @Test
    void what_the_page_was_asked_comes_along() {
        assertThat(SignInPage.target("/persons/T-5/transfer?post=94")).isEqualTo("/persons/T-5/transfer?post=94");
        assertThat(WayBack.of("/en/grid?on=2026-01-01&q=%E5%8D%97")).isEqualTo("/en/grid?on=2026-01-01&q=%E5%8D%97");
        assertThat(SignInPage.target("/grid?q=a\r\nLocation: //evil.example")).isEqualTo("/grid");
        assertThat(SignInPage.target("/grid?q=<b>")).isEqualTo("/grid");
        assertThat(SignInPage.target("/grid?" + "q".repeat(2_000))).isEqualTo("/grid");
        assertThat(SignInPage.target("/nothing?to=/grid")).isEqualTo("/");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\evil.example",
                "https://evil.example/",
                "/%2fevil.example",
                "/..//evil.example",
                "/audit;x=1",
                "javascript:alert(1)",
                "/sign-out",
                "/sign-in",
                "/assets/tokens.css",
                "/nothing"
            })
    void anything_else_leads_home(String asked) {
        assertThat(SignInPage.target(asked)).isEqualTo("/");
    }
}
