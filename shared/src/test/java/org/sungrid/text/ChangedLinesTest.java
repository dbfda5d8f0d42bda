package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sungrid.text.Passage.Segment;

class ChangedLinesTest {

    @Test
    void of_a_long_text_only_what_changed_and_its_neighbours_are_shown() {
        var shown = ChangedLines.of(TextComparison.of("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng"));
        assertThat(shown.stream()
                        .map(passage ->
                                passage.segments().stream().map(Segment::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("|")))
                .startsWith("|c|")
                .endsWith("|e|")
                .doesNotContain("a", "b", "f", "g");
    }

    @Test
    void of_an_unchanged_text_nothing_is_shown() {
        assertThat(ChangedLines.of(TextComparison.of("a\nb", "a\nb"))).isEmpty();
    }
}
