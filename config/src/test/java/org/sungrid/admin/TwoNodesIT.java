package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerNode;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.TrialAccount;
import org.sungrid.bench.Wire;

/**
 * What is decided on one node holds on the other with the very next request. People work on the second node here; what
 * ends their rights, their session or what they released is done on the first, through its pages.
 *
 * <p>A session is kept in the database, so every node knows when it is over; what a browser's cookie stands for is kept
 * by the node that gave it. So a cookie is good for one node alone, and a balancer has to keep somebody on the node where
 * they signed in.
 */
class TwoNodesIT {

    private static final String LIST = "/disclosures";
    private static final String DRAFT = "/disclosures/new/legal-document";
    private static final String UNIT = "YX-HW";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FIELD_NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static ServerNode second;

    /** Somebody who was put into a post on the first node, with an account and, by the post, the right to draft. */
    private record Worker(String number, String account, String id) {

        AdminClient on(ServerNode node) {
            var client = AdminClient.signedIn(account, node::admin);
            assertThat(client.get(LIST).statusCode()).isEqualTo(200);
            return client;
        }
    }

    @BeforeAll
    static void a_second_node_runs() throws Exception {
        second = ServerNode.second();
    }

    @Test
    @Tag("S-74")
    void S_74_a_page_that_is_open_at_one_node_hears_of_what_is_said_on_the_other() throws Exception {
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER, second::admin);
        var heard = new LinkedBlockingQueue<String>();
        var socket = MessagesIT.open(
                second::admin, reviewer.cookie(), second.admin("").toString(), heard);
        AdminClient.signedIn(AdminClient.DRAFTER).store("两个节点的推送", "正文", "submit");
        assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("new");
        socket.abort();
    }

    @Test
    @Tag("S-41")
    @Tag("S-49")
    void S_41_a_right_that_is_withdrawn_on_one_node_opens_nothing_on_the_other() throws Exception {
        var worker = newcomer("withdrawn");
        assertEverythingIsRefused(worker, () -> {
            var security = AdminClient.signedIn(AdminClient.SECURITY_ADMINISTRATOR);
            var rights = "/rights/" + worker.id();
            return press(security, rights, security.get(rights).body(), "", "value=\"收回\"", Map.of());
        });
    }

    @Test
    @Tag("S-41")
    void S_41_a_right_ends_with_its_post_on_every_node() throws Exception {
        var worker = newcomer("ended");
        var post = text("SELECT MAX(a.id) FROM assignment a JOIN person p ON p.id = a.person_id"
                + " WHERE p.person_number = '" + worker.number() + "'");
        assertEverythingIsRefused(worker, () -> {
            var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
            var page = "/persons/" + worker.number() + "/end";
            var last = Map.of("last", today().minusDays(1).toString(), "reason", "试验结束");
            return altered(administrator, page, page + "?post=" + post, last);
        });
    }

    @Test
    @Tag("S-41")
    @Tag("M49")
    void S_41_what_somebody_from_outside_sees_ends_with_the_term_on_every_node() throws Exception {
        var name = "外聘" + NUMBER.incrementAndGet();
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var appointed = press(
                administrator,
                "/supervisors",
                administrator.get("/supervisors").body(),
                "",
                "id=\"appoint\"",
                Map.of(
                        "name",
                        name,
                        "organisation",
                        "试验镇商会",
                        "level",
                        "TOWN",
                        "cell_input",
                        UNIT,
                        "from",
                        today().minusDays(30).toString(),
                        "until",
                        today().plusDays(30).toString()));
        assertThat(appointed.statusCode()).isEqualTo(303);
        var number = text("SELECT person_number FROM person WHERE name = '" + name + "'");
        var account = TrialAccount.add("outside", number);
        granted(text("SELECT id FROM account WHERE name = '" + account + "'"), "TOWN", "EXTERNAL_SUPERVISOR");
        var looking = AdminClient.signedIn(account, second::admin);
        assertThat(looking.get("/grid/" + UNIT).statusCode()).isEqualTo(200);
        assertThat(looking.get("/grid/YX-LT").statusCode()).as("elsewhere").isEqualTo(404);
        assertThat(looking.get(LIST).statusCode())
                .as("what is not disclosed yet")
                .isEqualTo(403);

        var term = text("SELECT MAX(s.id) FROM external_supervisor s JOIN person p ON p.id = s.person_id"
                + " WHERE p.person_number = '" + number + "'");
        var page = "/persons/" + number + "/end-relation";
        var last = Map.of("last", today().minusDays(1).toString(), "reason", "试验结束");
        assertThat(altered(administrator, page, page + "?of=supervisor&row=" + term, last)
                        .statusCode())
                .isEqualTo(303);

        assertThat(looking.get("/grid/" + UNIT).statusCode()).isEqualTo(403);
        assertThat(looking.get("/grid").statusCode()).isEqualTo(403);
    }

    /** The control: nothing else than what was done on the first node makes the second refuse. */
    private static void assertEverythingIsRefused(Worker worker, Supplier<HttpResponse<String>> ending)
            throws SQLException {
        var looking = worker.on(second);
        var before = looking.cookie();
        var drafting = worker.on(second);
        var allowed = draft(drafting, worker.number() + "甲");
        var forbidden = draft(drafting, worker.number() + "乙");
        assertThat(drafting.post(DRAFT, allowed).statusCode()).isEqualTo(303);
        assertThat(drafts(allowed)).isEqualTo("1");

        assertThat(ending.get().statusCode()).isEqualTo(303);

        assertThat(looking.get(LIST).statusCode()).isEqualTo(403);
        assertThat(drafting.post(DRAFT, forbidden).statusCode()).isEqualTo(403);
        assertThat(drafts(forbidden)).isEqualTo("0");
        assertThat(looking.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(looking.cookie()).as("S-49: other rights, another id").isNotEqualTo(before);
        var thief = new AdminClient(second::admin);
        thief.useCookie(before);
        assertThat(thief.get("/account").statusCode()).as("S-49: the id before").isEqualTo(303);
    }

    @Test
    @Tag("S-41")
    @Tag("S-59")
    void S_41_who_no_longer_has_an_account_is_out_on_every_node() throws Exception {
        var worker = newcomer("closed");
        var looking = worker.on(second);
        var drafting = worker.on(second);
        var late = draft(drafting, worker.number() + "甲");
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        // The list begins behind a name: the account's own without its last sign.
        var beginning = worker.account().substring(0, worker.account().length() - 1);
        var accounts = administrator.get("/accounts?after=0~" + beginning).body();
        var closed =
                press(administrator, "/accounts", accounts, ">" + worker.account() + "<", "value=\"停用\"", Map.of());
        assertThat(closed.statusCode()).isEqualTo(303);

        assertSentToSignIn(looking.get(LIST));
        assertThat(drafting.post(DRAFT, late).statusCode()).isEqualTo(403);
        assertThat(drafts(late)).isEqualTo("0");
        assertSentToSignIn(drafting.get(LIST));
        assertThat(looking.signIn(worker.account(), TestBench.demoPassword(), "/sign-in")
                        .statusCode())
                .as("nor back in")
                .isEqualTo(200);
    }

    @Test
    @Tag("S-59")
    @Tag("S-49")
    void S_59_an_administrator_on_one_node_ends_the_sessions_on_the_other() throws Exception {
        var account = TrialAccount.add("far");
        var there = AdminClient.signedIn(account, second::admin);
        var alsoThere = AdminClient.signedIn(account, second::admin);
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var page = "/accounts/" + account;
        press(administrator, page, administrator.get(page).body(), "", "id=\"end-sessions\"", Map.of());

        assertSentToSignIn(there.get("/account"));
        assertThat(there.get("/sign-in").body()).contains("会话已由管理员结束");
        assertSentToSignIn(alsoThere.get("/account"));
    }

    @Test
    @Tag("S-59")
    void S_59_one_ends_ones_sessions_on_the_other_node() {
        var account = TrialAccount.add("both");
        var there = AdminClient.signedIn(account, second::admin);
        var here = AdminClient.signedIn(account);
        press(here, "/account", here.get("/account").body(), "", "id=\"end-others\"", Map.of());

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertSentToSignIn(there.get("/account"));
        assertThat(there.get("/sign-in").body()).contains("会话已由本账号在别处结束");
    }

    @Test
    @Tag("S-49")
    void a_cookie_is_good_for_the_node_that_gave_it_and_opens_nothing_on_the_other() {
        var here = AdminClient.signedIn(AdminClient.DRAFTER);
        var there = new AdminClient(second::admin);
        there.useCookie(here.cookie());
        assertSentToSignIn(there.get(LIST));
        assertThat(here.get(LIST).statusCode()).as("and is none the worse").isEqualTo(200);
    }

    @Test
    @Tag("S-45")
    void S_45_what_is_withdrawn_on_one_node_is_gone_from_the_portal_of_the_other() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var number = drafter.store("魑魅魍魉试行办法", "第一条 为了试验，制定本办法。", "submit");
        reviewer.press(number, "release", Map.of());
        var address = "/disclosures/" + number;
        var shown = second.portal().get(address);
        assertThat(shown.status()).isEqualTo(200);
        awaitFound(number, true);

        reviewer.press(number, "withdraw", Map.of("reason", "试验结束"));

        var kept = "If-None-Match: " + shown.header("ETag").orElseThrow();
        for (var one : new String[] {address, "/en" + address, "/api/v1" + address}) {
            var gone = second.portal().get(one, kept);
            assertThat(gone.status()).as(one).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("魑魅魍魉");
        }
        assertThat(second.portal().get("/feed.atom").body()).doesNotContain(number);
        assertThat(second.portal().get("/sitemap.xml").body()).doesNotContain(number);
        awaitFound(number, false);
    }

    /** The second node's index follows the log of changes. */
    private static void awaitFound(String number, boolean there) throws Exception {
        Wire portal = second.portal();
        var until = Instant.now().plus(PATIENCE);
        var asked = "/api/v1/disclosures?q=%E9%AD%91%E9%AD%85%E9%AD%8D%E9%AD%89";
        while (portal.get(asked).body().contains(number) != there) {
            assertThat(Instant.now())
                    .as((there ? "not found yet: " : "still found: ") + number)
                    .isBefore(until);
        }
    }

    private static void assertSentToSignIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in?to=");
    }

    private static Worker newcomer(String beginning) throws SQLException {
        var number = "TN-" + NUMBER.incrementAndGet();
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var asked = Map.of(
                "number",
                number,
                "name",
                "双节点" + number,
                "cell_input",
                UNIT,
                "capacity",
                "MEMBER",
                "from",
                today().minusDays(30).toString(),
                "reason",
                "试验");
        assertThat(altered(administrator, "/persons/new", "/persons/new", asked).statusCode())
                .isEqualTo(303);
        var account = TrialAccount.add(beginning, number);
        var id = text("SELECT id FROM account WHERE name = '" + account + "'");
        granted(id, "MEMBER", "DRAFTER");
        return new Worker(number, account, id);
    }

    /** The security administrator grants a role. @param as what the person is in the unit */
    private static void granted(String account, String as, String role) {
        var security = AdminClient.signedIn(AdminClient.SECURITY_ADMINISTRATOR);
        var rights = "/rights/" + account;
        var granted = press(
                security,
                rights,
                security.get(rights).body(),
                "",
                "id=\"do-grant\"",
                Map.of("post", UNIT + "|" + as, "role", role));
        assertThat(granted.statusCode()).isEqualTo(303);
    }

    /** Alters the grid: looks at what would change, then has it done. */
    private static HttpResponse<String> altered(
            AdminClient administrator, String page, String address, Map<String, String> typed) {
        var form = administrator.get(address).body();
        var foreseen =
                press(administrator, page, form, "", "id=\"look\"", typed).body();
        return press(administrator, page, foreseen, "", "id=\"carry-out\"", typed);
    }

    /** Presses the first button that is so written, behind some words of the page. */
    private static HttpResponse<String> press(
            AdminClient client, String path, String page, String behind, String button, Map<String, String> typed) {
        int at = page.indexOf(button, page.indexOf(behind));
        assertThat(at).as(button + " on " + path).isPositive();
        int form = page.lastIndexOf("<form id=\"", at) + "<form id=\"".length();
        var fields = AdminClient.hidden(page, page.substring(form, page.indexOf('"', form)));
        var name = FIELD_NAME.matcher(page.substring(page.lastIndexOf('<', at), page.indexOf('>', at)));
        assertThat(name.find()).isTrue();
        fields.put(name.group(1), "");
        fields.putAll(typed);
        return client.post(path, fields);
    }

    /** A draft, filled in but not sent. */
    private static Map<String, String> draft(AdminClient client, String title) {
        var fields = new HashMap<>(AdminClient.hidden(client.get(DRAFT).body(), "form"));
        fields.putAll(Map.of("title", title, "unit_input", UNIT, "save", ""));
        return fields;
    }

    private static String drafts(Map<String, String> sent) throws SQLException {
        return text("SELECT COUNT(*) FROM disclosure_version WHERE title = '" + sent.get("title") + "'");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String text(String query) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
