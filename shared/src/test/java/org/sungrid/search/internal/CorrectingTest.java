package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.search.SearchQuery;

class CorrectingTest {

    @TempDir
    static Path folder;

    static Shelf shelf;

    @BeforeAll
    static void fill_the_shelf() throws IOException {
        shelf = new Shelf(folder)
                .put(1, "电梯定期检验费", "每台收取。")
                .put(2, "营业执照遗失补领", "不收费。")
                .put(3, "中华人民共和国食品安全法", "第一条。")
                .put(4, "登记档案复制费", "每页收取。")
                .put(5, "特种设备秘密档案", "不给人看。")
                .open()
                .follow();
        shelf.withdraw(5).follow();
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "电题检验, 电梯检验",
        "点题, 电梯",
        "点题简验, 电梯检验",
        "定气检验, 定期检验",
        "营业执造, 营业执照",
        "营执照, 营业执照",
        "营业业执照, 营业执照",
        "营业照执, 营业执照",
        "营业执杂, 营业执照",
        "梯电, 电梯",
        "食品安全发, 食品安全法",
        "登记挡案, 登记档案",
        "電題, 电梯",
        "dainti, 电梯",
        "diantj, 电梯",
        "shipinn, 食品",
        "档案 复治, 档案 复制"
    })
    void what_sounds_the_same_or_is_one_character_away_is_proposed(String typed, String meant) {
        assertThat(corrections(typed)).contains(meant);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void all_that_is_proposed_finds_something_and_is_not_what_was_typed(String typed) {
        assertThat(corrections(typed))
                .hasSizeLessThanOrEqualTo(3)
                .doesNotContain(typed)
                .allSatisfy(text -> assertThat(shelf.find(SearchQuery.of(text)))
                        .matches(result -> result.total() > 0 && !result.closest()));
    }

    static Stream<String> everything() {
        return Stream.of("电题", "点体检验", "shipni", "dianti", "营业", "检", "费用", "登记", "食品安", "安全发", "遗矢", "复制废");
    }

    @Test
    @Tag("S-44")
    void nothing_is_proposed_that_only_the_withdrawn_was_called() {
        assertThat(corrections("密秘")).isEmpty();
        assertThat(corrections("特种蛇备")).isEmpty();
        assertThat(corrections("mimiii")).isEmpty();
    }

    @ParameterizedTest
    @Tag("S-76")
    @ValueSource(
            strings = {
                "",
                " ",
                "\"电题\"",
                "*",
                "|",
                "a|b",
                "dianti|电",
                "～",
                "😀😀",
                "啊",
                "龘龘龘龘",
                "zzzzzzzz",
                "电\u0000题\\|.*"
            })
    void whatever_is_typed_breaks_nothing(String typed) {
        assertThat(corrections(typed)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Tag("S-76")
    void a_long_question_is_not_looked_at() {
        assertThat(corrections("点题".repeat(21))).isEmpty();
        assertThat(corrections("点题 一 二 三 四")).isEmpty();
        assertThat(corrections("点题".repeat(20))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void only_what_is_chosen_counts() {
        assertThat(shelf.asking.correct(SearchQuery.of("点题").choosing("kind", "LAW"), 0, false))
                .isEmpty();
    }

    @Test
    void what_finds_enough_is_left_alone_unless_it_falls_to_pieces_that_stand_together_nowhere() {
        assertThat(shelf.asking.correct(SearchQuery.of("电梯定期检验费"), 9, true)).isEmpty();
        assertThat(shelf.asking.correct(SearchQuery.of("电梯检验"), 9, true)).isEmpty();
        assertThat(shelf.asking.correct(SearchQuery.of("营业执造"), 9, true)).containsExactly("营业执照");
    }

    private static List<String> corrections(String typed) {
        return shelf.asking.correct(SearchQuery.of(typed), 0, false);
    }
}
