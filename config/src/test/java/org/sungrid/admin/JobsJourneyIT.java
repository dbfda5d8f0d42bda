package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** What the system administrator sees of what time does, wide and on a phone, and has tried again. */
class JobsJourneyIT {

    /** Of which nobody has so many: no node deals with them while nobody holds the lease. */
    private static final long SUBJECT = 900_000_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void nobody_works_on_it() throws SQLException {
        update("UPDATE job_lease SET holder = 'nobody', held_until = UTC_TIMESTAMP(6) + INTERVAL 29 SECOND,"
                + " fence = fence + 1 WHERE job = 'disclosure-release'");
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        update("DELETE FROM job_failure WHERE subject_id >= " + SUBJECT);
        update("UPDATE job_lease SET held_until = UTC_TIMESTAMP(6) WHERE job = 'disclosure-release'");
    }

    @Test
    void what_is_parked_is_told_with_its_reason_and_tried_again_one_by_one_and_all() throws SQLException {
        parked(1, "disclosure.refusal.release.withdrawn", "disclosure.refusal.release.withdrawn");
        parked(
                2,
                "job.reason.failed",
                "PersistenceException < DatabaseException < SQLException 1406/22001 @ DueReleases.effect:71");
        parked(3, "job.reason.busy", "SQLException 1213/40001");
        var page = Browser.signedIn(browser.phone(), AdminClient.ADMINISTRATOR, "");
        for (var language : List.of("/en", "")) {
            page.navigate(TestBench.admin(language + "/jobs").toString());
            assertThat(page.locator("#parked tbody tr")).hasCount(3);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("nothing stands out at the side")
                    .isLessThanOrEqualTo(390);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            Browser.keep(page, "jobs-phone" + language.replace('/', '-'));
        }
        assertThat(page.locator("#jobs")).containsText("定时发布");
        assertThat(page.locator("#parked")).containsText("公开事项的版本 900000001");
        assertThat(page.locator("main")).not().containsText("job.");
        page.setViewportSize(1280, 900);
        Browser.keep(page, "jobs-wide");
        page.locator("#parked tbody tr")
                .filter(new Locator.FilterOptions().setHasText("900000003"))
                .locator("input[type=submit]")
                .click();
        assertThat(page.locator(".notice")).hasText("几秒钟内重试。");
        assertThat(page.locator("#parked tbody tr")).hasCount(2);
        page.locator("#jobs tbody tr")
                .filter(new Locator.FilterOptions().setHasText("定时发布"))
                .locator("input[type=submit]")
                .click();
        assertThat(page.locator(".notice")).hasText("几秒钟内重试 2 件。");
        assertThat(page.locator("#parked")).hasCount(0);
        assertThat(page.locator("main")).containsText("没有搁置的事项");
    }

    @Test
    void what_somebody_else_had_tried_again_meanwhile_is_told() throws SQLException {
        parked(4, "job.reason.failed", "");
        var page = Browser.signedIn(browser.page(), AdminClient.ADMINISTRATOR, "");
        page.navigate(TestBench.admin("/jobs").toString());
        assertThat(page.locator("#parked tbody tr")).hasCount(1);
        update("DELETE FROM job_failure WHERE subject_id >= " + SUBJECT);
        page.locator("#parked input[type=submit]").click();
        assertThat(page.locator(".notice.wrong")).containsText("该项已不在搁置之列");
    }

    private static void parked(int number, String reason, String cause) throws SQLException {
        update(
                "INSERT INTO job_failure (job, subject_kind, subject_id, due_at, tries, last_at, again_at, parked_at, reason,"
                        + " cause) VALUES ('disclosure-release', 'disclosure-version', " + (SUBJECT + number)
                        + ", UTC_TIMESTAMP(6) - INTERVAL 1 DAY, 5, UTC_TIMESTAMP(6), NULL, UTC_TIMESTAMP(6) - INTERVAL "
                        + number + " MINUTE, '" + reason + "', '" + cause + "')");
    }

    private static void update(String statement) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var all = connection.createStatement()) {
            all.executeUpdate(statement);
        }
    }
}
