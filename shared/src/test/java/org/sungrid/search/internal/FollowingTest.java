package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.change.Change;
import org.sungrid.change.ChangeTail;
import org.sungrid.change.Subject;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult.State;
import org.sungrid.search.Searchable;

class FollowingTest {

    @TempDir
    Path folder;

    Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        shelf = new Shelf(folder).put(1, "会计法", "账簿").put(2, "广告法", "用语").open();
    }

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Test
    void it_is_rebuilding_until_all_is_there() {
        assertThat(shelf.following.state()).isEqualTo(State.REBUILDING);
        assertThat(shelf.follow().following.state()).isEqualTo(State.CURRENT);
        assertThat(shelf.ids("")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void what_is_added_changed_or_withdrawn_is_so_after_one_step() throws IOException {
        shelf.follow().put(3, "价格法", "").put(1, "审计法", "").withdraw(2);
        assertThat(shelf.following.step()).isFalse();
        assertThat(shelf.ids("")).containsExactlyInAnyOrder(1L, 3L);
        assertThat(shelf.ids("会计法")).isEmpty();
        assertThat(shelf.ids("审计法")).containsExactly(1L);
    }

    @Test
    @Tag("P7")
    void a_withdrawal_during_a_large_import_is_obeyed_before_the_import_is_through_P7() throws IOException {
        shelf.follow();
        for (long id = 10; id < 510; id++) {
            shelf.put(id, "批量文件" + id, "");
        }
        shelf.loading = Duration.ofSeconds(1);
        assertThat(shelf.following.step()).as("there is more to do").isTrue();
        assertThat(shelf.following.state())
                .as("nobody is told that all is there")
                .isEqualTo(State.BEHIND);
        long found = shelf.find(SearchQuery.everything()).total();
        assertThat(found).as("what is through is found already").isBetween(3L, 501L);
        shelf.withdraw(2);
        shelf.following.step();
        assertThat(shelf.ids("广告法")).isEmpty();
        assertThat(shelf.find(SearchQuery.everything()).total()).isLessThan(501);
        assertThat(shelf.follow().find(SearchQuery.everything()).total()).isEqualTo(501);
        assertThat(shelf.following.state()).isEqualTo(State.CURRENT);
    }

    @Test
    void after_a_restart_it_goes_on_without_building_anew() throws IOException {
        shelf.follow().close();
        shelf.put(3, "价格法", "").withdraw(1).open();
        // Were it built anew, this one would be found too: nothing in the log speaks of it.
        shelf.papers.put(
                9L, Searchable.about(new Subject(Shelf.KIND, 9), "没有记录").build());
        shelf.following.step();
        assertThat(shelf.following.state()).isEqualTo(State.CURRENT);
        assertThat(shelf.ids("")).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    @Tag("F-29")
    void killed_while_building_it_builds_again_and_killed_while_following_it_reads_again_F_29() throws IOException {
        shelf.kill();
        shelf.open().follow();
        assertThat(shelf.ids("")).hasSize(2);
        shelf.put(3, "价格法", "");
        shelf.kill();
        shelf.open().follow();
        assertThat(shelf.ids("")).hasSize(3);
    }

    @Test
    void an_outage_loses_nothing_that_was_read_already() {
        shelf.follow().put(3, "价格法", "");
        shelf.away = true;
        assertThatThrownBy(shelf.following::step).isInstanceOf(IllegalStateException.class);
        assertThat(shelf.ids("")).as("searching goes on").hasSize(2);
        shelf.away = false;
        assertThat(shelf.follow().ids("")).hasSize(3);
    }

    @Test
    @Tag("F-38")
    void one_that_cannot_be_read_is_left_out_while_the_others_flow_and_comes_back_F_38() throws IOException {
        shelf.follow();
        shelf.poisoned.add(1L);
        shelf.put(1, "毒丸", "").put(3, "价格法", "").follow();
        assertThat(shelf.ids("")).containsExactlyInAnyOrder(2L, 3L);
        shelf.close();
        shelf.open();
        shelf.poisoned.clear();
        shelf.pass(Duration.ofMinutes(1)).follow();
        assertThat(shelf.ids("")).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void what_changes_by_the_passing_of_time_alone_is_renewed() {
        shelf.follow();
        shelf.papers.remove(1L);
        shelf.turning.add(1L);
        assertThat(shelf.follow().ids("")).hasSize(2);
        assertThat(shelf.pass(Duration.ofMinutes(1)).follow().ids("")).containsExactly(2L);
    }

    @Test
    void another_database_behind_the_same_index_means_building_anew_with_nothing_kept() throws IOException {
        shelf.follow().close();
        shelf.log.replaceAll((id, row) -> new Change(id, Instant.EPOCH, row.subject()));
        shelf.papers.remove(1L);
        shelf.open();
        shelf.following.step();
        assertThat(shelf.follow().ids("")).containsExactly(2L);
    }

    @Test
    void too_many_gaps_mean_building_again_and_again_until_they_close() throws IOException {
        shelf.follow();
        for (long id = 1; id <= ChangeTail.MOST_GAPS + 1_000; id++) {
            shelf.log.put(100 + 2 * id, new Change(100 + 2 * id, shelf.now, new Subject(Shelf.KIND, 2)));
        }
        shelf.papers.remove(1L);
        shelf.follow();
        assertThat(shelf.following.state()).isEqualTo(State.REBUILDING);
        assertThat(shelf.ids("")).as("the old copy").hasSize(2);

        shelf.pass(Duration.ofMinutes(1)).follow();
        assertThat(shelf.following.state()).isEqualTo(State.REBUILDING);
        assertThat(shelf.ids("")).as("built, though it cannot be followed").containsExactly(2L);

        shelf.pass(ChangeTail.PATIENCE.multipliedBy(3)).follow();
        assertThat(shelf.following.state()).isEqualTo(State.CURRENT);
        assertThat(shelf.put(4, "价格法", "").follow().ids("")).containsExactlyInAnyOrder(2L, 4L);
    }

    @Test
    void two_applications_cannot_share_a_folder() {
        assertThatThrownBy(() -> IndexFolder.take(folder, "portal", "sungrid.portal.index.folder"))
                .isInstanceOf(IndexFolder.Unavailable.class)
                .hasMessageContaining("in use by test")
                .hasMessageContaining("sungrid.portal.index.folder");
        assertThat(shelf.follow().ids("")).as("and the first is not disturbed").hasSize(2);
    }

    @Test
    void a_folder_that_cannot_be_written_is_named(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "");
        assertThatThrownBy(() -> IndexFolder.take(file.resolve("index"), "portal", "sungrid.portal.index.folder"))
                .isInstanceOf(IndexFolder.Unavailable.class)
                .hasMessageContaining("cannot be written");
    }
}
