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
