package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchQuery.Order;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchResult.FacetValue;
import org.sungrid.search.SearchResult.State;
import org.sungrid.search.Suggestion;

class FindingTest {

    private static final long ACCOUNTING = 1;
    private static final long FOOD = 2;
    private static final long TRADERS = 3;
    private static final long ACCOUNTANT = 4;
    private static final long FEE = 5;
    private static final long LICENCE = 6;

    @TempDir
    static Path folder;

    static Shelf shelf;

    @BeforeAll
    static void fillTheShelf() throws IOException {
        shelf = new Shelf(folder)
                .put(
                        ACCOUNTING,
                        "中华人民共和国会计法",
                        paper -> paper.saying("第二条 会计事务依照本法办理。\n第三条 各单位必须依法设置会计账簿，并保证其真实、完整。")
                                .in("kind", "LEGAL_DOCUMENT")
                                .in("theme", "财政")
                                .in("year", "2024")
                                .dated(LocalDate.of(2024, 6, 28))
                                .numbered("中华人民共和国主席令第二十八号")
                                .showing("number", "L-2024-0001"))
                .put(
                        FOOD,
                        "中华人民共和国食品安全法",
                        paper -> paper.saying("违反本法规定的，由食品安全监督管理部门给予处罚。申请人应当在二十个工作日内答复。")
                                .in("kind", "LEGAL_DOCUMENT")
                                .in("theme", "市场监管")
                                .in("theme", "食品")
                                .in("year", "2021")
                                .dated(LocalDate.of(2021, 4, 29)))
                .put(
                        TRADERS,
                        "个体工商户登记管理办法",
                        paper -> paper.saying("登记机关应当自受理之日起十五日内作出决定。消费者可以查询。")
                                .in("kind", "LEGAL_DOCUMENT")
                                .in("theme", "市场监管")
                                .in("year", "2021")
                                .numbered("国务院令第354号")
                                .dated(LocalDate.of(2021, 1, 1)))
                .put(
                        ACCOUNTANT,
                        "总会计师条例",
                        paper -> paper.saying("总会计师协助单位主要行政领导人工作。")
                                .in("kind", "LEGAL_DOCUMENT")
                                .in("theme", "财政")
                                .in("year", "2011"))
                .put(
                        FEE,
                        "特种设备检验费",
                        paper -> paper.saying("Fee for the inspection of boilers. 按国发〔2024〕1号文件收取。")
                                .in("kind", "FEE")
                                .in("year", "2024")
                                .numbered("F-2026-0001")
                                .numbered("国发〔2024〕1号")
                                .dated(LocalDate.of(2024, 7, 1)))
                .put(
                        LICENCE,
                        "市场主体登记管理条例",
                        paper -> paper.saying("营业执照遗失或者毁坏的，应当申请补领。税务登记另行规定。")
                                .in("kind", "LEGAL_DOCUMENT")
                                .in("year", "2021")
                                .dated(LocalDate.of(2021, 1, 1)))
                .open()
                .follow();
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    @Test
    void a_facet_chosen_where_nothing_is_found_is_an_answer_and_no_trouble() {
        var result = shelf.find(SearchQuery.of("饕餮盛宴").choosing("kind", "LEGAL_DOCUMENT"));

        assertThat(result.state()).isEqualTo(State.CURRENT);
        assertThat(result.total()).isZero();
        assertThat(result.facet("kind").values()).containsExactly(new FacetValue("LEGAL_DOCUMENT", 0, true));
    }

    @Test
    void nothing_is_found_or_counted_beyond_what_whoever_asks_may_see_however_many_values_that_are() {
        var years = IntStream.range(0, 3_000).mapToObj(Integer::toString).collect(Collectors.toSet());
        years.remove("2021");
        var all = shelf.ids(SearchQuery.everything());
        var less = shelf.find(SearchQuery.everything().within("year", years));

        assertThat(less.total()).isPositive().isLessThan(all.size());
        assertThat(less.facet("year").values()).extracting(FacetValue::value).doesNotContain("2021");
        assertThat(shelf.find(SearchQuery.everything().within("year", years).choosing("year", "2021"))
                        .total())
                .isZero();
        assertThat(shelf.find(SearchQuery.everything().within("year", Set.of("-")))
                        .total())
                .isZero();
    }

    @Test
    void a_law_is_found_first_by_the_name_people_use() {
        assertThat(shelf.ids("会计法")).startsWith(ACCOUNTING);
        assertThat(shelf.find(SearchQuery.of("会计法")).state()).isEqualTo(State.CURRENT);
    }

    @Test
    void a_title_weighs_more_than_a_text() {
        assertThat(shelf.ids("食品安全")).startsWith(FOOD);
        assertThat(shelf.ids("个体工商户 消费者")).startsWith(TRADERS);
    }

    @Test
    void words_between_spaces_are_all_wanted() {
        assertThat(shelf.ids("食品安全 处罚")).containsExactly(FOOD);
    }

    @Test
    void an_article_is_shown_and_the_law_it_belongs_to_comes_first() {
        SearchResult result = shelf.find(SearchQuery.of("会计法第3条"));
        assertThat(result.hits().get(0).subject().id()).isEqualTo(ACCOUNTING);
        assertThat(result.hits().get(0).excerpt().get(0)).contains(new Fragment("第三条", true));
    }

    @Test
    void a_number_is_found_however_its_signs_are_typed() {
        assertThat(List.of("F-2026-0001", "f20260001", "Ｆ－２０２６－０００１", "国发[2024]1号", "国发（2024）1号", "国发 〔2024〕 1号"))
                .allSatisfy(typed -> assertThat(shelf.ids(typed)).startsWith(FEE));
        assertThat(shelf.ids("国务院令第354号")).startsWith(TRADERS);
        assertThat(shelf.ids("354号")).startsWith(TRADERS);
    }

    @Test
    void a_period_is_found_in_digits_and_in_characters() {
        assertThat(shelf.ids("20个工作日")).containsExactly(FOOD);
        assertThat(shelf.ids("二十个工作日")).containsExactly(FOOD);
        assertThat(shelf.ids("15天")).containsExactly(TRADERS);
    }

    @Test
    void pinyin_finds_titles_and_words_of_the_text() {
        assertThat(shelf.ids("kuaijifa")).containsExactly(ACCOUNTING);
        assertThat(shelf.ids("shipin")).containsExactly(FOOD);
        assertThat(shelf.ids("spaq")).containsExactly(FOOD);
        assertThat(shelf.ids("xiaofeizhe")).containsExactly(TRADERS);
    }

    @Test
    void english_is_found_by_its_stem() {
        assertThat(shelf.ids("inspections boiler")).containsExactly(FEE);
    }

    @Test
    void traditional_characters_and_full_width_letters_are_the_same_as_plain_ones() {
        assertThat(shelf.ids("會計法")).startsWith(ACCOUNTING);
        assertThat(shelf.ids("ＢＯＩＬＥＲＳ")).containsExactly(FEE);
    }

    @Test
    void a_whole_question_finds_what_answers_it() {
        assertThat(shelf.ids("请问营业执照丢了怎么办")).startsWith(LICENCE);
        assertThat(shelf.ids("个体工商户 登记 多少天")).startsWith(TRADERS);
    }

    @Test
    void what_has_part_of_it_is_found_and_said_to_be_only_that_if_nothing_has_it_all() {
        SearchResult result = shelf.find(SearchQuery.of("总会计师 火星 登陆 飞船"));
        assertThat(result.closest()).isFalse();
        assertThat(result.total()).isZero();
        SearchResult less = shelf.find(SearchQuery.of("总会计师 火星"));
        assertThat(less.closest()).isTrue();
        assertThat(less.hits().get(0).subject().id()).isEqualTo(ACCOUNTANT);
    }

    @Test
    void quotes_hold_together() {
        assertThat(shelf.ids("\"依法设置会计账簿\"")).containsExactly(ACCOUNTING);
        assertThat(shelf.ids("“会计账簿依法”")).isEmpty();
        assertThat(shelf.ids("\"税\"")).containsExactly(LICENCE);
    }

    @Test
    void a_chosen_facet_still_counts_its_siblings_and_narrows_the_others() {
        SearchResult result = shelf.find(SearchQuery.everything().choosing("year", "2021"));
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.facet("year").values())
                .containsExactly(
                        new FacetValue("2021", 3, true),
                        new FacetValue("2024", 2, false),
                        new FacetValue("2011", 1, false));
        assertThat(result.facet("theme").values())
                .containsExactly(new FacetValue("市场监管", 2, false), new FacetValue("食品", 1, false));
    }

