package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;

/** An opinion from being asked for to being answered, in a real browser, and what the pages look like (M50). */
@Tag("M50")
class OpinionJourneyIT {

    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @Tag("F-20")
    void a_unit_records_what_it_heard_answers_it_and_a_second_tab_is_told() {
        var head = Browser.signedIn(browser.page(), "tanglixin", "");
        head.navigate(TestBench.admin("/opinions/new").toString());
        head.locator("#record").click();
        assertThat(head.locator("#cell-wrong, #cell_input-wrong").first()).containsText("请选择征求意见的单位");
        head.locator("#cell_input").fill("YX-CG");
        head.locator("#askedOn").fill(today());
        head.locator("#whom").fill("王先生");
        head.locator("textarea").first().fill("希望年底前把年报培训再办一次。");
        head.locator("textarea").nth(1).fill("停车位太少。");
        head.locator("#record").click();
        assertThat(head.locator("#whom-wrong")).containsText("不写个人姓名");
        assertThat(head.locator("textarea").first()).hasValue("希望年底前把年报培训再办一次。");
        Look.judge(head);
        head.locator("#whom").fill("云湖食品有限公司");
        head.locator("#record").click();
        head.waitForURL(Pattern.compile(".*/opinions/[0-9]+"));
        assertThat(head.locator(".deadline")).containsText("个工作日");
        assertThat(head.locator(".state")).containsText("待反馈");
        assertThat(head.locator(".story .badge")).containsText(new String[] {"尚未反馈", "尚未反馈"});
        Look.judge(head);

        var tab = head.context().newPage();
        tab.navigate(head.url());
        answer(head, 0, "已排定下月培训。");
        assertThat(head.locator("p.notice[role=status]").first()).containsText("反馈已登记");
        assertThat(head.locator(".story")).containsText("已排定下月培训。");
        assertThat(head.locator("#answering textarea")).hasCount(1);

        answer(tab, 1, "已同停车场协调。");
        assertThat(tab.locator("[role=alert]").first()).containsText("情况有了变化");
        assertThat(tab.locator("#answering textarea")).hasCount(1);
        assertThat(tab.locator("#answering textarea")).hasValue("已同停车场协调。");
        tab.locator("#answer").click();
        assertThat(tab.locator(".state")).containsText("已全部反馈");
        assertThat(tab.locator("#answering")).hasCount(0);

        var other = Browser.signedIn(browser.page(), "hedongsheng", "");
        assertThat(other.navigate(head.url()).status()).isEqualTo(404);
    }

    @Test
    void what_was_said_becomes_a_ticket_of_which_the_origin_tells() {
        var officer = Browser.signedIn(browser.page(), "fangyunping", "");
        officer.navigate(TestBench.admin("/opinions?unit=YX-DL&below=true").toString());
        officer.locator("a.subject").first().click();
        officer.locator("#settling select").first().selectOption("TICKET");
        officer.locator("#settling input[type=date]").first().fill(today(30));
        officer.locator("#settling .ui-autocomplete-input").first().fill("YX-DL");
        officer.locator("#settle").click();
        assertThat(officer.locator("p.notice[role=status]").first()).containsText("督办件已发出");
        officer.locator(".outcomes a.code").first().click();
        assertThat(officer.locator("dl")).containsText("征求意见");
        officer.locator("dl a[href*='/opinions/']").click();
        assertThat(officer.locator("h1")).containsText("东岭集镇为民粮油店");
    }

    @Test
    @Tag("A-1")
    void the_pages_of_opinions_are_readable_everywhere() {
        for (var language : List.of("", "/en")) {
            for (int width : new int[] {1440, 390}) {
                var page = Browser.signedIn(
                        browser.page(options -> options.setViewportSize(width, 900)), "fangyunping", language);
                for (var address : List.of(
                        "/opinions",
                        "/opinions?way=LETTER&state=ANSWERED",
                        "/opinions/new",
                        "/opinions/quarter",
                        "/opinions/quarter?quarter=2024Q1")) {
                    page.navigate(TestBench.admin(language + address).toString());
                    Look.at(page, address.substring(1).replaceAll("[^a-z0-9]+", "-"), language, width);
                }
                for (var name : List.of("云湖食品", "为民粮油", "劳动者协会")) {
                    page.navigate(TestBench.admin(language + "/opinions").toString());
                    page.locator("a.subject:has-text('" + name + "')").last().click();
                    Look.at(page, "opinions-one-" + name.length() + name.codePointAt(0), language, width);
                }
            }
        }
    }

    private static void answer(Page page, int which, String words) {
        page.locator("#answering textarea").nth(which).fill(words);
        page.locator("#answering input[type=date]").nth(which).fill(today());
        page.locator("#answer").click();
    }

    private static String today() {
        return today(0);
    }

    private static String today(int later) {
        return LocalDate.now(BUREAU).plusDays(later).toString();
    }
}
