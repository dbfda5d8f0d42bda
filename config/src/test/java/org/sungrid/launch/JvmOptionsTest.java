package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmOptionsTest {
    @ParameterizedTest(name = "{0} is for Java {1}: {2}")
    @CsvSource({
        "-server, 17, true",
        "[17|]-server, 17, true",
        "[17|]-server, 21, true",
        "[21|]-server, 17, false",
        "[|11.0.9]-server, 17, false",
        "[1.8.0|1.8.0u120]-server, 8, true",
        "[11|17]-server, 17, true",
        "[Dynamic Code Evolution-11.0.10|]-server, 17, false"
    })
    void an_option_is_taken_when_its_range_of_versions_holds(String declared, int feature, boolean taken) {
        assertThat(JvmOptions.forJava(declared, feature).isPresent()).isEqualTo(taken);
    }

    @Test
    void the_range_is_no_part_of_the_option() {
        assertThat(JvmOptions.forJava("[17|]--add-opens=java.base/java.io=ALL-UNNAMED", 17))
                .contains("--add-opens=java.base/java.io=ALL-UNNAMED");
    }

    @Test
    void folders_are_named_in_full() {
        assertThat(JvmOptions.resolve(List.of("-Dx=${root}/config"), Map.of("root", Path.of("/srv/sun grid"))))
                .containsExactly("-Dx=/srv/sun grid/config");
    }
}
