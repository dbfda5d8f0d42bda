package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the bulletin of tickets (M31), as those see it who supervise the whole bureau. */
@Tag("M31")
class BulletinPagesIT {

    private static final String PAGE = "/tickets/bulletin";
    private static final Pattern NUMBER = Pattern.compile("/disclosures/(B-[0-9]{4}-[0-9]{4})");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final AdminClient officer = AdminClient.signedIn("fangyunping");

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void it_tells_what_was_counted_and_how(String language) {
        var page = content(officer.get(language + PAGE + "?period=" + quarter()).body());
        boolean english = !language.isEmpty();
        assertThat(page)
                .contains(
                        english ? "Carried over" : "期初在办",
                        english ? "Closed late" : "超期办结",
                        english ? "Closed in time, share" : "按期办结率")
                .contains(english ? "Confidential tickets are in none of the figures" : "保密的督办件不论有没有")
                .contains(english ? "Station, up to 5 people" : "5人以内")
                .contains(english ? "fewer than five tickets" : "应当办结的不足五件")
                .contains(english ? "Units without tickets" : "没有督办件的单位")
                // Supervises and does not draft.
                .contains(english ? "The draft is made by somebody who" : "草稿由既负责全局督办")
                .doesNotContain("id=\"produce\"", "bulletin.", "{0}");
        assertThat(officer.get(language + "/tickets/overview").body()).contains(PAGE);
        assertThat(officer.get(language + PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_period_that_is_none_or_not_over_is_refused_in_a_sentence() {
        assertThat(officer.get(PAGE + "?period=x").body()).contains("没有这样的月份或者季度");
        assertThat(officer.get(PAGE + "?period=" + YearMonth.now(zone())).body())
                .contains("结束以后才有通报");
        assertThat(officer.get("/en" + PAGE + "?period=1999-Q1").body()).contains("Only periods of the last 24 months");
        assertThat(officer.get(PAGE + "?period=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void the_draft_is_made_once_and_leads_to_the_disclosures() {
        var writer = AdminClient.signedIn("yinzhunzhi");
        var month = YearMonth.now(zone()).minusMonths(2);
        var address = PAGE + "?period=" + month;
        var page = writer.get(address).body();
        assertThat(page).contains("id=\"produce\"", "YX-JC");
        var fields = new LinkedHashMap<>(AdminClient.hidden(page, "producing"));
        fields.putAll(Map.of("unit_input", "YX-JJ", "produce", ""));
        var made = writer.post(address, fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var number = number(made.headers().firstValue("Location").orElseThrow());
        var again = writer.post(address, fields);
        assertThat(number(again.headers().firstValue("Location").orElseThrow())).isEqualTo(number);

        assertThat(writer.get(address).body())
                .contains("这一期的草稿已经生成", "/disclosures/" + number)
                .doesNotContain("id=\"produce\"");
        var draft = writer.get("/disclosures/" + number).body();
        assertThat(draft)
                .contains("督办工作通报（" + month.getYear() + "年" + month.getMonthValue() + "月）", "<table", "期末在办", "怎样统计");
        // Whoever does not work on disclosures is told the number, without a way there.
        assertThat(officer.get(address).body()).contains(number).doesNotContain("/disclosures/" + number);
        assertThat(officer.get("/en" + address).body()).contains("The draft of this period is there");
    }

    @Test
    void nothing_of_it_is_chinese_on_an_english_page_but_what_has_no_english_name() {
        var page = content(officer.get("/en" + PAGE + "?period=" + quarter()).body());
        assertThat(HAN.matcher(page.replaceAll("<[^>]*>", "")).find()).isFalse();
    }

    private static String content(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String quarter() {
        var before = YearMonth.now(zone()).minusMonths(3);
        return before.getYear() + "-Q" + (1 + (before.getMonthValue() - 1) / 3);
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    private static String number(String location) {
        var found = NUMBER.matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return found.group(1);
    }
}
