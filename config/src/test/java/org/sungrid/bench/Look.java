package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What has to be true of every page as it is seen, whoever looks at it. */
public final class Look {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Look() {}

    /** No rule of WCAG 2.2 AA that a program can tell is broken. */
    public static void judge(Page page) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    /** The same, and it is no wider than the window; a picture of it is kept. @param language the prefix of its address */
    public static void at(Page page, String name, String language, int width) {
        Browser.keep(page, name + (language.isEmpty() ? "-zh-" : "-en-") + width);
        judge(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + language + " is no wider than " + width)
                .isEqualTo(true);
    }
}
