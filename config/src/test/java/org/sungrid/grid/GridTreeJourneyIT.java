package org.sungrid.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;

/** The tree is searched, folded, and a cell put elsewhere by hand, by keyboard and by menu: never without being shown first. */
@Tag("M01")
class GridTreeJourneyIT {

    private static final String MOVED = "[data-code='YX-DL-2']";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_dragged_cell_opens_the_form_that_shows_first_what_would_change() {
        var page = signedIn(browser.page());
        open(page, "/grid");
        page.dragAndDrop(MOVED + " .kind", "[data-code='YX-HW'] .kind");
        formFor(page, "YX-HW");
        page.locator("#look").click();
        assertThat(page.locator(".foreseen")).containsText("河湾");
        open(page, "/grid/YX-DL-2");
        assertThat(page.locator(".facts")).containsText("东岭");

        // Onto a cell of its own level nothing can be put.
        open(page, "/grid");
        page.dragAndDrop(MOVED + " .kind", "[data-code='YX-HW-1'] .kind");
        assertThat(page).hasURL(TestBench.admin("/grid").toString());
    }

    @Test
    @Tag("A-3")
    void the_same_is_done_by_keyboard_and_announced() {
        var page = signedIn(browser.page());
        open(page, "/grid");
        var more = page.locator(MOVED + " .more");
        more.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=menu] [role=menuitem]").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(more).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator("#tree-says")).containsText("已拿起");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#tree-says")).containsText("领导班子");
        page.keyboard().press("Escape");
        assertThat(page.locator("#tree-says")).containsText("保持原位");
        more.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        var last = page.locator(".twig[data-level='1']").last().getAttribute("data-code");
        assertThat(page.locator(".twig.over")).hasAttribute("data-code", last);
        page.keyboard().press("Enter");
        formFor(page, last);
    }

    @Test
    void the_menu_of_a_line_leads_to_every_way_and_a_touch_puts_down_what_was_picked_up() {
        var page = signedIn(browser.phone());
        open(page, "/grid");
        page.locator(MOVED + " .more").tap();
        for (var way : new String[] {"move", "change", "merge", "split", "close"}) {
            assertThat(page.locator("[role=menu] a[href='/grid/YX-DL-2/" + way + "']"))
                    .isVisible();
        }
        assertThat(page.locator("[role=menu] a[href='/grid/new?parent=YX-DL-2']"))
                .isVisible();
        page.locator("[role=menu] [data-grab]").tap();
        page.locator("[data-code='YX-QP'] .subject").tap();
        formFor(page, "YX-QP");
    }

    @Test
    void without_a_script_the_tree_is_searched_and_folded_and_leads_to_every_way() {
        var page = signedIn(browser.pageWithoutScript());
        open(page, "/grid");
        page.locator("#q").fill("谷雨田");
        page.locator(".seek button").click();
        assertThat(page.locator("mark")).hasText("谷雨田");
        assertThat(page.locator(".twig")).hasCount(4);
        assertThat(page.locator(".twig.hit")).isVisible();
        page.locator(".tree summary").first().click();
        assertThat(page.locator(".twig.hit")).not().isVisible();
        page.locator(".tree summary").first().click();
        page.locator(".twig.hit .more").click();
        assertThat(page.locator("#ways a")).hasCount(10);
        open(page, "/en/grid?q=chengguan");
        assertThat(page.locator("#q-found")).containsText(Pattern.compile("\\d+ of \\d+ cells found"));
    }

    @Test
    void a_unit_is_merged_and_split_in_forms_that_ask_what_is_open() {
        var page = signedIn(browser.page());
        open(page, "/grid/YX-QP/merge");
        page.locator("#into_input").fill("YX-LT");
        page.locator("#from").fill("2031-03-01");
        page.locator("#look").click();
        assertThat(page.locator(".goings .wrong")).containsText("阮青禾");
        page.locator(".goings select").selectOption("DEPUTY");
        page.locator("#look").click();
        assertThat(page.locator(".foreseen")).containsText("柳塘");

        open(page, "/grid/YX-QP/split");
        page.locator("#from").fill("2031-03-01");
        page.locator("#add-part").click();
        assertThat(page.locator(".listed")).hasCount(2);
        page.locator("#remove-part").click();
        page.locator(".listed input").nth(0).fill("YX-QP-NEW");
        page.locator(".listed input").nth(1).fill("青坪新所");
        page.locator("#look").click();
        assertThat(page.locator(".foreseen")).containsText("青坪新所");
        page.locator(".goings").nth(1).locator("select").first().selectOption("1");
        page.locator("#look").click();
        assertThat(page.locator(".foreseen")).containsText("青坪所管理片区");
        assertThat(page.locator("#carry-out")).isVisible();
    }

    private static void formFor(Page page, String parent) {
        page.waitForURL(url -> url.endsWith("/grid/YX-DL-2/move?parent=" + parent));
        assertThat(page.locator("#parent_input")).hasValue(Pattern.compile(parent + " .*"));
        assertThat(page.locator("#from").inputValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(page.locator(".foreseen")).hasCount(0);
    }

    private static void open(Page page, String path) {
        page.navigate(TestBench.admin(path).toString());
    }

    private static Page signedIn(Page page) {
        page.navigate(TestBench.admin("/sign-in").toString());
        page.locator("#name").fill("luochunxiao");
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        return page;
    }
}
