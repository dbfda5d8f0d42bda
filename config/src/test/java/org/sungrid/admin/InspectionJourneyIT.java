package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;

/** An inspection from the visit to its tickets, in a real browser (M33, M08). */
@Tag("M33")
class InspectionJourneyIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_visit_is_recorded_and_what_it_found_becomes_a_ticket_in_one_step() {
        var officer = Browser.signedIn(browser.page(), "fangyunping", "");
        officer.navigate(TestBench.admin("/inspections/new").toString());
        officer.locator("#record").click();
        assertThat(officer.locator("#cell_input-wrong, #cell-wrong").first()).containsText("请选择受检单元");
        assertThat(officer.locator("form#recording")).containsText("请填写检查人员");
        assertThat(officer.locator("form#recording")).containsText("三查合一须三项都查");
        Look.judge(officer);
        Browser.keep(officer, "inspections-refused-zh-1280");

        officer.locator("#cell_input").fill("YX-DL");
        officer.locator("#heldOn").fill(LocalDate.now().minusDays(2).toString());
        officer.locator("[id='who:0:one_input']").fill("1116");
        officer.locator("[id='aspects:0:looked']").fill("考勤和禁令");
        officer.locator("[id='aspects:1:looked']").fill("处罚案卷");
        officer.locator("[id='aspects:2:looked']").fill("票据");
        officer.locator("fieldset", new Page.LocatorOptions().setHasText("效能督察"))
                .locator("textarea")
                .nth(1)
                .fill("两张票据与台账不符");
        officer.locator("#receipts").fill("12");
        officer.locator("#disagreed").fill("13");
        officer.locator("#record").click();
        assertThat(officer.locator("#disagreed-wrong")).containsText("不能多于核对的 12 张");
        assertThat(officer.locator("[id='aspects:1:looked']")).hasValue("处罚案卷");

        officer.locator("#disagreed").fill("2");
        officer.locator("#record").click();
        officer.waitForURL(Pattern.compile(".*/inspections/[0-9]+"));
        assertThat(officer.locator("h1")).containsText("三查合一：东岭");
        assertThat(officer.locator(".outcomes")).containsText("效能督察");
        assertThat(officer.locator("main")).containsText("12，其中不符 2");
        var address = officer.url();
        Browser.keep(officer, "inspections-settling-zh-1280");

        // The owner stands there already: whoever was inspected puts it right.
        officer.locator("#settling select").first().selectOption("TICKET");
        officer.locator("#settling input[type=date]")
                .first()
                .fill(LocalDate.now().plusDays(15).toString());
        officer.locator("#settle").click();
        assertThat(officer.locator(".outcomes a.code")).hasCount(1);
        assertThat(officer.locator("#settling")).hasCount(0);
        officer.locator(".outcomes a.code").click();
        assertThat(officer.locator("main")).containsText("检查发现");
        officer.locator("a[href*='/inspections/']").first().click();
        assertThat(officer).hasURL(address);
    }

    @Test
    @Tag("A-1")
    void the_pages_of_inspections_are_readable_everywhere() {
        for (var language : List.of("", "/en")) {
            for (int width : new int[] {1440, 390}) {
                var page = Browser.signedIn(
                        browser.page(options -> options.setViewportSize(width, 900)), "fangyunping", language);
                for (var address : List.of(
                        "/inspections",
                        "/inspections/new",
                        "/inspections/coverage",
                        "/inspections/coverage?period=" + quarter(),
                        "/inspections?unit=YX-CG&below=true")) {
                    page.navigate(TestBench.admin(language + address).toString());
                    Look.at(page, address.substring(1).replaceAll("[^a-z]+", "-"), language, width);
                }
                page.navigate(
                        TestBench.admin(language + "/inspections?unit=YX-CG").toString());
                page.locator("a.subject").first().click();
                Look.at(page, "inspections-one", language, width);
                page.navigate(TestBench.admin(language + "/grid/YX-CG").toString());
                assertThat(page.locator("a[href*='/inspections?unit=YX-CG']").first())
                        .isVisible();
            }
        }
    }

    private static String quarter() {
        var today = LocalDate.now();
        return today.getYear() + "-Q" + ((today.getMonthValue() - 1) / 3 + 1);
    }
}
