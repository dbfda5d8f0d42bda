package org.sungrid.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;

/** A citizen checks a receipt, on a wide screen and on a phone, and where no script runs. */
@Tag("M38")
class FeeCheckJourneyIT {

    @RegisterExtension
    final Browser browser = new Browser();

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("wide", (Function<Browser, Page>)
                        browser -> browser.page(options -> options.setViewportSize(1440, 900))),
                Arguments.of("phone", (Function<Browser, Page>) Browser::phone),
                Arguments.of("without-script", (Function<Browser, Page>) Browser::pageWithoutScript));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void from_the_first_page_to_the_difference(String way, Function<Browser, Page> opened) {
        var page = opened.apply(browser);
        page.navigate(TestBench.portal("/").toString());
        page.locator("a[href='/fees/check']").first().click();

        page.locator("#what").fill("电梯检验");
        page.locator("#amount").fill("500元");
        page.locator("#day").fill("2025年7月1日");
        page.locator("#day").press("Enter");
        page.locator(".which a", new Page.LocatorOptions().setHasText("电梯定期检验费"))
                .click();

        assertThat(page.locator(".answer h2")).containsText("还差一个数量：层站数");
        assertThat(page.locator("#amount")).hasValue("500元");
        page.locator("#quantity").fill("五");
        page.locator("#quantity").press("Enter");
        assertThat(page.locator("#quantity-wrong")).containsText("不是数量");
        page.locator("#quantity").fill("5");
        page.locator("#quantity").press("Enter");

        assertThat(page.locator(".answer h2")).containsText("多收了 100.00 元");
        assertThat(page.locator(".sum")).containsText("400.00");
        assertThat(page.locator(".recourse")).containsText("12315");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing to scroll sideways")
                .isTrue();
        Browser.keep(page, "fee-check-" + way);

        page.locator(".switches a[hreflang]").click();
        assertThat(page.locator(".answer h2")).containsText("100.00 yuan too much");
        assertThat(page.context().cookies()).isEmpty();

        page.locator(".asking .picked a").click();
        assertThat(page.locator("#what")).isVisible();
        assertThat(page.locator("#amount")).hasValue("500元");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void what_was_typed_wrongly_is_one_click_away(String way, Function<Browser, Page> opened) {
        var page = opened.apply(browser);
        page.navigate(TestBench.portal("/disclosures?q=%E7%82%B9%E9%A2%98%E6%A3%80%E9%AA%8C")
                .toString());

        page.locator(".meant a", new Page.LocatorOptions().setHasText("电梯检验"))
                .first()
                .click();

        assertThat(page.locator("#q")).hasValue("电梯检验");
        assertThat(page.locator(".results h3 a").first()).isVisible();
        assertThat(page.locator(".meant")).hasCount(0);
    }
}
