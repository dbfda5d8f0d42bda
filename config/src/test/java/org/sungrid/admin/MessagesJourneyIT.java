package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** The bell, the inbox and the sending of messages in a real browser, under the admin's own content policy. */
class MessagesJourneyIT {

    /** A look of the node and some patience with a busy machine. */
    private static final double MILLIS = 60_000;

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void nothing_is_parked_any_more() throws Exception {
        try (var connection = TestBench.database(As.OWNER)) {
            connection.createStatement().executeUpdate("DELETE FROM delivery");
            connection.createStatement().executeUpdate("DELETE FROM notification WHERE once_key = 'journey'");
        }
    }

    @Test
    @Tag("S-74")
    @Tag("M22")
    void the_bell_of_an_open_page_is_marked_when_somebody_hands_in_a_draft() {
        var page = browser.page();
        var noise = new ArrayList<String>();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                noise.add(said.text());
            }
        });
        signIn(page, AdminClient.REVIEWER);
        open(page, "/account");
        assertThat(page.locator("#bell.news")).hasCount(0);
        AdminClient.signedIn(AdminClient.DRAFTER).store("推送之旅", "正文", "submit");
        assertThat(page.locator("#bell.news")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLIS));
        assertThat(page.locator("#news")).hasText("您有新消息。");
        Browser.keep(page, "messages-bell");
        Assertions.assertThat(noise).as("what the browser objects to").isEmpty();

        page.locator("#bell").click();
        assertThat(page.locator(".inbox li").first()).hasClass("unread");
        keep(page, "/inbox", "messages-inbox");
        open(page, "/inbox");
        page.locator(".inbox li").first().locator("input[value='查看']").click();
        assertThat(page.locator("h1")).hasText("推送之旅");
        open(page, "/inbox");
        assertThat(page.locator(".inbox li").first()).hasClass("read");
        keep(page, "/account/messages", "messages-choosing");
    }

    @Test
    @Tag("M22")
    void the_system_administrator_sees_what_could_not_be_sent_and_has_it_tried_again() throws Exception {
        park();
        var page = browser.page();
        signIn(page, AdminClient.ADMINISTRATOR);
        keep(page, "/outbox", "messages-outbox");
        open(page, "/outbox");
        page.onDialog(dialog -> dialog.accept());
        page.locator("input[value='放弃']").first().click();
        assertThat(page.locator(".field .wrong")).containsText("请说明理由");
        page.locator("#reason").fill("号码已停用");
        page.locator("input[value='放弃']").first().click();
        assertThat(page.locator(".notice")).containsText("已放弃");
        page.locator("input[value='重新发送']").first().click();
        assertThat(page.locator(".notice")).containsText("将重新发送");
        assertThat(page.locator("input[value='重新发送']")).hasCount(0);
    }

    /** Two that could not be sent. */
    private static void park() throws Exception {
        try (var connection = TestBench.database(As.OWNER);
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO notification (message_key, arguments, address, about_kind, about_id,"
                    + " once_key, urgency, said_at) VALUES ('disclosure.told.returned', '[\"F-2026-0003\"]',"
                    + " '/disclosures/F-2026-0003', 'disclosure', 3, 'journey', 'ORDINARY', '2026-11-30 02:00:00')");
            statement.executeUpdate("INSERT INTO delivery (notification_id, person_id, channel, state, due_at,"
                    + " next_try_at, tries, parked_at, reason) SELECT n.id, a.person_id, 'SMS', 'PARKED',"
                    + " '2026-11-30 02:00:00', '2026-11-30 02:00:00', 1, '2026-11-30 02:00:05',"
                    + " 'sms-refuses 422' FROM notification n JOIN account a"
                    + " ON a.name IN ('chenmin', 'suyingxue') WHERE n.once_key = 'journey'");
        }
    }

    /** A page as it is seen on a desk and on a phone, in both languages. */
    private static void keep(Page page, String path, String name) {
        for (var language : new String[] {"", "/en"}) {
            for (int width : new int[] {DESK, PHONE}) {
                page.setViewportSize(width, 900);
                open(page, language + path);
                Assertions.assertThat((Boolean) page.evaluate(
                                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " scrolls sideways at " + width)
                        .isTrue();
                Browser.keep(page, name + language.replace('/', '-') + "-" + width);
            }
        }
        page.setViewportSize(DESK, 900);
    }

    private static void open(Page page, String path) {
        page.navigate(TestBench.admin(path).toString());
        assertThat(page.locator("main#content")).isVisible();
    }

    private static void signIn(Page page, String name) {
        open(page, "/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        assertThat(page.locator("a.me")).isVisible();
    }
}
