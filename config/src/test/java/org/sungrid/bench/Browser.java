package org.sungrid.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for journeys: {@code @RegisterExtension final Browser browser = new Browser();}. One browser serves
 * all tests of a run; each page comes with cookies and storage of its own. What a failed test saw last is kept as a
 * picture under {@code target/pictures}.
 */
public final class Browser implements AfterEachCallback {
    /** Chromium's own calls home would be mistaken for the pages'. The last one is for root, whose sandbox it refuses. */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-default-apps",
            "--no-first-run",
            "--no-sandbox");

    private static final int TIMEOUT_MILLIS = 20_000;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** One for the whole virtual machine: starting it takes longer than most journeys. */
    private static final class Shared {
        static final Playwright PLAYWRIGHT = Playwright.create();
        static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(TestBench.fact("chromium")))
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "browser-close"));
        }
    }

    /** A page of 1280 by 900 in Chinese. */
    public Page page() {
        return page(options -> {});
    }

    /** A page of a phone's width. */
    public Page phone() {
        return page(options -> options.setViewportSize(390, 844).setHasTouch(true));
    }

    public Page pageWithoutScript() {
        return page(options -> options.setJavaScriptEnabled(false));
    }

    public Page page(Consumer<com.microsoft.playwright.Browser.NewContextOptions> options) {
        com.microsoft.playwright.Browser.NewContextOptions chosen =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai");
        options.accept(chosen);
        BrowserContext context = Shared.CHROMIUM.newContext(chosen);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        contexts.add(context);
        return context.newPage();
    }

    /** The same page, with somebody of the demo signed in to the admin. @param language the prefix of its addresses */
    public static Page signedIn(Page page, String account, String language) {
        page.navigate(TestBench.admin(language + "/sign-in").toString());
        page.locator("#name").fill(account);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        assertThat(page.locator("#enter")).hasCount(0);
        return page;
    }

    /** Keeps what the page shows as {@code target/pictures/<name>.png}, the whole length of it. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(TestBench.fact("pictures"), name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                if (failed) {
                    keep(
                            page,
                            "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                                    + test.getRequiredTestMethod().getName());
                }
            }
            context.close();
        }
        contexts.clear();
    }
}
