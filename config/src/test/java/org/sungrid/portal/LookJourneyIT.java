package org.sungrid.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;
import org.sungrid.disclosure.DisclosureKind;

/** Large letters, dark and light, and paper, as a reader meets them: without script, on a screen and on a phone. */
class LookJourneyIT {

    private static final String DAY = "rgb(253, 252, 249)";
    private static final String NIGHT = "rgb(19, 23, 24)";

    /** WCAG 2.2, 2.5.5: what is to be touched, in pixels; a link within a sentence is as high as its line. */
    private static final int TARGET = 44;

    private static final int SMALLEST_LETTER = 20;

    private static final String TARGETS =
            "header a, footer a, main nav a, main button, main input:not([type=hidden]), main summary, .orders a, .facets a,"
                    + " .tally a, .lines a, .results h3 a, .section-head a, .contents a, .ways a, a[href^='tel:']";

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "LIGHT, 390", "DARK, 1440", "DARK, 390"})
    @Tag("A-4")
    void the_switch_turns_what_the_device_shows_and_back(ColorScheme device, int width) {
        boolean dark = device == ColorScheme.DARK;
        var page = page(device, width);
        page.navigate(portal("/en/disclosures?kind=fee"));
        assertThat(ground(page)).isEqualTo(dark ? NIGHT : DAY);

        light(page).click();
        assertThat(page).hasURL(portal(dark ? "/light/en/disclosures?kind=fee" : "/dark/en/disclosures?kind=fee"));
        assertThat(ground(page)).isEqualTo(dark ? DAY : NIGHT);

        page.locator(".results h3 a").first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/(light|dark)/en/disclosures/F-.*"));
        assertThat(ground(page)).isEqualTo(dark ? DAY : NIGHT);

        light(page).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("[^/]*//[^/]*/en/disclosures/F-.*"));
        assertThat(ground(page)).isEqualTo(dark ? NIGHT : DAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    @Tag("A-4")
    void a_search_in_large_letters_stays_in_large_letters(int width) {
        var page = page(ColorScheme.LIGHT, width);
        page.navigate(portal("/"));
        page.locator(".switches a").first().click();
        assertThat(page).hasURL(portal("/large"));
        page.locator("#q").fill("电梯");
        page.locator("#q").press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/large/disclosures\\?q=.*"));
        page.locator(".results h3 a").first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/large/disclosures/.*"));
        page.locator(".switches a").first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("[^/]*//[^/]*/disclosures/.*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    @Tag("A-5")
    void large_letters_are_large_and_what_is_touched_is_large_enough(int width) {
        var page = page(ColorScheme.LIGHT, width);
        var small = new ArrayList<String>();
        for (var address : pages(page)) {
            for (var language : List.of("", "/en")) {
                page.navigate(portal("/large" + language + address));
                page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
                said(page, SMALL_TARGETS, List.of(TARGETS, TARGET)).forEach(what -> small.add(address + ": " + what));
                said(page, SMALL_LETTERS, List.of("", SMALLEST_LETTER))
                        .forEach(what -> small.add(address + ": " + what));
            }
        }
        assertThat(small).isEmpty();
    }

    /** 390: a phone; 320: a screen of 1280 at 400 %; 720: one of 1440 at 200 %. */
    @ParameterizedTest
    @ValueSource(ints = {390, 320, 720})
    @Tag("A-5")
    void nothing_scrolls_sideways(int width) {
        var page = page(ColorScheme.LIGHT, width);
        var wide = new ArrayList<String>();
        for (var address : pages(page)) {
            for (var look : List.of("", "/en", "/large", "/large/en")) {
                page.navigate(portal(look + address));
                var more = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (((Number) more).intValue() > 0) {
                    wide.add(look + address + " by " + more);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    @Tag("A-6")
    void a_printed_page_is_black_on_white_without_navigation_and_says_where_it_stays() {
        var page = page(ColorScheme.DARK, 1440);
        page.navigate(portal("/dark" + found(page)));
        var number = page.url().replaceFirst(".*/", "");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(ground(page)).isEqualTo("rgb(255, 255, 255)");
        assertThat(page.locator("h1").evaluate("title => getComputedStyle(title).color"))
                .isEqualTo("rgb(0, 0, 0)");
        for (var gone : List.of(".masthead nav", ".switches", ".foot", ".trail", ".by-days")) {
            assertThat(page.locator(gone)).isHidden();
        }
        assertThat(page.locator(".imprint")).isVisible();
        assertThat(page.locator(".imprint")).containsText(number);
        var where = page.locator(".imprint .where").textContent();
        assertThat(where).matches(".*[^k]/disclosures/" + number + "/versions/[0-9]+");
        assertThat(page.navigate(where).status()).isEqualTo(200);
    }

    /** A4, with the margins that the page asks for; without the advice, which its printed address leads to. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    @Tag("A-6")
    void a_procedure_of_usual_length_is_printed_on_one_sheet(String language) throws IOException {
        var page = page(ColorScheme.LIGHT, 1440);
        page.navigate(portal(language + "/disclosures?kind=procedure"));
        var links = page.locator(".results h3 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSizeGreaterThan(10);
        var longer = new ArrayList<String>();
        for (var link : links) {
            page.navigate(portal(link));
            try (var paper = Loader.loadPDF(
                    page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
                if (paper.getNumberOfPages() > 1) {
                    longer.add(link);
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    private static final String SMALL_TARGETS = """
            ([what, least]) => [...document.querySelectorAll(what)].filter(one => {
                const box = one.getBoundingClientRect();
                return box.width > 0 && !one.closest('.skip') && !one.classList.contains('skip')
                    && (box.height < least || box.width < least);
            }).map(one => one.tagName + '.' + one.className + ' "' + one.textContent.trim().slice(0, 20) + '" '
                + Math.round(one.getBoundingClientRect().width) + ' by ' + Math.round(one.getBoundingClientRect().height))
            """;

    private static final String SMALL_LETTERS = """
            ([all, least]) => {
                const found = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const one = texts.currentNode.parentElement;
                    const drawn = one instanceof SVGElement ? one.getScreenCTM().a : 1;
                    const size = drawn * parseFloat(getComputedStyle(one).fontSize);
                    if (texts.currentNode.data.trim() && one.getClientRects().length && size < least) {
                        found.push(one.tagName + ' "' + one.textContent.trim().slice(0, 20) + '" ' + size);
                    }
                }
                return found;
            }
            """;

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page, String script, Object argument) {
        return (List<String>) page.evaluate(script, argument);
    }

    private static List<String> pages(Page page) {
        var pages = new ArrayList<>(List.of(
                "",
                "/disclosures",
                "/disclosures?kind=fee&q=%E7%94%B5%E6%A2%AF",
                "/disclosures?q=zzzzz",
                found(page),
                found(page) + "/compare",
                law(page),
                "/about",
                "/accessibility",
                "/site-map",
                "/board",
                "/board?state=closed",
                first(page, "/board"),
                "/nothing"));
        for (var kind : DisclosureKind.values()) {
            pages.add(first(page, "/disclosures?kind=" + kind.code()));
        }
        return pages;
    }

    /** A fee with a ladder and more than one version. */
    private static String found(Page page) {
        return first(page, "/disclosures?kind=fee&q=%E7%94%B5%E6%A2%AF%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9");
    }

    private static String law(Page page) {
        return first(page, "/disclosures?kind=legal-document&q=%E6%94%B6%E8%B4%B9%E5%85%AC%E7%A4%BA%E8%A7%84%E5%AE%9A");
    }

    private static String first(Page page, String list) {
        page.navigate(portal(list));
        return page.locator(".results h3 a").first().getAttribute("href");
    }

    private Page page(ColorScheme device, int width) {
        return browser.page(options -> options.setColorScheme(device).setViewportSize(width, 900));
    }

    private static com.microsoft.playwright.Locator light(Page page) {
        return page.locator(".device-light a:visible, .device-dark a:visible");
    }

    private static Object ground(Page page) {
        return page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
    }

    private static String portal(String path) {
        return TestBench.portal(path).toString();
    }
}
