package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.State;

/** F-28: whatever is done to the files of the index, it comes back whole. */
@Tag("F-28")
class DamageTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> each_file_deleted_cut_short_or_with_a_flipped_byte_comes_back_whole_F_28() throws IOException {
        Shelf shelf = new Shelf(folder.resolve("index"));
        for (long id = 1; id <= 5; id++) {
            shelf.put(id, "第" + id + "号通告", "内容" + id);
        }
        shelf.open().follow();
        // A second segment, with a deletion in the first, so that every kind of file is there.
        shelf.put(6, "第六号通告", "补充").withdraw(2).follow();
        List<SearchResult.Hit> whole = hits(shelf);
        shelf.close();
        Map<String, byte[]> files = read();
        assertThat(files.keySet())
                .anyMatch(name -> name.endsWith(".liv"))
                .anyMatch(name -> name.startsWith("segments"));

        List<DynamicTest> tests = new ArrayList<>();
        files.forEach((name, bytes) -> {
            tests.add(damage(shelf, whole, files, name, "deleted", null));
            tests.add(damage(shelf, whole, files, name, "emptied", new byte[0]));
            for (int part = 1; part <= 3; part++) {
                int at = (bytes.length - 1) * part / 3;
                tests.add(damage(shelf, whole, files, name, "cut at " + at, Arrays.copyOf(bytes, at)));
                byte[] flipped = bytes.clone();
                flipped[at] ^= 0x10;
                tests.add(damage(shelf, whole, files, name, "flipped at " + at, flipped));
            }
        });
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private DynamicTest damage(
            Shelf shelf,
            List<SearchResult.Hit> whole,
            Map<String, byte[]> files,
            String name,
            String how,
            byte[] damaged) {
        return DynamicTest.dynamicTest(name + " " + how, () -> {
            write(files);
            if (damaged == null) {
                Files.delete(index().resolve(name));
            } else {
                Files.write(index().resolve(name), damaged);
            }
            shelf.open();
            assertThat(shelf.following.state()).isEqualTo(State.REBUILDING);
            SearchResult meanwhile = shelf.find(SearchQuery.everything());
            assertThat(meanwhile.state()).isEqualTo(State.REBUILDING);
            assertThat(hits(shelf.follow())).isEqualTo(whole);
            shelf.close();
        });
    }

    @Test
    void an_undamaged_index_is_not_rebuilt_nor_one_with_rests_of_a_killed_process() throws IOException {
        Shelf shelf = new Shelf(folder.resolve("index")).put(1, "通告", "内容");
        shelf.open().follow().close();
        Files.write(index().resolve("_7.fdt"), new byte[] {1, 2, 3});
        Files.write(index().resolve("pending_segments_9"), new byte[] {1, 2, 3});
        shelf.papers.clear();
        shelf.open();
        shelf.following.step();
        assertThat(hits(shelf)).as("still what was there").hasSize(1);
        shelf.close();
    }

    @Test
    void an_index_of_another_version_is_rebuilt() throws IOException {
        Shelf shelf = new Shelf(folder.resolve("index")).put(1, "通告", "内容");
        shelf.open().follow();
        shelf.copy.commit(Map.of("version", "0"));
        shelf.kill();
        shelf.put(1, "公告", "内容").log.clear();
        assertThat(shelf.open().follow().ids("公告")).containsExactly(1L);
        shelf.close();
    }

    @Test
    void damage_met_while_searching_is_repaired_without_a_restart() throws IOException {
        Shelf shelf = new Shelf(folder.resolve("index")).put(1, "通告", "内容");
        shelf.open().follow().close();
        shelf.open().follow();
        Path data = read().keySet().stream()
                .filter(name -> name.endsWith(".cfs"))
                .map(index()::resolve)
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        shelf.copy.doubt(new IOException("as a search would say"));
        assertThat(shelf.follow().ids("通告")).containsExactly(1L);
        assertThat(shelf.following.state()).isEqualTo(State.CURRENT);
        shelf.close();
    }

    private static List<SearchResult.Hit> hits(Shelf shelf) {
        return shelf.find(SearchQuery.of("通告")).hits();
    }

    private Path index() {
        return folder.resolve("index").resolve("index");
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(index())) {
            for (Path file : found.toList()) {
                if (!file.endsWith("write.lock")) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private void write(Map<String, byte[]> files) throws IOException {
        try (Stream<Path> found = Files.list(index())) {
            found.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
            });
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(index().resolve(file.getKey()), file.getValue());
        }
    }
}
