package org.sungrid.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody guesses the code of a card (M51). */
@Tag("M51")
class CardCodeTest {

    @Test
    void a_code_has_its_form_and_none_is_drawn_twice() {
        var drawn =
                IntStream.range(0, 1_000).mapToObj(i -> CardCode.drawn().text()).toList();
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .allMatch(text -> CardCode.typed(text)
                        .map(CardCode::text)
                        .filter(text::equals)
                        .isPresent());
        assertThat(drawn).noneMatch(code -> code.matches(".*[01lo].*"));
    }

    @Test
    void what_can_be_no_code_is_not_looked_up() {
        assertThat(CardCode.typed("")).isEmpty();
        assertThat(CardCode.typed("abcde-abcde-abcde-abcde'")).isEmpty();
        assertThat(CardCode.typed("abcde-abcde-abcde-abcd0")).isEmpty();
        assertThat(CardCode.typed("ABCDEabcde-ABCDE-abcde")).contains(new CardCode("abcde-abcde-abcde-abcde"));
    }

    @Test
    void a_hash_tells_one_code_from_another_and_is_the_same_for_the_same() {
        var code = CardCode.drawn();
        assertThat(new CardCode(code.text()).hash()).isEqualTo(code.hash()).hasSize(64);
        assertThat(CardCode.drawn().hash()).isNotEqualTo(code.hash());
    }
}
