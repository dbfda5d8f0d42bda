package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.refusal.Refusal;

/** Words are looked for on the board too, by the page and by nothing else. */
class EverywhereTest {

    private static final Map<String, Set<String>> DISCLOSURES = Map.of(DisclosureSearch.KIND, DisclosureSearch.KINDS);

    @Test
    void who_asks_for_disclosures_gets_no_matter_of_the_board_however_they_ask() {
        assertThat(Question.of(asked("q", "电子秤")).query().within()).isEqualTo(DISCLOSURES);
        assertThat(Question.of(asked("q", "电子秤")).query().onPage(2).within()).isEqualTo(DISCLOSURES);
        assertThat(Question.of(asked("kind", "board")).refusals())
                .extracting(Refusal::key)
                .containsExactly("portal.refusal.kind");
    }

    @Test
    void the_page_finds_words_everywhere_and_lists_disclosures_unless_the_board_is_chosen() {
        assertThat(Question.everywhere(Map.of()).query().within()).isEqualTo(DISCLOSURES);
        assertThat(Question.everywhere(asked("kind", "fee")).query().within()).isEqualTo(DISCLOSURES);
        assertThat(Question.everywhere(asked("q", "电子秤")).query().within()).isEmpty();
        var board = Question.everywhere(asked("kind", "board"));
        assertThat(board.query().within()).isEmpty();
        assertThat(board.query().chosen()).isEqualTo(Map.of("kind", Set.of("board")));
        assertThat(board.addressOn("/disclosures", 2)).isEqualTo("/disclosures?kind=board&page=2");
        assertThat(Question.everywhere(asked("validity", "board")).understood()).isFalse();
    }

    private static Map<String, String[]> asked(String name, String value) {
        return Map.of(name, new String[] {value});
    }
}