    @Test
    void two_values_of_one_facet_add_up_and_two_facets_narrow() {
        SearchQuery two = SearchQuery.everything().choosing("year", "2021").choosing("year", "2024");
        assertThat(shelf.find(two).total()).isEqualTo(5);
        assertThat(shelf.ids(two.choosing("theme", "财政"))).containsExactly(ACCOUNTING);
    }

    @Test
    void a_value_that_finds_nothing_can_be_taken_back() {
        SearchResult result = shelf.find(SearchQuery.everything().choosing("year", "1900"));
        assertThat(result.total()).isZero();
        assertThat(result.facet("year").values()).contains(new FacetValue("1900", 0, true));
    }

    @Test
    void everything_comes_newest_first_equals_by_key_and_the_undated_last() {
        assertThat(shelf.ids("")).containsExactly(FEE, ACCOUNTING, FOOD, TRADERS, LICENCE, ACCOUNTANT);
        assertThat(shelf.ids(SearchQuery.everything().ordered(Order.OLDEST)))
                .containsExactly(TRADERS, LICENCE, FOOD, ACCOUNTING, FEE, ACCOUNTANT);
        assertThat(shelf.ids(SearchQuery.of("会计").ordered(Order.NEWEST))).containsExactly(ACCOUNTING, ACCOUNTANT);
    }

