package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
    @TempDir
    Path folder;

    @Test
    void what_is_below_the_prefix_and_wanted_is_unpacked() throws IOException {
        Path target = folder.resolve("server");
        Unpacking.unpack(
                archive("a/x.txt", "a/b/y.txt", "c/z.txt", "a/b/not.txt"), "a/", name -> !name.contains("not"), target);
        assertThat(target.resolve("x.txt")).hasContent("a/x.txt");
        assertThat(target.resolve("b/y.txt")).exists();
        assertThat(target.resolve("b/not.txt")).doesNotExist();
        assertThat(folder.resolve("server.part")).doesNotExist();
    }

    @Test
    void an_entry_that_climbs_out_is_left_out() throws IOException {
        Path target = folder.resolve("server");
        Unpacking.unpack(archive("a/x.txt", "a/../../evil.txt"), "a/", name -> true, target);
        assertThat(folder.resolve("evil.txt")).doesNotExist();
        assertThat(folder.getParent().resolve("evil.txt")).doesNotExist();
    }

    @Test
    void what_an_interrupted_attempt_left_is_thrown_away() throws IOException {
        Path target = folder.resolve("server");
        Files.createDirectories(folder.resolve("server.part/half"));
        Unpacking.unpack(archive("a/x.txt"), "a/", name -> true, target);
        assertThat(target.resolve("half")).doesNotExist();
        assertThat(target.resolve("x.txt")).exists();
    }

    @Test
    void a_damaged_archive_leaves_no_folder_that_looks_whole() throws IOException {
        Path target = folder.resolve("server");
        Path broken = Files.writeString(folder.resolve("broken.zip"), "no archive");
        assertThatThrownBy(() -> Unpacking.unpack(broken, "a/", name -> true, target))
                .isInstanceOf(ZipException.class);
        assertThat(target).doesNotExist();
    }

    private Path archive(String... names) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
