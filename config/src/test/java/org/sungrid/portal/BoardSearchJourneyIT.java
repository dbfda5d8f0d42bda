package org.sungrid.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.bench.Browser;
import org.sungrid.bench.Look;
import org.sungrid.bench.TestBench;

/** A citizen types what they saw at the market, without a script, and comes to the matter on the board (M34). */
@Tag("M34")
class BoardSearchJourneyIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({
        "'', 1440, 督办专栏",
        "'', 390, 督办专栏",
        "/en, 1440, What is being put right",
        "/en, 390, What is being put right"
    })
    void words_lead_to_the_board(String language, int width, String called) {
        var page = browser.page(options -> options.setViewportSize(width, 900));
        page.navigate(TestBench.portal(language + "/disclosures?q=%E7%94%B5%E5%AD%90%E7%A7%A4+%E5%8F%B0%E8%B4%A6")
                .toString());
        var line =
                page.locator(".results li", new com.microsoft.playwright.Page.LocatorOptions().setHasText("电子秤专项检查"));
        assertThat(line.locator(".meta")).containsText(called);
        Look.at(page, "board-search", language, width);
        line.locator("h3 a").click();
        assertThat(page).hasURL(Pattern.compile(".*" + language + "/board/DB-.*"));
        page.navigate(TestBench.portal(language + "/board").toString());
        assertThat(page.locator("a[href='/api/v1/board.csv']")).isVisible();
        Browser.keep(page, "board" + language.replace('/', '-') + "-" + width);
    }
}
