package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies inside the applications has no address on either of them: {@code config/hidden-paths.txt}. */
@Tag("S-100")
class HiddenPathsIT {

    private static final int FEWEST_PATHS = 80;
    private static final int FEWEST_SPELLINGS = 12;
    private static String signedIn;

    static List<String> paths() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("hidden-paths.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        }
    }

    @BeforeAll
    static void signIn() {
        signedIn = SignedIn.cookie("chenmin");
    }

    @Test
    void the_table_is_as_long_as_was_promised() throws IOException {
        assertThat(paths()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(FEWEST_PATHS);
        assertThat(paths().stream().filter(path -> path.matches("(?i).*(web|%57eb)(-|%2d)inf.*")))
                .hasSizeGreaterThanOrEqualTo(FEWEST_SPELLINGS);
        assertThat(paths().stream().filter(path -> path.matches("(?i).*(meta|%4deta)(-|%2d)inf.*")))
                .hasSizeGreaterThanOrEqualTo(FEWEST_SPELLINGS);
    }

    @ParameterizedTest(name = "S-100 {0}")
    @MethodSource("paths")
    void it_is_not_found(String path) throws IOException {
        hidden(Wire.portal().get(path));
        hidden(Wire.admin().get(path));
        hidden(Wire.admin().get(path, "Cookie: " + signedIn));
    }

    /** The connector itself refuses the worst spellings as bad requests, or with an answer that holds nothing. */
    private static void hidden(Wire.Answer answer) {
        if (answer.status() == 200) {
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Content-Type")).isEmpty();
        } else {
            assertThat(answer.status()).isIn(400, 404);
        }
        assertThat(answer.body())
                .doesNotContain("<web-app", "ui:composition", "Manifest-Version", "data-source", "portal.home.title");
    }
}
