package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TrialAccount;

/** One's own account and what an administrator may do about it, from outside. */
class OwnAccountIT {

    private static AdminClient signedIn(String name) {
        return AdminClient.signedIn(name);
    }

    private static String location(AdminClient client, String path) {
        return client.get(path).headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> form(AdminClient client, String path, String form, String button) {
        var fields = new LinkedHashMap<>(AdminClient.hidden(client.get(path).body(), form));
        fields.put(button, "");
        return fields;
    }

    @Test
    @Tag("S-56")
    void who_has_a_password_from_an_administrator_comes_nowhere_but_to_change_it() {
        var name = TrialAccount.add("first");
        TrialAccount.mustChange(name);
        var client = signedIn(name);
        for (var path : new String[] {"/", "/disclosures", "/account/second-factor"}) {
            assertThat(location(client, path)).as(path).isIn("/account", "");
        }
        assertThat(location(client, "/")).isEqualTo("/account");
        assertThat(location(client, "/en")).isEqualTo("/en/account");
        assertThat(client.get("/account").body()).contains("请先设置自己的密码").doesNotContain("id=\"sessions\"");

        var typed = form(client, "/account", "change-form", "change");
        typed.putAll(Map.of("present", "wrong", "next", "kettle umbrella harvest", "repeated", "kettle umbrella"));
        assertThat(client.post("/account", typed).body()).contains("当前密码不正确");
        typed = form(client, "/account", "change-form", "change");
        typed.putAll(Map.of("present", TestBench.demoPassword(), "next", "password1234", "repeated", "password123"));
        assertThat(client.post("/account", typed).body()).contains("这是常见密码", "两次输入的密码不一致");
        typed = form(client, "/account", "change-form", "change");
        typed.putAll(Map.of(
                "present", TestBench.demoPassword(),
                "next", "kettle umbrella harvest",
                "repeated", "kettle umbrella harvest"));
        assertThat(client.post("/account", typed).headers().firstValue("Location"))
                .contains("/");
        assertThat(client.get("/").statusCode()).isEqualTo(200);
        assertThat(new AdminClient()
                        .signIn(name, "kettle umbrella harvest", "/sign-in")
                        .statusCode())
                .isEqualTo(303);
        assertThat(new AdminClient()
                        .signIn(name, TestBench.demoPassword(), "/sign-in")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("S-54")
    void who_needs_a_second_factor_comes_nowhere_but_to_its_enrolment() {
        var name = TrialAccount.add("enrol");
        TrialAccount.demandFactor(name);
        var client = signedIn(name);
        assertThat(location(client, "/")).isEqualTo("/account/second-factor");
        assertThat(location(client, "/account")).isEqualTo("/account/second-factor");
        assertThat(client.get("/account/second-factor").body()).contains("<svg class=\"qr\"");
        var other = client.get("/account/second-factor").body();
        var token = AdminClient.hidden(other, "enrol-form").get("sungrid.token");
        assertThat(client.post("/", Map.of("sungrid.token", token)).statusCode())
                .isEqualTo(403);
        assertThat(client.post("/sign-out", Map.of("sungrid.token", token)).statusCode())
                .as("the way out is open")
                .isEqualTo(303);
    }

    @Test
    void an_account_is_found_by_what_it_its_person_or_their_number_begins_with() {
        var administrator = signedIn(AdminClient.ADMINISTRATOR);
        for (var asked : List.of("chenm", "陈", "1102")) {
            assertThat(administrator
                            .get("/accounts?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                            .body())
                    .as(asked)
                    .contains("/accounts/chenmin\"")
                    .doesNotContain("/accounts/xuzhibai\"");
        }
        for (var asked : List.of("henmin", "%", "_", "zz'\"<", "x".repeat(2_000))) {
            var answer = administrator.get("/accounts?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("zz'\"<");
        }
        assertThat(administrator.get("/accounts?q=%25").body()).contains("没有以此开头的");
    }

    @Test
    @Tag("S-59")
    @Tag("S-49")
    void S_59_an_administrator_ends_the_sessions_of_somebody_with_their_next_request() {
        var name = TrialAccount.add("killed");
        var client = signedIn(name);
        assertThat(client.get("/").statusCode()).isEqualTo(200);
        var administrator = signedIn(AdminClient.ADMINISTRATOR);
        var page = "/accounts/" + name;
        assertThat(administrator.get("/accounts").body()).contains("/accounts/");
        administrator.post(page, form(administrator, page, "sessions", "end-sessions"));
        assertThat(location(client, "/account")).isEqualTo("/sign-in?to=%2Faccount");
        assertThat(client.get("/sign-in").body()).contains("会话已由管理员结束");
        assertThat(signedIn(AdminClient.DRAFTER).get(page).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/accounts/nobody-here").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("S-59")
    @Tag("S-58")
    void S_59_one_ends_ones_other_sessions_and_they_are_told_why() {
        var name = TrialAccount.add("elsewhere");
        var elsewhere = signedIn(name);
        var here = signedIn(name);
        here.post("/account", form(here, "/account", "sessions", "end-others"));
        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/sign-in").body()).contains("会话已由本账号在别处结束");
    }

    @Test
    @Tag("S-58")
    void S_58_who_signs_in_at_too_many_places_is_told_so_at_the_oldest() {
        var name = TrialAccount.add("crowd");
        var oldest = signedIn(name);
        for (int i = 0; i < 5; i++) {
            assertThat(oldest.get("/").statusCode()).isEqualTo(200);
            signedIn(name);
        }
        assertThat(oldest.get("/").statusCode()).isEqualTo(303);
        assertThat(oldest.get("/sign-in").body()).contains("账号登录的地点超过上限");
    }

    @Test
    @Tag("S-51")
    void S_51_who_was_away_too_long_signs_in_again_and_is_told_why() {
        var name = TrialAccount.add("away");
        var client = signedIn(name);
        TrialAccount.goAway(name);
        assertThat(location(client, "/account")).isEqualTo("/sign-in?to=%2Faccount");
        assertThat(client.get("/sign-in").body()).contains("较长时间没有操作");
    }

    /** Nothing that was typed is lost when the session was over, and nobody else sees it. */
    @Test
    @Tag("S-51")
    void what_was_sent_too_late_is_shown_to_the_same_account_after_it_signed_in_again() throws Exception {
        var client = signedIn(AdminClient.DRAFTER);
        var typed = form(client, "/disclosures/new/legal-document", "form", "save");
        typed.putAll(Map.of("title", "夜间开放的规定 & <b>", "body", "第一条 夜间开放。".repeat(50)));
        var before = Tables.checksums();
        TrialAccount.goAway(AdminClient.DRAFTER);
        var answer = client.post("/disclosures/new/legal-document", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        var signIn = answer.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/sign-in?to=%2Fdisclosures%2Fnew%2Flegal-document");
        assertThat(client.get("/account/typed").statusCode())
                .as("not before the sign-in")
                .isEqualTo(303);
        assertThat(client.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), signIn)
                        .headers()
                        .firstValue("Location"))
                .contains("/disclosures/new/legal-document");
        assertThat(client.get("/").body()).contains("href=\"/account/typed\"");
        assertThat(client.get("/account/typed").body())
                .contains("第一条 夜间开放。".repeat(50), "夜间开放的规定 &amp; &lt;b&gt;")
                .doesNotContain(typed.get("sungrid.token"));
        assertThat(client.get("/").body()).as("spoken of once").doesNotContain("/account/typed");
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("S-51")
    void what_was_sent_too_late_is_not_shown_to_another_account() {
        var client = signedIn(AdminClient.DRAFTER);
        var typed = form(client, "/disclosures/new/legal-document", "form", "save");
        typed.putAll(Map.of("title", "只给自己看的题目文字", "body", ""));
        TrialAccount.goAway(AdminClient.DRAFTER);
        assertThat(client.post("/disclosures/new/legal-document", typed).statusCode())
                .isEqualTo(303);
        client.signIn("suyingxue", TestBench.demoPassword(), "/sign-in");
        assertThat(client.get("/account/typed").body()).contains("没有保留的内容").doesNotContain("只给自己看");
    }

    @Test
    @Tag("S-52")
    void S_52_who_fails_too_often_is_told_how_long_to_wait() {
        var name = TrialAccount.add("slow");
        var client = new AdminClient();
        for (int i = 0; i < 5; i++) {
            assertThat(client.signIn(name, "wrong", "/sign-in").body()).contains("账号或者密码不正确");
        }
        for (int i = 0; i < 3; i++) {
            client.signIn(name, "wrong", "/sign-in");
        }
        assertThat(client.signIn(name, TestBench.demoPassword(), "/sign-in").body())
                .containsPattern("请等待 \\d+ 秒");
    }
}
