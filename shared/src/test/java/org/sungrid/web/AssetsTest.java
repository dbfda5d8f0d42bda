package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @Test
    void an_address_names_the_very_bytes() {
        String address = Assets.address("tokens.css");

        assertThat(address).matches("/assets/tokens\\.[0-9a-f]{12}\\.css");
        assertThat(Assets.find(address.substring(Assets.ROOT.length()))).hasValueSatisfying(asked -> {
            assertThat(asked.exact()).isTrue();
            assertThat(asked.asset().type()).isEqualTo("text/css;charset=UTF-8");
        });
    }

    @Test
    void a_page_of_an_older_release_still_gets_its_style() {
        assertThat(Assets.find("tokens.000000000000.css"))
                .hasValueSatisfying(asked -> assertThat(asked.exact()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens.css", "none.000000000000.css", "../tokens.000000000000.css", "", "tokens.0.css"})
    void whatever_else_is_asked_for_is_not_there(String file) {
        assertThat(Assets.find(file)).isEmpty();
    }

    @Test
    void a_page_cannot_link_to_what_is_not_there() {
        assertThatThrownBy(() -> Assets.address("none.css")).isInstanceOf(IllegalArgumentException.class);
    }
}
