package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.admin.BoardSearchIT.FEES;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerNode;

/** What is taken from the board on one node is found on no other: each follows the same log with an index of its own. */
class BoardSearchNodesIT {

    private static final String ASKED =
            "/disclosures?kind=board&q=%E6%A3%80%E6%B5%8B%E8%B4%B9%E5%87%8F%E5%85%8D%E8%90%BD%E5%AE%9E";

    private static ServerNode second;

    @BeforeAll
    static void a_second_node_runs() throws Exception {
        second = ServerNode.second();
    }

    @Test
    @Tag("S-45")
    void S_45_what_leaves_the_board_on_one_node_leaves_the_search_of_the_other() throws Exception {
        var number = BoardSearchIT.number(FEES);
        BoardSearchIT.found(second.portal(), ASKED, number, true);
        var officer = AdminClient.signedIn(BoardSearchIT.OFFICER);
        BoardSearchIT.press(
                officer, number, "posting-withdraw", "posting-do-withdraw", Map.of("posting-withdraw-said", "文字有误"));
        assertThat(second.portal().get("/api/v1/board.csv").body()).doesNotContain(number, FEES);
        assertThat(BoardSearchIT.found(second.portal(), ASKED, number, false)).doesNotContain(FEES);

        BoardSearchIT.press(
                officer,
                number,
                "posting-propose",
                "posting-do-propose",
                Map.of("boardTitle", FEES, "boardWords", "逐户核对，多收的退还。", "boardOutcome", ""));
        var director = AdminClient.signedIn(BoardSearchIT.DIRECTOR);
        BoardSearchIT.press(director, number, "posting-acts", "posting-approve", Map.of());
        BoardSearchIT.found(second.portal(), ASKED, number, true);
    }
}
