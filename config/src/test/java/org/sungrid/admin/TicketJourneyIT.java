package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** A ticket from a leader's instruction to its end, by those who live it, in a real browser (M34). */
@Tag("M34")
class TicketJourneyIT {

    /** What comes by itself comes within a round of the job or two. */
    private static final double ROUNDS = 90_000;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void an_instruction_becomes_a_ticket_that_climbs_is_put_right_and_closed_and_is_told_to_the_public()
            throws SQLException {
        var officer = signedIn("fangyunping");
        officer.navigate(TestBench.admin("/tickets/new").toString());
        officer.locator("#raise").click();
        assertThat(officer.locator("#title-wrong")).containsText("请写明督办事项");
        assertThat(officer.locator("#until-wrong")).containsText("请写明办结日期、多少日或者法定时限中的一种");
        Look.judge(officer);

        officer.locator("#origin").selectOption("INSTRUCTION");
        officer.locator("#originNote").fill("局长批示");
        officer.locator("#title").fill("南门市场排污口整改");
        officer.locator("#demand").fill("一周内封堵违规排污口，恢复原状。");
        officer.locator("#owner_input").fill("YX-CG-1");
        officer.locator("#secrecy").selectOption("ORDINARY");
        officer.locator("#forBoard").check();
        officer.locator("#from").fill(LocalDate.now().minusDays(40).toString());
        officer.locator("#amount").fill("5");
        officer.locator("#raise").click();
        officer.waitForURL(Pattern.compile(".*/tickets/DB-[0-9]{4}-[0-9]+"));
        var address = officer.url();
        assertThat(officer.locator(".lamp").first()).containsText("长期逾期");
        assertThat(officer.locator(".story")).containsText("督办〔");

        // As if it had been theirs all the time: what comes by itself catches up, each stage once.
        theirsLongAgo(address.replaceFirst(".*/", ""));
        officer.waitForCondition(
                () -> {
                    officer.navigate(address);
                    return officer.locator(".story li.escalate").count() == 2;
                },
                new Page.WaitForConditionOptions().setTimeout(ROUNDS));
        assertThat(officer.locator(".story li.remind")).hasCount(1);
        assertThat(officer.locator(".story li.fall-overdue")).hasCount(1);
        Look.judge(officer);

        var head = signedIn("tanglixin");
        head.navigate(address);
        head.locator("#accept").click();
        assertThat(head.locator(".state")).containsText("办理中");
        head.locator("[data-dialog=reporting-dialog]").click();
        head.locator("#report").click();
        assertThat(head.locator("#reporting-dialog .wrong")).containsText("请写明内容或者理由");
        head.locator("#reporting-said").fill("排污口已封堵，现场已恢复，照片附后。");
        head.locator("#report").click();
        assertThat(head.locator(".state")).containsText("待核查");

        // The other tab still shows the ticket as it was before: nothing is done on what was not seen.
        officer.locator("[data-dialog=urging-dialog]").click();
        officer.locator("#urging-said").fill("请抓紧");
        officer.locator("#urge").click();
        assertThat(officer.locator("[role=alert]").first()).containsText("有了变化");

        officer.navigate(address);
        officer.locator("[data-dialog=verifying-dialog]").click();
        officer.locator("#verifying-said").fill("到现场看过，排污口已封堵。");
        officer.locator("#verify").click();
        assertThat(officer.locator(".state")).containsText("已核查，待销号");
        officer.onDialog(dialog -> dialog.accept());
        officer.locator("#close").click();
        assertThat(officer.locator(".state")).containsText("已销号");
        assertThat(officer.locator(
                        "form.acts:not(#posting-acts) button, form.acts:not(#posting-acts) input[type=submit]"))
                .hasCount(0);
        var letter = officer.waitForDownload(
                () -> officer.locator(".story a[href*='/letter/']").first().click());
        assertThat(letter.suggestedFilename()).endsWith(".pdf");

        officer.locator("[data-dialog=posting-propose-dialog]").click();
        officer.locator("#boardTitle").fill("南门市场排污口");
        officer.locator("#boardWords").fill("封堵违规排污口，恢复原状。");
        officer.locator("#boardOutcome").fill("已经封堵，现场已恢复。");
        officer.locator("#posting-do-propose").click();
        var director = signedIn("shenyanqing");
        director.onDialog(dialog -> dialog.accept());
        director.navigate(address);
        director.locator("#posting-approve").click();
        assertThat(director.locator("#posting-approve")).hasCount(0);
        var citizen = browser.page();
        citizen.navigate(
                TestBench.portal(address.replaceFirst(".*/tickets/", "/board/")).toString());
        assertThat(citizen.locator("main")).containsText(Pattern.compile("南门市场排污口[\\s\\S]*已办结[\\s\\S]*已经封堵，现场已恢复"));
        assertThat(citizen.locator("main")).not().containsText("一周内封堵");
        Look.judge(citizen);

        officer.navigate(address);
        officer.locator("[data-dialog=posting-withdraw-dialog]").click();
        officer.locator("#posting-withdraw-said").fill("试验完毕");
        officer.locator("#posting-do-withdraw").click();
        citizen.reload();
        assertThat(citizen.locator("main")).containsText("试验完毕");
    }

    @Test
    @Tag("A-1")
    void the_pages_of_tickets_are_readable_everywhere() {
        for (var language : List.of("", "/en")) {
            for (int width : new int[] {1440, 390}) {
                var page = Browser.signedIn(
                        browser.page(options -> options.setViewportSize(width, 900)), "fangyunping", language);
                for (var address : List.of(
                        "",
                        "/tickets",
                        "/tickets/overview",
                        "/tickets?group=OWNER",
                        "/tickets?which=all&group=LAMP",
                        "/tickets/rules",
                        "/tickets/bulletin?period=" + quarter(),
                        "/tickets/new",
                        "/tickets?which=all&lamp=RED&sort=NEWEST")) {
                    page.navigate(TestBench.admin(language + address).toString());
                    Look.at(page, "tickets" + address.replaceAll("[^a-z]+", "-"), language, width);
                }
                page.navigate(TestBench.admin(language + "/tickets").toString());
                page.locator("a.subject").first().click();
                Look.at(page, "tickets-one", language, width);
                page.locator("[data-dialog=urging-dialog]").click();
                Look.at(page, "tickets-urging", language, width);
                page.locator("[data-close]:visible").click();
                var here = page.url();
                for (var more : List.of("/change", "/split")) {
                    page.navigate(here + more);
                    Look.at(page, "tickets" + more.replace('/', '-'), language, width);
                }
            }
        }
    }

    private static void theirsLongAgo(String number) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var update = connection.prepareStatement("UPDATE ticket SET runs_since = due,"
                        + " alarm_on = LEAST(COALESCE(alarm_on, due), due) WHERE number = ?")) {
            update.setString(1, number);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** The quarter that is over. */
    private static String quarter() {
        var before = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(3);
        return before.getYear() + "-Q" + (1 + (before.getMonthValue() - 1) / 3);
    }

    private Page signedIn(String account) {
        return Browser.signedIn(browser.page(), account, "");
    }
}
