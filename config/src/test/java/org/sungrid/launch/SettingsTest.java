package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F-40")
class SettingsTest {
    @Test
    void nothing_set_means_the_documented_defaults() throws IOException {
        Settings settings = settings(Map.of());
        assertThat(settings.port("sungrid.portal.port")).isEqualTo(8080);
        assertThat(settings.port("sungrid.admin.port")).isEqualTo(8081);
        assertThat(settings.text("sungrid.listen.address")).isEqualTo("127.0.0.1");
        assertThat(settings.applications()).isEmpty();
    }

    @Test
    void a_setting_of_the_applications_is_handed_on() throws IOException {
        assertThat(settings(Map.of("sungrid.bureau.name", "云溪县市场监督管理局")).applications())
                .containsExactly(Map.entry("sungrid.bureau.name", "云溪县市场监督管理局"));
    }

    @Test
    @DisplayName("F-40 an unknown setting is refused and the nearest known one is named")
    void an_unknown_setting_is_refused_and_the_nearest_known_one_is_named() {
        assertThatThrownBy(() -> settings(Map.of("sungrid.portal.prot", "9080")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("sungrid.portal.prot")
                .hasMessageContaining("Did you mean sungrid.portal.port?")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest(name = "F-40 {0}={1} is refused")
    @CsvSource({
        "sungrid.portal.port, 0",
        "sungrid.portal.port, 65536",
        "sungrid.portal.port, http",
        "sungrid.admin.port, 8080",
        "sungrid.listen.address, no host",
        "sungrid.server.heap, much",
        "sungrid.server.heap, -1m",
        "sungrid.applications, portal;admin",
        "sungrid.database.url, localhost:3306",
        "sungrid.zone, Shanghai",
        "sungrid.portal.address, portal.example.gov.cn",
        "sungrid.demo, yes"
    })
    void a_bad_value_is_refused_in_one_line_that_names_it(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(value)
                .hasMessageNotContaining("\n");
    }

    @Test
    void the_command_line_is_stronger_than_the_environment() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("sungrid.portal.port", "9081");
        properties.setProperty("user.name", "someone");
        Map<String, String> given = Settings.given(
                properties,
                Map.of("SUNGRID_PORTAL_PORT", "9080", "SUNGRID_BUREAU_NAME_EN", "Bureau", "PATH", "/bin"),
                known());
        assertThat(given).isEqualTo(Map.of("sungrid.portal.port", "9081", "sungrid.bureau.name.en", "Bureau"));
    }

    @Test
    void an_unknown_name_in_the_environment_is_refused_too() throws IOException {
        Map<String, String> given = Settings.given(new Properties(), Map.of("SUNGRID_PROTAL_PORT", "1"), known());
        assertThatThrownBy(() -> settings(given)).hasMessageContaining("SUNGRID_PROTAL_PORT");
    }

    @Test
    void every_application_setting_without_a_default_is_known() throws IOException {
        assertThat(Launch.applicationKeys())
                .contains("sungrid.portal.database.password", "sungrid.admin.database.password", "sungrid.zone");
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>(Launch.applicationKeys());
        known.addAll(Launch.defaults().keySet());
        return known;
    }

    private static Settings settings(Map<String, String> given) throws IOException {
        Map<String, String> all = new HashMap<>(given);
        all.putIfAbsent("sungrid.data", "target/data");
        return Settings.of(Launch.defaults(), Launch.applicationKeys(), all);
    }
}
