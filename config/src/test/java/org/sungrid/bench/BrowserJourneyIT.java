package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserJourneyIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void the_portal_opens_in_chinese_and_sets_no_cookie() {
        Page page = browser.page();
        Response response = page.navigate(TestBench.portal("/").toString());
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(page.context().cookies()).isEmpty();
        Browser.keep(page, "portal-home");
    }
}
