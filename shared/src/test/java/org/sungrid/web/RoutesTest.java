package org.sungrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes(
            Route.page("/", "/home.xhtml"),
            Route.page("/disclosures", "/disclosure/list.xhtml"),
            Route.page("/disclosures/{number}", "/disclosure/disclosure.xhtml"),
            Route.page("/disclosures/{number}/versions/{ordinal}", "/disclosure/disclosure.xhtml"),
            Route.open("/feed.atom"),
            Route.open("/assets/**"));

    @Test
    void the_parts_of_an_address_are_told_by_name() {
        Routes.Found found = routes.find("/disclosures/F-2026-0001/versions/2").orElseThrow();

        assertThat(found.route().page()).contains("/disclosure/disclosure.xhtml");
        assertThat(found.parts()).isEqualTo(Map.of("number", "F-2026-0001", "ordinal", "2"));
    }

    @Test
    void an_open_address_has_no_page() {
        assertThat(routes.find("/feed.atom").orElseThrow().route().page()).isEmpty();
        assertThat(routes.find("/assets/tokens.css")).isPresent();
    }

    @Test
    void a_dot_in_a_pattern_is_a_dot() {
        assertThat(routes.find("/feedXatom")).isEmpty();
    }

    @Test
    void a_view_has_no_address() {
        assertThat(routes.find("/home.xhtml")).isEmpty();
        assertThat(routes.find("/disclosures/list.xhtml")).isEmpty();
        assertThat(routes.find("/jakarta.faces.resource/tokens.css.xhtml")).isEmpty();
    }

    @Test
    void a_part_is_one_short_word() {
        assertThat(routes.find("/disclosures/a.b")).isEmpty();
        assertThat(routes.find("/disclosures/" + "9".repeat(41))).isEmpty();
        assertThat(routes.find("/disclosures/a/versions")).isEmpty();
    }
}
