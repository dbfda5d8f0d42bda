package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S-73")
@DisplayName("S-73: what may be asked of the resources of Faces")
class ResourceRequestTest {

    private static final String SCRIPT = "/jakarta.faces.resource/components.js.xhtml";

    @Test
    void scripts_and_styles_of_the_two_libraries_are_given() {
        assertThat(asked(SCRIPT, "ln", "primefaces", "v", "15.0.13")).isTrue();
        assertThat(asked("/jakarta.faces.resource/faces.js.xhtml", "ln", "jakarta.faces"))
                .isTrue();
        assertThat(asked("/jakarta.faces.resource/jquery/jquery.js.xhtml", "ln", "primefaces", "v", "15.0.13"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "loc, /../../WEB-INF",
        "con, ../WEB-INF",
        "pfdrid, crafted",
        "pfdrt, sc",
        "r, 1",
        "v, ../..",
        "ln, ../WEB-INF"
    })
    void parameters_with_a_history_of_holes_are_not(String name, String value) {
        assertThat(asked(SCRIPT, "ln", "primefaces", name, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/jakarta.faces.resource/web.xml.xhtml",
        "/jakarta.faces.resource/dynamiccontent.properties.xhtml",
        "/jakarta.faces.resource/sign-in.xhtml",
        "/jakarta.faces.resource/WEB-INF/web.js.xhtml"
    })
    void other_files_are_not(String path) {
        assertThat(asked(path, "ln", "primefaces")).isFalse();
    }

    @Test
    void a_library_is_always_named() {
        assertThat(asked(SCRIPT)).isFalse();
        assertThat(asked(SCRIPT, "ln", "org.omnifaces")).isFalse();
    }

    private static boolean asked(String path, String... parameters) {
        var all = new java.util.HashMap<String, String[]>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], new String[] {parameters[i + 1]});
        }
        return ResourceRequest.isHarmless(path, Map.copyOf(all));
    }
}
