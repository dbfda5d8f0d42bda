package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of escalation are changed by their page (M34). */
@Tag("M34")
class EscalationPagesIT {

    private static final String PAGE = "/tickets/rules";
    private static final String FIRST = "stages:0:workingDays";
    private static final String POINTS = "stages:0:points";

    @Test
    void they_are_changed_with_a_reason_and_what_they_were_stays_to_be_read() {
        var office = AdminClient.signedIn(TicketDoor.OFFICER);
        assertThat(office.get("/tickets/overview").body()).contains("href=\"" + PAGE + "\"");
        assertThat(office.get(PAGE).body()).contains("自动升级规则", "出厂规则", "第 1 日扣 2 分");
        assertThat(office.get("/en" + PAGE).body()).contains("Rules of escalation", "as delivered", "after 1: 2");

        var other = fields(office, PAGE, Map.of(POINTS, "3", "reason", "第3次局长办公会"));
        var look = new LinkedHashMap<>(other);
        look.put("foresee", "");
        assertThat(office.post(PAGE, look).body()).contains("个督办件的下一步将改期", "第3次局长办公会");
        var second = fields(office, PAGE, Map.of(POINTS, "4", "reason", "另一个页面"));
        other.put("change", "");
        assertThat(office.post(PAGE, other).statusCode()).isEqualTo(303);
        try {
            assertThat(office.get(PAGE).body()).contains("第3次局长办公会", "第 1 日扣 3 分", "第 1 日扣 2 分");
            assertThat(office.get("/tickets/overview").body()).contains("<td class=\"number\">3</td>");
            second.put("change", "");
            var lost = office.post(PAGE, second);
            assertThat(lost.statusCode()).isEqualTo(200);
            assertThat(lost.body()).contains("您填写时有人修改了规则", "另一个页面", "第3次局长办公会");
        } finally {
            var back = fields(office, PAGE, Map.of(POINTS, "2", "reason", "试验完毕"));
            back.put("change", "");
            assertThat(office.post(PAGE, back).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void bad_input_is_told_beside_its_field_in_both_languages_and_stays() {
        var office = AdminClient.signedIn(TicketDoor.OFFICER);
        assertThat(changed(office, PAGE, Map.of(FIRST, "9", "reason", "试验")))
                .contains("要在前一步之后，即晚于第 9 个工作日", "value=\"9\"");
        assertThat(changed(office, "/en" + PAGE, Map.of(FIRST, "9", "reason", "试验")))
                .contains("It comes after the stage before it, so later than after 9 working days.", "value=\"9\"");
        assertThat(changed(office, PAGE, Map.of(POINTS, "百", "reason", "试验"))).contains("value=\"百\"");
        assertThat(changed(office, PAGE, Map.of(POINTS, "101", "reason", "试验"))).contains("请填 0 至 100 的整数");
        assertThat(changed(office, "/en" + PAGE, Map.of(POINTS, "101", "reason", "试验")))
                .contains("Give a whole number from 0 to 100.");
        assertThat(changed(office, PAGE, Map.of(POINTS, "7", "reason", ""))).contains("请填写理由或者决定的文号", "value=\"7\"");
        assertThat(changed(office, PAGE, Map.of("reason", "试验"))).contains("与现行规则相同");
    }

    private static String changed(AdminClient client, String page, Map<String, String> typed) {
        var fields = fields(client, page, typed);
        fields.put("change", "");
        var answer = client.post(page, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The form as it was delivered, with what was typed instead. */
    private static Map<String, String> fields(AdminClient client, String page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(AdminClient.hidden(client.get(page).body(), "changing"));
        int[] days = {1, 5, 10, 15};
        for (int i = 0; i < days.length; i++) {
            fields.put("stages:" + i + ":workingDays", String.valueOf(days[i]));
            fields.put("stages:" + i + ":points", i == 0 ? "2" : "1");
        }
        fields.putAll(typed);
        return fields;
    }
}
