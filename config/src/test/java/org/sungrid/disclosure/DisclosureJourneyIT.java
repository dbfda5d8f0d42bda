package org.sungrid.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;

/** The main job, as people do it: drafted, released by a second person, found and read by a citizen, withdrawn. */
@Tag("M38")
class DisclosureJourneyIT {

    private static final String ITEM = "试行天平夜间检定费";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @Tag("S-13")
    @Tag("S-45")
    void a_fee_is_drafted_released_found_read_and_withdrawn() {
        var drafter = signedIn("chenmin");
        drafter.navigate(TestBench.admin("/disclosures/new/fee").toString());
        drafter.locator("#title").fill(ITEM);
        drafter.locator("#item").fill("电子天平夜间检定");
        drafter.locator("#amount").fill("88.80");
        drafter.locator("#charge-unit").fill("元/台");
        drafter.locator("#basis-rows input").nth(0).fill("《试行计量收费办法》");
        drafter.locator("#basis-rows input").nth(1).fill("第三条");
        choose(drafter, "unit", "YX-DJ");
        choose(drafter, "person", "1118");
        drafter.locator("#in-force-from").fill("2026-01-01");
        drafter.locator("#body").fill("夜间检定须提前一日预约。");
        drafter.locator("#submit").click();
        drafter.waitForURL(url -> url.matches(".*/disclosures/F-[0-9]{4}-[0-9]+.*"));
        var number = drafter.url().replaceFirst(".*/(F-[0-9]{4}-[0-9]+).*", "$1");

        var citizen = browser.pageWithoutScript();
        assertThat(citizen.navigate(portal("/disclosures/" + number)).status()).isEqualTo(404);

        var reviewer = signedIn("xuzhibai");
        reviewer.onDialog(Dialog::accept);
        reviewer.navigate(TestBench.admin("/disclosures/" + number).toString());
        reviewer.locator("#release").click();
        assertThat(reviewer.locator("[data-dialog=withdraw-dialog]")).isVisible();

        readAsCitizen(citizen, number);

        reviewer.locator("[data-dialog=withdraw-dialog]").click();
        reviewer.locator("#withdraw-dialog textarea").fill("试行结束");
        reviewer.locator("#withdraw").click();
        assertThat(reviewer.locator("[data-dialog=withdraw-dialog]")).hasCount(0);

        assertThat(citizen.navigate(portal("/disclosures/" + number)).status()).isEqualTo(410);
        assertThat(citizen.locator("main")).containsText("试行结束");
        assertThat(citizen.locator("main")).not().containsText("88.80");
        checksWhatWasWithdrawn(citizen, number);
        awaitHits(citizen, 0);
        assertThat(citizen.context().cookies()).isEmpty();

        var auditor = signedIn("yanshouzheng");
        auditor.navigate(TestBench.admin("/audit?kind=disclosure").toString());
        assertThat(auditor.locator("tr", new Page.LocatorOptions().setHasText(number)))
                .hasCount(4);
    }

    /** What is written to a colleague must never stand in the form that tells the public why something is withdrawn. */
    @Test
    void a_refused_dialogue_opens_again_and_no_other() {
        var reviewer = signedIn("xuzhibai");
        reviewer.navigate(TestBench.admin("/disclosures/F-2026-0014").toString());
        reviewer.locator("[data-dialog=return-dialog]").click();
        reviewer.locator("#return-reason").fill("太长".repeat(600));
        reviewer.locator("#give-back").click();

        assertThat(reviewer.locator("#return-dialog[open] .wrong")).isVisible();
        assertThat(reviewer.locator("#withdraw-dialog")).hasCount(1);
        assertThat(reviewer.locator("#withdraw-dialog[open]")).hasCount(0);
        assertThat(reviewer.locator("#return-reason")).hasValue("太长".repeat(600));
        assertThat(reviewer.locator("#withdraw-reason")).hasValue("");
    }