    @Test
    @Tag("S-78")
    void marks_come_as_pieces_whose_text_is_the_original_S_78() {
        SearchResult result = shelf.find(SearchQuery.of("食品 处罚"));
        List<Fragment> title = result.hits().get(0).title();
        assertThat(title)
                .containsExactly(new Fragment("中华人民共和国", false), new Fragment("食品", true), new Fragment("安全法", false));
        assertThat(result.hits().get(0).excerpt())
                .flatExtracting(pieces -> pieces)
                .contains(new Fragment("处罚", true));
        assertThat(result.hits().get(0).shown()).isEmpty();
        assertThat(shelf.find(SearchQuery.of("会计法")).hits().get(0).shown()).containsEntry("number", "L-2024-0001");
    }

    @Test
    void a_page_behind_the_last_is_empty_and_still_tells_the_total() {
        SearchResult result = shelf.find(SearchQuery.everything().onPage(500));
        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isEqualTo(6);
        assertThat(result.pages()).isEqualTo(1);
    }

    @Test
    void titles_complete_from_characters_pinyin_initials_and_numbers() {
        assertThat(titles("会计")).containsExactly("中华人民共和国会计法", "总会计师条例");
        assertThat(titles("kuaij")).startsWith("中华人民共和国会计法");
        assertThat(titles("gtgsh")).containsExactly("个体工商户登记管理办法");
        assertThat(titles("F-2026")).containsExactly("特种设备检验费");
        assertThat(titles("")).isEmpty();
        assertThat(titles("会".repeat(1000))).isEmpty();
        assertThat(shelf.asking.complete("会计", 1).get(0).title()).contains(new Fragment("会计", true));
    }

    @Test
    @Tag("S-44")
    void nothing_is_found_counted_or_suggested_outside_the_time_in_which_it_is_shown_S_44(@TempDir Path other)
            throws IOException {
        try (Shelf hours = new Shelf(other)) {
            hours.put(
                    1,
                    "上午公示",
                    paper -> paper.in("year", "2026")
                            .shown(hours.now.plus(Duration.ofHours(1)), hours.now.plus(Duration.ofHours(2))));
            hours.open().follow();
            assertThat(seen(hours)).isFalse();
            hours.pass(Duration.ofHours(1));
            assertThat(seen(hours)).isTrue();
            hours.pass(Duration.ofHours(1));
            assertThat(seen(hours)).isFalse();
        }
    }

    private static boolean seen(Shelf shelf) {
        SearchResult result = shelf.find(SearchQuery.of("公示"));
        boolean found = result.total() > 0;
        assertThat(result.facet("year").values().isEmpty()).isNotEqualTo(found);
        assertThat(shelf.asking.complete("公示", 5).isEmpty()).isNotEqualTo(found);
        return found;
    }

    private static List<String> titles(String typed) {
        return shelf.asking.complete(typed, 5).stream().map(Suggestion::text).toList();
    }
}
