package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** Several tickets are urged or closed in one go, each once however often the form is sent (M34). */
@Tag("M34")
class TicketsTogetherIT {

    private static final String PAGE = "/tickets/together";

    private final TicketDoor office = TicketDoor.of(TicketDoor.OFFICER);

    @Test
    @Tag("F-24")
    void a_form_that_is_sent_twice_urges_once_and_is_answered_alike() throws Exception {
        var numbers = List.of(office.raised("一并催办甲", "YX-CG"), office.raised("一并催办乙", "YX-DL"));
        var form = urging(numbers);
        assertThat(sent(form)).contains("已办 2 件，未办 0 件");
        assertThat(sent(form)).as("a second time").contains("已办 2 件，未办 0 件");
        assertThat(urged(numbers)).isEqualTo(2);
        var fresh = urging(numbers);
        assertThat(sent(fresh)).as("another form").contains("已办 2 件，未办 0 件");
        assertThat(urged(numbers)).isEqualTo(4);
    }

    @Test
    @Tag("F-24")
    void a_double_click_urges_once() throws Exception {
        var numbers = List.of(office.raised("双击催办", "YX-CG"));
        var form = urging(numbers);
        var hands = Executors.newFixedThreadPool(2);
        try {
            Callable<String> press = () -> sent(form);
            for (Future<String> answer : hands.invokeAll(List.of(press, press))) {
                assertThat(answer.get()).contains("已办 1 件，未办 0 件");
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(urged(numbers)).isEqualTo(1);
    }

    @Test
    @Tag("F-20")
    void a_second_tab_is_told_that_something_happened() throws Exception {
        var numbers = List.of(office.raised("两个页面催办", "YX-CG"));
        var first = urging(numbers);
        var second = urging(numbers);
        assertThat(sent(first)).contains("已办 1 件，未办 0 件");
        assertThat(sent(second)).contains("已办 0 件，未办 1 件", "这个督办件有了变化");
        assertThat(urged(numbers)).isEqualTo(1);
    }

    /** The form by which these are urged, as the page shows it. */
    private Map<String, String> urging(List<String> numbers) {
        var page = office.client()
                .get(PAGE + "?number=" + String.join("&number=", numbers))
                .body();
        var fields = new LinkedHashMap<>(AdminClient.hidden(page, "urging"));
        fields.put("urge-said", "请抓紧办理");
        fields.put("urge", "");
        return fields;
    }

    private String sent(Map<String, String> fields) {
        var answer = office.client().post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static long urged(List<String> numbers) throws SQLException {
        try (var database = TestBench.database(As.OWNER);
                var statement = database.createStatement();
                var row =
                        statement.executeQuery("SELECT COUNT(*) FROM ticket_step s JOIN ticket t ON t.id = s.ticket_id"
                                + " WHERE s.kind = 'URGE' AND t.number IN ('" + String.join("', '", numbers) + "')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
