package org.sungrid.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sungrid.search.internal.Typed.Term;

/** How what was typed is read: folded, cut into terms, and those into units. */
class ReadingTest {

    @Property
    void folding_keeps_every_place(@ForAll String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Test
    void what_people_take_for_equal_is_folded_to_the_same() {
        assertThat(Folding.fold("ＡＢＣ　１２３，會計")).isEqualTo("abc 123,会计");
        assertThat(Folding.fold("〔2024〕【2024】［2024］")).isEqualTo("(2024)(2024)(2024)");
    }

    @Test
    void spaces_separate_quotes_hold_together_and_an_open_quote_ends_with_the_text() {
        assertThat(Typed.read("会计法　第三条\t\"a  b\" “甲 乙").terms())
                .containsExactly(
                        new Term("会计法", false), new Term("第三条", false), new Term("a  b", true), new Term("甲 乙", true));
        assertThat(Typed.read("*:* && || ( ) \"\" ！").terms()).isEmpty();
    }

    @Property
    void numbers_read_in_characters_as_they_were_written(@ForAll @IntRange(min = 1, max = 9_999) int number) {
        String digits = Integer.toString(number);
        String characters = Numerals.inCharacters(digits).orElseThrow();
        assertThat(Numerals.inDigits(characters)).contains(digits);
    }

    @Test
    void numbers_are_written_as_statutes_write_them() {
        assertThat(List.of("3", "10", "15", "20", "101", "110", "1005"))
                .map(digits -> Numerals.inCharacters(digits).orElseThrow())
                .containsExactly("三", "十", "十五", "二十", "一百零一", "一百一十", "一千零五");
        assertThat(List.of("0", "007", "12345", ""))
                .allSatisfy(digits -> assertThat(Numerals.inCharacters(digits)).isEmpty());
        assertThat(List.of("十百", "三三", "零", ""))
                .allSatisfy(
                        characters -> assertThat(Numerals.inDigits(characters)).isEmpty());
    }

    @Test
    void articles_periods_plain_words_and_filler_are_told_apart() {
        assertThat(Units.of("会计法第3条"))
                .extracting(Unit::kind)
                .containsExactly(Unit.Kind.WORD, Unit.Kind.SINGLE, Unit.Kind.ARTICLE);
        assertThat(Units.of("20天").get(0).forms()).containsExactly("20天", "二十天", "20日", "二十日");
        assertThat(Units.of("执照丢了怎么办"))
                .anySatisfy(unit -> assertThat(unit.official()).contains("遗失"))
                .anySatisfy(unit -> assertThat(unit.kind()).isEqualTo(Unit.Kind.FILLER));
    }

    @Test
    void pinyin_has_a_syllable_for_each_character_and_letters_stay() {
        assertThat(Pinyin.syllables("会计法a1")).containsExactly("kuai", "ji", "fa", "a", "1");
    }

    @Test
    void marks_that_touch_are_one_and_parts_of_english_words_are_none() {
        Marks marks = new Marks(List.of("食品", "安全", "an"));
        String title = "食品安全 bank an";
        assertThat(Marks.cut(title, 0, title.length(), marks.places(title), false, false))
                .extracting(fragment -> (fragment.marked() ? "+" : "") + fragment.text())
                .containsExactly("+食品安全", " bank ", "+an");
    }

    @Test
    void a_passage_begins_with_its_sentence_and_says_when_it_was_cut() {
        String body = "前言。" + "长".repeat(200) + "会计账簿" + "短".repeat(200) + "。完";
        var passages = Excerpts.passages(body, new Marks(List.of("账簿")));
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).get(0).text()).startsWith("…");
        assertThat(passages.get(0).get(2).text()).endsWith("…");
        assertThat(Excerpts.passages("首句。第二句说账簿。", new Marks(List.of("账簿")))
                        .get(0)
                        .get(0)
                        .text())
                .isEqualTo("第二句说");
    }
}