    @Test
    @Tag("A-3")
    void a_row_that_is_added_or_taken_away_leaves_the_keyboard_where_it_goes_on() {
        var drafter = signedIn("chenmin");
        drafter.navigate(TestBench.admin("/disclosures/new/fee").toString());
        var rows = drafter.locator("#basis-rows .listed");
        assertThat(rows).hasCount(1);
        rows.nth(0).locator("input").first().fill("第一个依据");

        drafter.locator("#basis-rows > button").press("Enter");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(1).locator("input").first()).isFocused();
        drafter.keyboard().type("第二个依据");

        rows.nth(0).locator("button").last().press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(rows.nth(0).locator("input").first()).isFocused();
        assertThat(rows.nth(0).locator("input").first()).hasValue("第二个依据");

        rows.nth(0).locator("button").last().press("Enter");
        assertThat(rows).hasCount(0);
        assertThat(drafter.locator("#basis-rows > button")).isFocused();
    }

    /** Three ways of asking find it, the page shows the four publicities, and nothing is loaded from elsewhere. */
    private void readAsCitizen(Page citizen, String number) {
        List<String> asked = new ArrayList<>();
        citizen.onRequest((Request request) -> asked.add(request.url()));
        awaitHits(citizen, 1);
        for (var words : List.of("天平 夜间", number, "shixingtianping")) {
            citizen.navigate(portal("/disclosures"));
            citizen.locator("input[name=q]").first().fill(words);
            citizen.locator("input[name=q]").first().press("Enter");
            assertThat(citizen.locator("main a[href$='/disclosures/" + number + "']")
                            .first())
                    .isVisible();
        }
        citizen.locator("main a[href$='/disclosures/" + number + "']").first().click();
        assertThat(citizen.locator("h1")).containsText(ITEM);
        assertThat(citizen.locator("main")).containsText("88.80");
        assertThat(citizen.locator("main")).containsText("《试行计量收费办法》");
        Browser.keep(citizen, "fee");
        assertThat(asked).allSatisfy(url -> assertThat(url).startsWith(portal("/")));
    }

    /** What was withdrawn may not be charged from the day after, and what it said is told to nobody. */
    private static void checksWhatWasWithdrawn(Page citizen, String number) {
        var check = "/fees/check?fee=" + number + "&amount=99&day=";
        citizen.navigate(portal(check + "2999-01-01"));
        assertThat(citizen.locator(".answer h2")).containsText("试行结束");
        assertThat(citizen.locator(".answer")).containsText("一律不得收取");
        citizen.navigate(portal(check + "2026-01-01"));
        assertThat(citizen.locator(".answer")).containsText("内容已经不再提供");
        assertThat(citizen.locator("main")).not().containsText("88.80");
        assertThat(citizen.locator("main")).not().containsText(ITEM);
    }

    /** The index follows within a second on a quiet machine; the page is asked until it does. */
    private static void awaitHits(Page citizen, int hits) {
        citizen.context().setDefaultTimeout(20_000);
        int tries = 0;
        int found;
        do {
            citizen.navigate(TestBench.portal("/disclosures").toString() + "?q="
                    + java.net.URLEncoder.encode(ITEM, java.nio.charset.StandardCharsets.UTF_8));
            found = citizen.locator("main a[href*='/disclosures/F-']").count();
        } while ((found == 0) != (hits == 0) && ++tries < 200);
        assertThat(found == 0).isEqualTo(hits == 0);
    }

    private Page signedIn(String account) {
        var page = browser.page();
        page.navigate(TestBench.admin("/sign-in").toString());
        page.locator("#name").fill(account);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        return page;
    }

    private static void choose(Page page, String field, String code) {
        page.locator("#" + field + "_input").pressSequentially(code);
        page.locator("#" + field + "_panel li").first().click();
        assertThat(page.locator("#" + field + "_input")).hasValue(java.util.regex.Pattern.compile(".*" + code + ".*"));
    }

    private static String portal(String path) {
        return TestBench.portal(path).toString();
    }
}
