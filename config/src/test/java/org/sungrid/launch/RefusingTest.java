package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hinders a start is told in one line, before anything is started. */
@Tag("F-40")
class RefusingTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("F-40 a taken port is refused by number before anything is unpacked")
    void a_taken_port_is_refused_before_anything_is_unpacked() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.of(
                    Launch.defaults(),
                    Launch.applicationKeys(),
                    Map.of(
                            "sungrid.data",
                            folder.toString(),
                            "sungrid.admin.port",
                            String.valueOf(taken.getLocalPort()),
                            "sungrid.applications",
                            "admin"));
            assertThatThrownBy(() -> Stack.start(parts(), settings, Stack.Doors.APPLICATIONS_ONLY))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("-Dsungrid.admin.port=")
                    .hasMessageNotContaining("\n");
        }
        assertThat(folder.resolve("database")).isEmptyDirectory();
        assertThat(folder.resolve("server")).isEmptyDirectory();
    }

    @Test
    @DisplayName("F-40 a database whose passwords are gone is refused, and nothing is drawn or laid over it")
    void a_database_whose_passwords_are_gone_is_refused() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(folder.resolve("database/data"));
            assertThatThrownBy(() -> new EmbeddedDatabase(data, folder.resolve("mariadb.jar")).prepare())
                    .isInstanceOfSatisfying(
                            LaunchRefused.class, e -> assertThat(e.key()).isEqualTo("secrets.lost"));
            assertThat(data.secrets()).doesNotExist();
        }
    }

    private Parts parts() {
        Path nowhere = folder.resolve("nowhere");
        return new Parts(nowhere, nowhere, nowhere, nowhere, nowhere, nowhere);
    }
}
