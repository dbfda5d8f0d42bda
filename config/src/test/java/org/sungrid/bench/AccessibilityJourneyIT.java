package org.sungrid.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.disclosure.DisclosureKind;

/**
 * WCAG 2.2 AA as far as a machine can tell, on every page and in every state that the demo bureau can show, in both
 * languages, in usual and large letters and on paper; by night, where only the colours differ, the colours of all of it. No exceptions: what PrimeFaces brings is held to the same.
 */
class AccessibilityJourneyIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** How the portal is seen: what the device prefers, with what addresses begin, and whether only colours differ. */
    private enum Sight {
        BY_DAY(ColorScheme.LIGHT, List.of("", "/en")),
        IN_LARGE_LETTERS(ColorScheme.LIGHT, List.of("/large")),
        BY_NIGHT(ColorScheme.DARK, List.of("")),
        TURNED_DARK(ColorScheme.LIGHT, List.of("/large/dark/en")),
        ON_PAPER(ColorScheme.LIGHT, List.of("/en"));

        private final ColorScheme device;
        private final List<String> prefixes;

        Sight(ColorScheme device, List<String> prefixes) {
            this.device = device;
            this.prefixes = prefixes;
        }

        /** By night, and turned, only the colours are other than by day. */
        private boolean coloursOnly() {
            return this == BY_NIGHT || this == TURNED_DARK;
        }
    }

    private static final List<String> PORTAL = List.of(
            "",
            "/disclosures",
            "/disclosures?q=%E7%94%B5%E6%A2%AF",
            "/disclosures?q=zzzzz",
            "/disclosures?kind=fee&validity=in-force",
            "/disclosures?page=2",
            "/disclosures?year=abc",
            "/powers",
            "/powers?class=penalty",
            "/powers?class=abc",
            "/grid",
            "/grid?q=%E5%8D%97%E9%97%A8%E5%B7%B712%E5%8F%B7",
            "/grid?q=zzzzz",
            "/grid/YX-CG",
            "/grid/YX-DJ-01",
            "/board",
            "/board?state=abc",
            "/about",
            "/accessibility",
            "/site-map",
            "/developers",
            "/nothing");
    /**
     * The fee check: the form, too much, free, two to choose from, a quantity missing, refused, nothing, a procedure,
     * dues; and a search with what may have been meant.
     */
    private static final List<String> CHECKS = List.of(
            "/fees/check",
            "/fees/check?what=%E7%94%B5%E6%A2%AF%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9&amount=500&day=2025-07-01&quantity=5",
            "/fees/check?what=%E7%99%BB%E8%AE%B0%E6%A1%A3%E6%A1%88%E5%A4%8D%E5%88%B6%E8%B4%B9&amount=10&day=2026-01-01",
            "/fees/check?what=%E7%94%B5%E6%A2%AF%E6%A3%80%E9%AA%8C&amount=400&day=2025-07-01",
            "/fees/check?what=%E9%94%85%E7%82%89%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9&amount=380&day=2026-03-01",
            "/fees/check?what=%E7%94%B5%E6%A2%AF%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9&amount=abc&day=x&quantity=-1",
            "/fees/check?what=%E5%91%B1%E5%91%B1%E5%9D%A0%E5%9C%B0%E6%89%8B%E7%BB%AD&amount=50&day=2026-03-01",
            "/fees/check?what=%E7%89%B9%E7%A7%8D%E8%AE%BE%E5%A4%87%E4%BD%BF%E7%94%A8%E7%99%BB%E8%AE%B0&amount=200&day=2026-03-01",
            "/fees/check?what=%E4%BA%91%E6%BA%AA%E5%8E%BF%E6%B0%91%E8%90%A5%E7%BB%8F%E6%B5%8E%E5%8D%8F%E4%BC%9A%E4%BC%9A%E8%B4%B9&amount=300&day=2026-04-30",
            "/disclosures?q=%E7%82%B9%E9%A2%98%E6%A3%80%E9%AA%8C");
    /** Beginnings of names: which number they have is the bureau's affair. */
    private static final List<String> DISCLOSURES =
            List.of("电梯定期检验费", "老旧小区加装电梯安装监督检验费", "消费投诉调解", "云溪县市场监督管理局行政处罚裁量权适用规则");

    @RegisterExtension
    final Browser browser = new Browser();

    private final List<String> violations = new ArrayList<>();
    /** By night only the colours are other than by day. */
    private boolean night;

    @ParameterizedTest
    @Tag("A-1")
    @EnumSource(Sight.class)
    void the_portals_pages_can_be_used_by_everybody(Sight sight) {
        night = sight.coloursOnly();
        var page = seen(sight.device);
        var disclosures = new ArrayList<>(
                DISCLOSURES.stream().map(name -> found(page, name)).toList());
        Arrays.stream(DisclosureKind.values())
                .filter(kind -> kind != DisclosureKind.FEE && kind != DisclosureKind.LEGAL_DOCUMENT)
                .forEach(kind -> disclosures.add(newest(page, kind)));
        page.navigate(TestBench.portal("/board").toString());
        disclosures.add(page.locator(".results h3 a").first().getAttribute("href"));
        if (sight == Sight.ON_PAPER) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        }
        for (var prefix : sight.prefixes) {
            PORTAL.forEach(address -> look(page, TestBench.portal(prefix + address)));
            CHECKS.forEach(address -> look(page, TestBench.portal(prefix + address)));
            disclosures.forEach(address -> look(page, TestBench.portal(prefix + address)));
            for (var more : List.of("/versions/1", "/compare", "?on=2020-01-01", "?on=abc")) {
                look(page, TestBench.portal(prefix + disclosures.get(0) + more));
            }
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @Tag("A-1")
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_admins_pages_can_be_used_by_everybody(ColorScheme scheme) {
        night = scheme == ColorScheme.DARK;
        var stranger = seen(scheme);
        var drafter = signedIn(scheme, "chenmin");
        var reviewer = signedIn(scheme, "xuzhibai");
        var administrator = signedIn(scheme, "luochunxiao");
        var fee = found(stranger, DISCLOSURES.get(0));
        look(stranger, TestBench.admin("/sign-in"));
        stranger.locator("#name").fill("chenmin");
        stranger.locator("#password").fill("not-the-password");
        stranger.locator("#enter").click();
        assertThat(stranger.locator(".notice.wrong")).isVisible();
        judge(stranger, "a refused sign-in");
        look(stranger, TestBench.admin("/first-administrators"));
        for (var address : List.of(
                "",
                "/disclosures",
                "/disclosures?kind=poem",
                "/disclosures/new",
                "/disclosures/stale",
                "/disclosures/together",
                "/disclosures/together?number=" + fee.replaceFirst(".*/", ""),
                fee,
                "/import",
                "/nothing")) {
            look(drafter, TestBench.admin(address));
        }
        for (var kind :
                List.of("fee", "membership-fee", "procedure", "power", "supervision-result", "legal-document")) {
            look(drafter, TestBench.admin("/disclosures/new/" + kind));
            drafter.locator("#submit").click();
            assertThat(drafter.locator(".field .wrong").first()).isVisible();
            judge(drafter, "a refused " + kind);
        }
        look(reviewer, TestBench.admin(fee));
        reviewer.locator("[data-dialog=withdraw-dialog]").click();
        judge(reviewer, "a dialogue that asks");
        reviewer.locator("#withdraw").click();
        assertThat(reviewer.locator("dialog .wrong")).isVisible();
        judge(reviewer, "a dialogue that was refused");
        look(reviewer, TestBench.admin("/import/1"));
        look(reviewer, TestBench.admin("/inbox"));
        look(reviewer, TestBench.admin("/account/messages"));
        reviewer.locator("#ask-sms").click();
        assertThat(reviewer.locator(".field .wrong").first()).isVisible();
        judge(reviewer, "a refused mobile number");
        for (var address :
                List.of("/grid/YX-CG", "/grid/YX-CG/merge", "/grid/YX-CG/split", "/grid/work", "/grid/picture")) {
            look(administrator, TestBench.admin(address));
        }
        look(administrator, TestBench.admin("/grid?q=YX-DL"));
        administrator.locator(".more").first().click();
        judge(administrator, "a menu of the tree");
        for (var address : List.of(
                "",
                "/persons",
                "/grid",
                "/grid/YX-CG/showing",
                "/cards",
                "/account",
                "/account/second-factor",
                "/accounts/chenmin",
                "/proposals",
                "/persons/S-0001",
                "/persons/1002/oversight",
                "/bodies/YX-LDXZ",
                "/supervisors",
                "/liaisons",
                "/jobs",
                "/outbox",
                "/accounts")) {
            look(administrator, TestBench.admin(address));
        }
        administrator.locator("#add").click();
        assertThat(administrator.locator(".field .wrong").first()).isVisible();
        judge(administrator, "a refused account");
        var auditor = signedIn(scheme, "yanshouzheng");
        look(auditor, TestBench.admin("/audit"));
        look(auditor, TestBench.admin("/audit/proof"));
        var security = signedIn(scheme, "yuxiangyang");
        look(security, TestBench.admin("/accounts"));
        security.locator("tr:has-text('chenmin') a[href*='/rights/']").first().click();
        assertThat(security.locator("#grant")).isVisible();
        judge(security, "the rights of an account");
        if (!night) {
            look(stranger, TestBench.admin("/en/sign-in"));
            for (var address : List.of("/en/disclosures", "/en" + fee, "/en/disclosures/new/fee")) {
                look(drafter, TestBench.admin(address));
            }
            for (var address : List.of("/en/grid", "/en/accounts")) {
                look(administrator, TestBench.admin(address));
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    @Tag("A-3")
    void a_reader_with_a_keyboard_skips_to_the_content() {
        var page = seen(ColorScheme.LIGHT);
        page.navigate(TestBench.portal("/disclosures").toString());
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q").evaluate("field => getComputedStyle(field).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    @Tag("A-3")
    void a_dialogue_keeps_the_focus_and_gives_it_back() {
        var page = signedIn(ColorScheme.LIGHT, "xuzhibai");
        page.navigate(TestBench.admin(found(seen(ColorScheme.LIGHT), DISCLOSURES.get(0)))
                .toString());
        var opener = page.locator("[data-dialog=withdraw-dialog]");
        opener.press("Enter");
        assertThat(page.locator("#withdraw-reason")).isFocused();
        for (int step = 0; step < 6; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement === document.body"
                            + " || document.activeElement.closest('#withdraw-dialog') !== null"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Escape");
        assertThat(opener).isFocused();
    }

    private void look(Page page, java.net.URI address) {
        page.navigate(address.toString());
        assertThat(page.locator("main#content")).isVisible();
        judge(page, address.getPath());
    }

    private void judge(Page page, String what) {
        var axe = new AxeBuilder(page);
        (night ? axe.withRules(List.of("color-contrast")) : axe.withTags(RULES))
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> violations.add(what + ": " + violation.getId() + " " + node.getTarget() + " "
                                + node.getFailureSummary())));
    }

    /** The address of the disclosure whose name begins so. */
    private static String found(Page page, String name) {
        page.navigate(TestBench.portal("/disclosures").toString() + "?q="
                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
        return page.locator(".results h3 a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^" + name)))
                .first()
                .getAttribute("href");
    }

    private static String newest(Page page, DisclosureKind kind) {
        page.navigate(TestBench.portal("/disclosures?kind=" + kind.code()).toString());
        return page.locator(".results h3 a").first().getAttribute("href");
    }

    private Page seen(ColorScheme scheme) {
        return browser.page(options -> options.setColorScheme(scheme));
    }

    private Page signedIn(ColorScheme scheme, String account) {
        var page = seen(scheme);
        page.navigate(TestBench.admin("/sign-in").toString());
        page.locator("#name").fill(account);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        return page;
    }
}
