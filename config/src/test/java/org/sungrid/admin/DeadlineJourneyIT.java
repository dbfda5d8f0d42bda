package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** An administrator brings a year's list as a file, changes a clock, and looks at a deadline; in a real browser. */
@Tag("F-16")
class DeadlineJourneyIT {

    /** Over Spring Festival, extended and paused. */
    private static final String SHOWN =
            "/clocks/licence-decide?start=2026-02-11&extended=1&pausedFrom=2026-02-25&pausedTo=2026-03-03";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_file_is_looked_at_mended_and_loaded_and_an_old_tab_is_told() throws Exception {
        var page = Browser.signedIn(browser.pageWithoutScript(), AdminClient.ADMINISTRATOR, "");
        bring(page, "list.json", """
                {"days": [
                  {"name": "元旦", "date": "2038-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2038-02-30", "isOffDay": true}
                ]}
                """);
        assertThat(page.locator("#text-wrong")).containsText("第 3 行：“2038-02-30”不是日期");
        assertThat(page.locator("#source-wrong")).containsText("请写明通知的网址或者文号");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("2038-02-30"));

        var mended = page.locator("#text").inputValue().replace("2038-02-30", "2038-01-02");
        page.locator("#text").fill(mended);
        page.locator("#source").fill("国办发明电〔2037〕1号");
        page.locator("#look").press("Enter");
        assertThat(page.locator(".foreseen h2")).hasText("2038 年会改变什么");
        assertThat(page.locator(".foreseen")).containsText("没有期限的到期日会变动");

        var other = page.context().newPage();
        bring(other, "list.csv", "日期,放假或者上班,名称\n2038-01-01,放假,元旦\n2038-01-03,放假,元旦\n");
        other.locator("#source").fill("国办发明电〔2037〕1号");
        other.locator("#look").press("Enter");
        assertThat(other.locator(".foreseen h2")).hasText("2038 年会改变什么");

