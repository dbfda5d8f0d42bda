package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F-40")
class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("F-40 a data folder belongs to one launcher at a time, and the second is told whose it is")
    void a_data_folder_belongs_to_one_launcher_at_a_time() throws IOException {
        Path data = folder.resolve("data");
        try (DataFolder first = DataFolder.open(data)) {
            assertThat(first.resolve("run")).isDirectory();
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }
        DataFolder.open(data).close();
    }

    @Test
    @DisplayName("S-102 nobody else reads the data folder")
    @Tag("S-102")
    void nobody_else_reads_the_data_folder() throws IOException {
        Path data = folder.resolve("data");
        DataFolder.open(data).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("F-40 a data folder that cannot be is refused by name")
    void a_data_folder_that_cannot_be_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    @Tag("S-107")
    @DisplayName("S-107 the passwords are drawn anew for each folder and readable by their owner alone")
    void the_passwords_are_readable_by_their_owner_alone() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets drawn = Secrets.draw(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Secrets.read(file).get(Secrets.OWNER))
                .isEqualTo(drawn.get(Secrets.OWNER))
                .hasSize(32);
        assertThat(Secrets.draw(folder.resolve("other")).get(Secrets.OWNER)).isNotEqualTo(drawn.get(Secrets.OWNER));
    }

    @Test
    void a_folder_from_before_there_was_a_key_gets_one_and_keeps_it() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets drawn = Secrets.draw(file);
        List<String> lines = Files.readAllLines(file);
        lines.removeIf(line -> line.startsWith(Secrets.KEY + "="));
        Files.write(file, lines);
        Secrets read = Secrets.read(file);
        assertThat(Base64.getUrlDecoder().decode(read.get(Secrets.KEY))).hasSize(32);
        assertThat(read.get(Secrets.KEY))
                .isNotEqualTo(drawn.get(Secrets.KEY))
                .isEqualTo(Secrets.read(file).get(Secrets.KEY));
        assertThat(read.get(Secrets.OWNER)).isEqualTo(drawn.get(Secrets.OWNER));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void incomplete_passwords_are_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.properties"), "database.owner=x\n");
        assertThatThrownBy(() -> Secrets.read(file)).isInstanceOf(LaunchRefused.class);
    }
}
