package org.sungrid.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S-84: signs are drawn from the whole alphabet, and nothing else. */
@Tag("S-84")
class DrawnSignsTest {

    @Test
    void each_sign_of_the_alphabet_is_drawn_and_no_two_draws_are_alike() {
        var drawn = IntStream.range(0, 1_000)
                .mapToObj(i -> DrawnSigns.of(DrawnSigns.PLAIN, 20))
                .toList();
        assertThat(drawn).doesNotHaveDuplicates().allMatch(signs -> signs.matches("[0-9A-HJKMNP-TV-Z]{20}"));
        assertThat(drawn.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(DrawnSigns.PLAIN.length())
                .isEqualTo(32);
    }

    @Test
    void groups_are_set_apart_and_none_is_empty() {
        assertThat(DrawnSigns.grouped("ABCDEFGH", 4)).isEqualTo("ABCD-EFGH");
        assertThat(DrawnSigns.grouped("ABCDEFGHI", 4)).isEqualTo("ABCD-EFGH-I");
        assertThat(DrawnSigns.grouped("", 4)).isEmpty();
        assertThat(IntStream.range(0, 3).mapToObj(i -> DrawnSigns.of("A", i)).collect(Collectors.joining(",")))
                .isEqualTo(",A,AA");
    }
}
