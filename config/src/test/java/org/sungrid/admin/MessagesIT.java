package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** The inbox, what everybody chooses for themselves, and how an open page hears of something new, from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {

    private static final String ENDED = "ended";

    /** Asked for once in five seconds; more is patience with a busy machine. */
    private static final int SECONDS = 60;

    private static final Pattern ROW = Pattern.compile("(?s)<li class=\"(unread|read)\">.*?</li>");

    @AfterAll
    static void nobody_of_this_test_is_reached_any_more() throws Exception {
        try (var connection = TestBench.database(As.OWNER)) {
            for (var table : List.of("delivery", "awaited_address", "contact")) {
                connection.createStatement().executeUpdate("DELETE FROM " + table);
            }
        }
    }

    @Test
    @Tag("M22")
    void a_reviewer_finds_a_draft_in_the_inbox_opens_it_and_has_read_it() {
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var number = submitted("收件箱测试");
        var home = reviewer.get("/").body();
        assertThat(home)
                .containsPattern("<a id=\"bell\"[^>]*>消息 <b class=\"count\" aria-hidden=\"true\">[0-9]+\\+?</b>");
        var page = reviewer.get("/inbox").body();
        var row = ROW.matcher(page);
        assertThat(row.find()).isTrue();
        assertThat(row.group()).startsWith("<li class=\"unread\">").contains(number + " 已提交，等待审核发布。");
        assertThat(reviewer.get("/en/inbox").body()).contains(number + " waits to be checked and released.");

        var fields = AdminClient.hidden(page, "lines");
        fields.put(button(row.group(), "查看"), "查看");
        var answer = reviewer.post("/inbox", fields);
        assertThat(answer.headers().firstValue("Location")).contains("/disclosures/" + number);
        assertThat(ROW.matcher(reviewer.get("/inbox").body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .startsWith("<li class=\"read\">");
        assertThat(reviewer.get("/inbox?unread=true").body()).doesNotContain(number);

        submitted("收件箱测试二");
        page = reviewer.get("/inbox?unread=true").body();
        fields = AdminClient.hidden(page, "lines");
        fields.put("mark-all", "");
        reviewer.post("/inbox?unread=true", fields);
        assertThat(reviewer.get("/inbox?unread=true").body()).contains("没有未读消息");
        assertThat(reviewer.get("/").body()).containsPattern("<a id=\"bell\"[^>]*>消息</a>");
    }

    @Test
    @Tag("M22")
    void a_mobile_number_is_used_once_the_code_came_back() throws Exception {
        var client = AdminClient.signedIn(AdminClient.STATION_HEAD);
        assertThat(client.get("/account").body()).contains("/account/messages");
        assertThat(client.get("/account/messages").body()).contains("尚未开通邮件");
        assertThat(send(client, "sms-form", "ask-sms", Map.of("sms", "12345")).body())
                .contains("手机号应为 11 位", "12345");
        var mobile = "139"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9]", "")
                        .concat("12345678")
                        .substring(0, 8);
        assertThat(send(client, "sms-form", "ask-sms", Map.of("sms", mobile)).statusCode())
                .isEqualTo(303);
        var code = Pattern.compile("验证码：([0-9]{6})").matcher(shortMessage(mobile));
        assertThat(code.find()).isTrue();
        assertThat(client.get("/account/messages").body()).contains(mobile);
        var wrong = code.group(1).equals("000000") ? "000001" : "000000";
        assertThat(send(client, "sms-form", "prove-sms", Map.of("smsCode", wrong))
                        .body())
                .contains("验证码不正确");
        assertThat(send(client, "sms-form", "prove-sms", Map.of("smsCode", code.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get("/account/messages").body()).contains("正在使用：" + mobile);

        var chosen = send(
                client,
                "choosing",
                "choose",
                Map.of("by-sms", "on", "own-hours", "on", "quietFrom", "22:00", "quietUntil", ""));
        assertThat(chosen.body()).contains("请填写时间");
        assertThat(send(
                                client,
                                "choosing",
                                "choose",
                                Map.of("by-sms", "on", "own-hours", "on", "quietFrom", "22:00", "quietUntil", "22:00"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get("/account/messages").body()).contains("value=\"22:00\"");
    }

    @Test
    @Tag("S-74")
    void S_74_an_open_page_hears_that_there_is_something_new_and_nothing_more() throws Exception {
        var reviewer = AdminClient.signedIn(AdminClient.REVIEWER);
        var heard = new LinkedBlockingQueue<String>();
        var socket = open(reviewer.cookie(), TestBench.admin("").toString(), heard);
        submitted("推送测试");
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("new");
        reviewer.post("/sign-out", new LinkedHashMap<>(Map.of("sungrid.token", reviewer.token())));
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS))
                .as("with the session ends the socket")
                .isEqualTo(ENDED);
        socket.abort();
    }

    @Test
    @Tag("S-74")
    void S_74_no_other_page_and_no_stranger_opens_a_socket() {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var ours = TestBench.admin("").toString();
        for (var origin : List.of(
                "https://evil.example",
                "null",
                TestBench.portal("").toString(),
                ours + ".evil.example",
                "http://127.0.0.1")) {
            assertRefused(drafter.cookie(), origin, 403);
        }
        assertRefused(drafter.cookie(), null, 403);
        assertRefused(null, ours, 303);
        assertRefused("sungrid-admin=0123456789abcdef0123456789ab", ours, 303);
        assertThat(drafter.get("/inbox/news").statusCode()).isEqualTo(400);
        assertThat(drafter.get("/inbox/news?person=1").statusCode())
                .as("nothing in the address says whose it is")
                .isEqualTo(400);
    }

    @Test
    @Tag("S-74")
    void S_74_what_a_page_says_ends_it_and_one_session_has_so_many_and_no_more() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var ours = TestBench.admin("").toString();
        var heard = new LinkedBlockingQueue<String>();
        open(drafter.cookie(), ours, heard).sendText("whose messages?", true);
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(ENDED);
        var sockets = new java.util.ArrayList<WebSocket>();
        for (int i = 0; i < 20; i++) {
            sockets.add(open(drafter.cookie(), ours, new LinkedBlockingQueue<>()));
        }
        var surplus = new LinkedBlockingQueue<String>();
        open(drafter.cookie(), ours, surplus);
        assertThat(surplus.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(ENDED);
        sockets.forEach(WebSocket::abort);
    }

    @Test
    @Tag("S-51")
    void a_page_that_waits_for_news_keeps_no_session_alive() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        try (var connection = TestBench.database(As.OWNER)) {
            var newest = "WHERE id = (SELECT * FROM (SELECT MAX(id) FROM account_session) newest)";
            connection
                    .createStatement()
                    .executeUpdate("UPDATE account_session SET seen_at = seen_at - INTERVAL 10 MINUTE " + newest);
            var seen = "SELECT seen_at FROM account_session " + newest;
            var before = text(connection, seen);
            var socket = open(drafter.cookie(), TestBench.admin("").toString(), new LinkedBlockingQueue<>());
            assertThat(text(connection, seen)).isEqualTo(before);
            drafter.get("/inbox");
            assertThat(text(connection, seen)).as("whoever looks is there").isNotEqualTo(before);
            socket.abort();
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void assertRefused(String cookie, String origin, int status) {
        assertThatThrownBy(() -> open(cookie, origin, new LinkedBlockingQueue<>()))
                .as(origin + " " + cookie)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(status));
    }

    private static WebSocket open(String cookie, String origin, BlockingQueue<String> heard) {
        return open(TestBench::admin, cookie, origin, heard);
    }

    /** A socket as a page opens it. @param node says where a path is @param cookie {@code null} for none, as the origin */
    static WebSocket open(Function<String, URI> node, String cookie, String origin, BlockingQueue<String> heard) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        var address = node.apply("/inbox/news").toString().replaceFirst("^http", "ws");
        return builder.buildAsync(URI.create(address), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence said, boolean last) {
                        heard.add(said.toString());
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        heard.add(ENDED);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable broken) {
                        heard.add(ENDED);
                    }
                })
                .join();
    }

    /** A draft that a drafter hands in. @return its number */
    private static String submitted(String title) {
        return AdminClient.signedIn(AdminClient.DRAFTER).store(title, "正文", "submit");
    }

    private static String button(String row, String label) {
        var button = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"" + label + "\"")
                .matcher(row);
        assertThat(button.find()).as(label).isTrue();
        return button.group(1);
    }

    private static java.net.http.HttpResponse<String> send(
            AdminClient client, String form, String button, Map<String, String> typed) {
        var fields = AdminClient.hidden(client.get("/account/messages").body(), form);
        fields.putAll(typed);
        fields.put(button, "");
        return client.post("/account/messages", fields);
    }

    /** The line in the gateway's file that goes to this number. */
    private static String shortMessage(String mobile) throws IOException {
        var until = Instant.now().plusSeconds(SECONDS);
        while (Instant.now().isBefore(until)) {
            try (var files = Files.list(Path.of(TestBench.fact("sms")))) {
                for (var file : files.toList()) {
                    for (var line : Files.readAllLines(file)) {
                        if (line.contains(mobile)) {
                            return line;
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("No short message to that number");
    }
}
