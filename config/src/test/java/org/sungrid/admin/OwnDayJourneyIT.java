package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** A day of the bureau's own is looked at, added, looked at and withdrawn, by two tabs; in a real browser (F-16). */
@Tag("F-16")
class OwnDayJourneyIT {

    private static final String YEAR = "/working-days?year=2044";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void what_it_changes_is_seen_first_and_an_old_tab_is_told() throws Exception {
        run("INSERT INTO running_deadline (about_kind, about_id, amount, unit, starts_on, due, reaches_until,"
                + " provisional, warn_days, warn_from, lock_count) VALUES ('disclosure', 4714, 2, 'WORKING_DAYS',"
                + " '2044-03-07', '2044-03-09', '2044-03-09', TRUE, 0, '2044-03-09', 0)");
        try {
            var page = Browser.signedIn(browser.page(), AdminClient.ADMINISTRATOR, "");
            page.navigate(TestBench.admin(YEAR).toString());
            assertThat(page.locator("#add")).hasCount(0);
            fill(page, "2044-03-08", "妇女节放假");
            page.locator("#look-own").click();
            assertThat(page.locator(".foreseen")).containsText("到期日会变动的有 1 件");
            assertThat(page.locator(".foreseen")).containsText("2044年3月10日");
            keep(page, "own-day");

            page.locator("#name").fill("半天");
            page.locator("#add").click();
            assertThat(page.locator("body")).containsText("表单内容与刚才查看的不同");

            var other = page.context().newPage();
            other.navigate(TestBench.admin("/en" + YEAR).toString());
            fill(other, "2044-03-08", "妇女节");
            other.locator("#look-own").click();
            assertThat(other.locator(".foreseen")).containsText("1 deadlines would move");
            page.locator("#add").click();
            page.waitForURL(TestBench.admin(YEAR).toString());
            assertThat(page.locator("body")).containsText("到期日变动的期限：1 件");
            other.locator("#add").click();
            assertThat(other.locator("body")).containsText("was added already");
            assertThat(other.locator("#name")).hasValue("妇女节");

            withdraw(page);
        } finally {
            run("UPDATE running_deadline SET ended_on = '2026-01-01' WHERE about_id = 4714");
        }
    }

    private void withdraw(Page page) {
        page.locator("#own-days td button, #own-days td input[type=submit]").click();
        assertThat(page.locator("#own-days .foreseen")).containsText("2044年3月9日");
        keep(page, "own-day-withdraw");
        var late = page.context().newPage();
        late.navigate(TestBench.admin("/en" + YEAR).toString());
        late.locator("#own-days td button, #own-days td input[type=submit]").click();
        assertThat(late.locator("#own-days .foreseen h3")).containsText("2044");
        late.locator("#own-days .foreseen a").click();
        assertThat(late.locator("#withdraw-own")).hasCount(0);
        late.locator("#own-days td button, #own-days td input[type=submit]").click();

        page.locator("#withdraw-own").click();
        page.waitForURL(TestBench.admin(YEAR).toString());
        assertThat(page.locator("body")).containsText("已撤销：2044年3月8日");
        late.locator("#withdraw-own").click();
        assertThat(late.locator("body")).containsText("not there any more");
    }

    private static void fill(Page page, String day, String name) {
        page.locator("#day").fill(day);
        page.locator("#name").fill(name);
        page.locator("#reason").fill("局务会决定");
    }

    private static void keep(Page page, String name) {
        Look.judge(page);
        Browser.keep(page, name);
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Browser.keep(page, name + "-narrow");
        page.setViewportSize(1440, 900);
    }

    private static void run(String statement) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var asked = connection.createStatement()) {
            asked.executeUpdate(statement);
        }
    }
}
