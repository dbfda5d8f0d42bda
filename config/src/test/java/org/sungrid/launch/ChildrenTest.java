package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    Path folder;

    @Test
    void what_a_killed_launcher_left_running_is_found_and_ended() throws IOException, InterruptedException {
        Path record = folder.resolve("children");
        Process orphan = new ProcessBuilder("sleep", "600").start();
        new Children(record).add(orphan);

        Children found = Children.recorded(record);
        assertThat(found.anyAlive()).isTrue();
        found.stop();

        assertThat(orphan.waitFor()).isNotZero();
        assertThat(record).doesNotExist();
    }

    @Test
    void a_stranger_with_the_same_process_id_is_left_alone() throws IOException {
        Path record = Files.writeString(
                folder.resolve("children"), ProcessHandle.current().pid() + " 1\n");
        assertThat(Children.recorded(record).anyAlive()).isFalse();
    }

    @Test
    void a_damaged_record_names_nobody() throws IOException {
        Path record = Files.writeString(folder.resolve("children"), "nonsense\n\n");
        assertThat(Children.recorded(record).anyAlive()).isFalse();
    }
}