        page.locator("#load").press("Enter");
        page.waitForURL(TestBench.admin("/working-days?year=2038").toString());
        other.locator("#load").press("Enter");
        assertThat(other.locator("#text")).hasValue(Pattern.compile("2038-01-03"));
        assertThat(other.locator(".notice.wrong, [role=alert]").first()).containsText("有人");
        assertThat(other.locator(".foreseen")).containsText("2038年1月3日");
    }

    @Test
    void what_is_hostile_is_refused_in_words_and_an_empty_workbook_can_be_had() throws Exception {
        var page = Browser.signedIn(browser.page(), AdminClient.ADMINISTRATOR, "/en");
        page.navigate(TestBench.admin("/en/working-days").toString());
        page.locator("#file").setInputFiles(new FilePayload("list.xlsx", "application/octet-stream", bomb()));
        page.locator("form.upload button").click();
        assertThat(page.locator("#file-wrong")).isVisible();
        page.locator("#file").setInputFiles(new FilePayload("list.pdf", "application/pdf", new byte[] {1, 2}));
        page.locator("form.upload button").click();
        assertThat(page.locator("#file-wrong")).containsText("Bring text (.txt), a table (.csv), JSON (.json)");
        Download empty = page.waitForDownload(
                () -> page.locator("a[href*='/working-days/template']").click());
        assertThat(empty.suggestedFilename()).isEqualTo("sungrid-days-off.xlsx");
        var bytes = java.nio.file.Files.readAllBytes(empty.path());
        page.locator("#file").setInputFiles(new FilePayload("empty.xlsx", "application/octet-stream", bytes));
        page.locator("form.upload button").click();
        assertThat(page.locator("#text-wrong, #source-wrong").first()).isVisible();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("First day"));
    }

    @Test
    void a_changed_clock_says_what_still_runs_and_somebody_decides() throws Exception {
        run("""
            INSERT INTO running_deadline (about_kind, about_id, clock_id, amount, unit, starts_on, due, reaches_until,
              provisional, warn_days, warn_from, lock_count)
            SELECT 'disclosure', 4712, id, 30, 'DAYS', '2026-03-02', '2026-04-01', '2026-04-01', FALSE, 7, '2026-03-23', 0
            FROM statutory_clock WHERE code = 'petition-re-review' AND revision = 1""");
        try {
            var page = Browser.signedIn(browser.page(), AdminClient.ADMINISTRATOR, "");
            page.navigate(TestBench.admin("/clocks/petition-re-review/change").toString());
            assertThat(page.locator(".notice").first()).containsText("正按这个时限计算的有 1 件");
            page.locator("#amount").fill("40");
            page.locator("#reason").fill("条例修订");
            page.locator("#change").click();
            page.waitForURL(
                    TestBench.admin("/clocks/petition-re-review/running").toString());
            assertThat(page.locator("table").first()).containsText("公开事项");
            assertThat(page.locator(".foreseen")).containsText("2026年4月13日");
            Look.judge(page);
            page.locator("#rest").click();
            assertThat(page.locator("#reason-wrong")).containsText("请填写理由");
            page.locator("#reason").fill("修订的条例一并适用");
            page.locator("#rest").click();
            page.waitForURL(TestBench.admin("/clocks/petition-re-review").toString());
            assertThat(page.locator("body")).containsText("到期日变动 1 件");
            page.navigate(
                    TestBench.admin("/en/clocks/petition-re-review/running").toString());
            assertThat(page.locator("body")).containsText("Nothing runs by an earlier wording");
        } finally {
            run("UPDATE running_deadline SET ended_on = '2026-01-01' WHERE about_id = 4712");
        }
    }

    /** The tag as staff and citizens see it: both applications' sheets, wide and narrow, by night, large and on paper. */
    @Test
    @Tag("A-1")
    void a_deadline_is_readable_wide_narrow_by_night_in_large_letters_and_on_paper() {
        var phone = Browser.signedIn(browser.phone(), AdminClient.ADMINISTRATOR, "");
        phone.navigate(TestBench.admin(SHOWN).toString());
        assertThat(phone.locator(".deadline .told-lines")).containsText("2026年2月15日至2026年2月23日春节放假，9 天不计入。");
        assertThat(phone.locator(".deadline .skipped")).containsText("暂停，不计入");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Browser.keep(phone, "deadline-phone");
        Look.judge(phone);

        var night = Browser.signedIn(
                browser.page(options -> options.setColorScheme(ColorScheme.DARK)), AdminClient.ADMINISTRATOR, "");
        night.navigate(TestBench.admin("/en" + SHOWN).toString());
        assertThat(night.locator(".deadline .told-lines")).containsText("The clock stood still from 25 February 2026");
        Browser.keep(night, "deadline-night");
        Look.judge(night);

        var wide = Browser.signedIn(browser.page(), AdminClient.ADMINISTRATOR, "");
        wide.navigate(TestBench.admin(SHOWN).toString());
        Look.judge(wide);
        var shown = (String) wide.locator(".deadline").evaluate("block => block.outerHTML");
        wide.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.keep(wide, "deadline-print");
        Look.judge(wide);

        for (var look : List.of("", "/large", "/en")) {
            for (var portal :
                    List.of(browser.phone(), browser.page(options -> options.setColorScheme(ColorScheme.DARK)))) {
                portal.navigate(TestBench.portal(look + "/accessibility").toString());
                portal.locator("#content")
                        .evaluate("(content, shown) => { content.innerHTML = '<h1>1</h1>' + shown; }", shown);
                portal.locator(".skipped summary").click();
                assertThat(portal.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("the portal's " + look)
                        .isEqualTo(true);
                Look.judge(portal);
                Browser.keep(portal, "deadline-portal" + look.replace('/', '-') + portal.viewportSize().width);
            }
        }
    }

    private static void bring(Page page, String name, String content) {
        page.navigate(TestBench.admin("/working-days").toString());
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form.upload button").press("Enter");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("2038"));
    }

    /** Small as a file, more than a workbook may be unpacked. */
    private static byte[] bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(new byte[40 << 20]);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void run(String statement) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var asked = connection.createStatement()) {
            asked.executeUpdate(statement);
        }
    }
}
