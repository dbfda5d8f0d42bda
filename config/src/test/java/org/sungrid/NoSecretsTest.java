package org.sungrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No secret stands in the sources; what looks like one has to be drawn at the start or come from the environment. */
@Tag("S-56")
class NoSecretsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern SECRET = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----"
                    + "|\\$argon2(?:id|i|d)\\$v=" + "|\\bAKIA[0-9A-Z]{16}\\b|\\beyJhbGciOi[A-Za-z0-9_-]{20,}"
                    + "|(?im:^[ \\t]*[a-z._-]*(?:password|secret|key)[ \\t]*=[ \\t]*(?!replace-)[A-Za-z0-9+/_-]{16,}={0,2}[ \\t]*$)");

    private static final Set<String> SPOKEN = Set.of(
            "java", "properties", "xml", "xhtml", "sql", "json", "md", "env", "conf", "asadmin", "service", "js");

    @Test
    void S_56_no_secret_stands_in_the_sources() throws IOException {
        var found = new TreeSet<String>();
        int read = 0;
        for (String module : new String[] {
            "shared/src/main", "portal/src/main", "admin/src/main", "config/src/main", "config/operate"
        }) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(NoSecretsTest::isSpoken)
                        .toList()) {
                    read++;
                    var secret = SECRET.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    if (secret.find()) {
                        found.add(ROOT.relativize(file).toString());
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void S_56_a_planted_secret_would_be_found() {
        assertThat(SECRET.matcher("x\nsungrid.admin.database.password=Zm9vYmFyYmF6cXV4Zm9v\n")
                        .find())
                .isTrue();
        assertThat(SECRET.matcher("SUNGRID_KEY=kV3Jm0pQv0n8T1x2c3b4a5w6e7r8t9y0u1i2o3p4a5s=")
                        .find())
                .isTrue();
        assertThat(SECRET.matcher("\"$argon2id$v=19$m=19456\"").find()).isTrue();
        assertThat(SECRET.matcher("SUNGRID_KEY=replace-key").find()).isFalse();
    }

    private static boolean isSpoken(Path file) {
        var name = file.getFileName().toString();
        return SPOKEN.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
