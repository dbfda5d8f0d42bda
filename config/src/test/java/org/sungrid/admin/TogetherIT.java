package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Wire;

/** Several disclosures at once, releases set for a moment, and restorations, as the pages offer them (M10). */
@Tag("M10")
class TogetherIT {

    private static final String PAGE = "/disclosures/together";

    @Test
    void what_may_be_done_is_done_and_what_may_not_is_told_beside_it() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var whole = drafter.store("一并处理甲", "第一条 为了试验，制定本办法。", "save");
        var unfinished = drafter.store("一并处理乙", "", "save");

        var submitted = press(drafter, whole, unfinished, "submit", Map.of());
        assertThat(submitted).contains("已办 1 件，未办 1 件").contains("此项必须填写");

        assertThat(reviewer.get(address(whole, unfinished)).body()).contains("id=\"release\"");
        var released = press(reviewer, whole, unfinished, "release", Map.of());
        assertThat(released).contains("已办 1 件，未办 1 件");
        assertThat(Wire.portal().get("/disclosures/" + whole).status()).isEqualTo(200);
        assertThat(Wire.portal().get("/disclosures/" + unfinished).status()).isEqualTo(404);

        var unsaid = press(reviewer, whole, unfinished, "withdraw", Map.of("withdraw-reason", " "));
        assertThat(unsaid).contains("已办 0 件");
        var withdrawn = press(reviewer, whole, unfinished, "withdraw", Map.of("withdraw-reason", "试验结束"));
        assertThat(withdrawn).contains("已办 1 件，未办 1 件");
        assertThat(Wire.portal().get("/disclosures/" + whole).status()).isEqualTo(410);
    }

    @Test
    void nothing_chosen_and_what_is_not_there_are_answered_in_words() {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        for (var question : new String[] {"", "?number=", "?number=F-1999-0001", "?number=%3Cscript%3E"}) {
            var answer = drafter.get(PAGE + question);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("没有选中任何事项").doesNotContain("<script>");
        }
    }

    @Test
    @Tag("S-43")
    void a_release_is_set_for_a_moment_and_a_second_reviewer_restores() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var number = drafter.store("定时与恢复", "第一条 为了试验，制定本办法。", "submit");
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        reviewer.press(number, "schedule", Map.of("release-at", tomorrow, "release-time", "09:30"));
        assertThat(reviewer.get("/disclosures/" + number).body()).contains("09:30");
        assertThat(reviewer.get("/").body()).contains("定时与恢复");
        assertThat(Wire.portal().get("/disclosures/" + number).status()).isEqualTo(404);

        reviewer.press(number, "release", Map.of());
        reviewer.press(number, "withdraw", Map.of("reason", "核实期间撤回"));
        assertThat(Wire.portal().get("/disclosures/" + number).status()).isEqualTo(410);
        AdminClient.signedIn("linwanzhao").press(number, "restore", Map.of("reason", "核实无误"));
        var again = Wire.portal().get("/disclosures/" + number);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("核实期间撤回").contains("核实无误");
        reviewer.press(number, "withdraw", Map.of("reason", "试验结束"));
    }

    private static String address(String... numbers) {
        return PAGE + "?number=" + String.join("&number=", numbers);
    }

    /** Opens the page for both and presses a button of it. */
    private static String press(
            AdminClient client, String first, String second, String button, Map<String, String> typed) {
        var page = client.get(address(first, second)).body();
        int at = page.indexOf("id=\"" + button + "\"");
        assertThat(at).as("the button " + button).isPositive();
        var start = page.lastIndexOf("<form id=\"", at) + "<form id=\"".length();
        var fields = AdminClient.hidden(page, page.substring(start, page.indexOf('"', start)));
        fields.put(button, "");
        fields.putAll(typed);
        var answer = client.post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
