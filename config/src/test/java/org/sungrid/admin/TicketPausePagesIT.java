package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.Wire;

/** The time of a ticket stands still and goes on by its page, and the public is told the days and not why (M34). */
@Tag("M34")
class TicketPausePagesIT {

    private static final String PAUSED = "东岭集市散装食用油抽检";
    private static final String WHY = "等市检验所的报告";

    @Test
    void it_stands_still_and_goes_on_by_its_page_in_both_languages() {
        var office = TicketDoor.of(TicketDoor.OFFICER);
        var number = office.raised("按页面暂停", "YX-CG");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        var no = pressed(office, "/tickets/", number, "pausing", "pause", Map.of("from", "2026-02-30"), "等待鉴定");
        assertThat(no).contains("2026-02-30", "等待鉴定", "不是有效日期");
        var noInEnglish =
                pressed(office, "/en/tickets/", number, "pausing", "pause", Map.of("from", "2026-02-30"), "等待鉴定");
        assertThat(noInEnglish).contains("2026-02-30", "等待鉴定");
        var ahead = Map.of("from", today.plusDays(3).toString());
        assertThat(pressed(office, "/tickets/", number, "pausing", "pause", ahead, "等待鉴定"))
                .contains("暂停从今天或者今天以前开始");
        assertThat(pressed(office, "/en/tickets/", number, "pausing", "pause", ahead, "等待鉴定"))
                .contains("A pause begins today or earlier.");
        assertThat(pressed(office, "/tickets/", number, "pausing", "pause", Map.of(), ""))
                .contains("请写明");

        office.pressed(number, "pausing", "pause", "等待鉴定");
        assertThat(office.client().get("/tickets/" + number).body())
                .contains("起暂停计时", "暂停中，没有到期日", "等待鉴定", "id=\"resuming\"")
                .doesNotContain("id=\"pausing\"");
        assertThat(office.client().get("/en/tickets/" + number).body())
                .contains("Time stands still since", "let its time stand still", "id=\"resuming\"");
        assertThat(office.client().get("/tickets?number=" + number).body()).contains("暂停计时");
        assertThat(TicketDoor.of(TicketDoor.HEAD)
                        .client()
                        .get("/tickets/" + number)
                        .body())
                .doesNotContain("id=\"resuming\"");

        var late = Map.of("last", today.plusDays(3).toString());
        assertThat(pressed(office, "/tickets/", number, "resuming", "resume", late, "继续"))
                .contains("暂停只能到今天");
        office.pressed(number, "resuming", "resume", "结果已到");
        assertThat(office.client().get("/tickets/" + number).body())
                .contains("恢复计时", "结果已到", "id=\"pausing\"")
                .doesNotContain("起暂停计时");
    }

    @Test
    @Tag("F-20")
    void a_second_tab_is_told_that_something_happened() {
        var office = TicketDoor.of(TicketDoor.OFFICER);
        var number = office.raised("两个页面暂停", "YX-CG");
        var first = office.filled(number, "pausing", "pause", "第一个");
        var second = office.filled(number, "pausing", "pause", "第二个");
        assertThat(office.press(number, first).statusCode()).isEqualTo(303);
        var answer = office.press(number, second);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("这个督办件有了变化", "第一个");
    }

    @Test
    @Tag("S-44")
    void the_public_is_told_the_days_and_not_why() throws IOException {
        var list = Wire.portal().get("/board").body();
        var link = Pattern.compile("href=\"/board/(DB-[0-9]+-[0-9]+)\"[^>]*>" + PAUSED)
                .matcher(list);
        assertThat(link.find()).as(PAUSED + " on the board").isTrue();
        var number = link.group(1);
        assertThat(list).contains("暂停中，没有到期日");
        assertThat(Wire.portal().get("/board/" + number).body())
                .contains("暂停中，没有到期日", "暂停计时")
                .doesNotContain(WHY);
        assertThat(Wire.portal().get("/en/board/" + number).body())
                .contains("It stands still and has no due day")
                .doesNotContain(WHY);
        assertThat(Wire.portal().get("/api/v1/board/" + number).body()).doesNotContain(WHY, "\"due\"");
        assertThat(AdminClient.signedIn(TicketDoor.OFFICER)
                        .get("/tickets/" + number)
                        .body())
                .contains(WHY);
    }

    /** The page that answers a press that is not taken. */
    private static String pressed(
            TicketDoor door,
            String path,
            String number,
            String form,
            String button,
            Map<String, String> typed,
            String said) {
        var page = path + number;
        var fields =
                new LinkedHashMap<>(AdminClient.hidden(door.client().get(page).body(), form));
        fields.put(form + "-said", said);
        fields.put(button, "");
        fields.putAll(typed);
        var answer = door.client().post(page, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
