package org.sungrid.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.board.BoardState;

/** How the board is asked (M34). */
@Tag("M34")
class BoardQuestionTest {

    @Test
    void nothing_asked_is_everything_from_the_beginning() {
        var question = BoardQuestion.of(Map.of());
        assertThat(question.understood()).isTrue();
        assertThat(question.isNarrow()).isFalse();
        assertThat(question.place()).isEqualTo(Place.BEGINNING);
        assertThat(question.addressOn("/board")).isEqualTo("/board");
    }

    @Test
    void units_a_state_and_a_place_are_read_and_written_back() {
        var question = BoardQuestion.of(asked("unit=YX-JC", "unit=YX-CG", "state=in-hand", "after=12"));
        assertThat(question.units()).containsExactly("YX-JC", "YX-CG");
        assertThat(question.state()).isEqualTo(BoardState.IN_HAND);
        assertThat(question.place().id()).isEqualTo(12);
        assertThat(question.addressOn("/board", "before", 7))
                .isEqualTo("/board?unit=YX-CG&unit=YX-JC&state=in-hand&before=7");
        assertThat(question.inState(null).addressOn("/board")).isEqualTo("/board?unit=YX-CG&unit=YX-JC");
    }

    @ParameterizedTest
    @CsvSource({
        "state=late, state",
        "state=IN_HAND, state",
        "after=x, after",
        "after=1~2, after",
        "before=-1, before",
        "unit=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, unit"
    })
    void what_cannot_be_understood_is_told_by_its_parameter(String asked, String field) {
        var question = BoardQuestion.of(asked(asked));
        assertThat(question.understood()).isFalse();
        assertThat(question.refusals()).extracting(Refusal::field).containsExactly(field);
    }

    @Test
    void more_units_than_a_question_may_name_are_refused() {
        assertThat(BoardQuestion.of(asked(IntStream.range(0, 21)
                                .mapToObj(i -> "unit=U" + i)
                                .toArray(String[]::new)))
                        .understood())
                .isFalse();
    }

    private static Map<String, String[]> asked(String... pairs) {
        var asked = new LinkedHashMap<String, String[]>();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            asked.merge(
                    parts[0],
                    new String[] {parts[1]},
                    (some, more) -> Stream.concat(Arrays.stream(some), Arrays.stream(more))
                            .toArray(String[]::new));
        }
        return asked;
    }
}
