package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.TrialAccount;

/** Signing in by the bureau's own sign-in service, against one that the test runs. */
class OpenIdIT {

    private static final String BACK = "/sign-in/service";

    private static MockProvider provider;

    @BeforeAll
    static void a_service_listens_and_the_drafter_is_linked_to_it() throws IOException {
        provider = new MockProvider(TestBench.signInService());
        assertThat(link(AdminClient.signedIn(AdminClient.DRAFTER), AdminClient.DRAFTER))
                .contains("账号已经关联单位统一登录");
    }

    @AfterAll
    static void it_goes_away() {
        provider.close();
    }

    /** What the browser was sent to the service with. */
    private static Map<String, String> begun(AdminClient client, String to) {
        var answer = client.get(BACK + "/begin?to=" + to);
        assertThat(answer.statusCode()).isEqualTo(303);
        return asked(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String entered(AdminClient client, String code, String state) {
        return client.get(BACK + "/enter?code=" + code + "&state=" + state)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Somebody who is signed in links their account. @param known as whom the service knows them @return the page after it */
    private static String link(AdminClient client, String known) {
        var asked = asked(linking(client, TestBench.demoPassword()).orElseThrow());
        assertThat(entered(client, provider.letIn(known, asked), asked.get("state")))
                .isEqualTo("/account");
        return client.get("/account").body();
    }

    /** Where the service is asked to link; nothing when the password was another one. */
    private static Optional<String> linking(AdminClient client, String password) {
        var fields = AdminClient.hidden(client.get("/account").body(), "link-form");
        fields.put("link", password);
        fields.put("do-link", "");
        return client.post("/account", fields)
                .headers()
                .firstValue("Location")
                .map(begin -> client.get(begin).headers().firstValue("Location").orElseThrow());
    }

    private static Map<String, String> asked(String address) {
        assertThat(address).startsWith(TestBench.signInService() + "/authorize?");
        return MockProvider.form(URI.create(address).getRawQuery());
    }

    private static void assertNobody(AdminClient client) {
        assertThat(client.get("/account").statusCode()).isEqualTo(303);
        assertThat(client.get("/sign-in").body()).contains("单位统一登录未能确认账号");
    }

    @Test
    void the_service_is_asked_by_code_with_state_nonce_and_challenge() {
        var asked = begun(new AdminClient(), "/");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", MockProvider.CLIENT)
                .containsEntry("redirect_uri", TestBench.admin(BACK).toString())
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("scope")).contains("openid");
        for (var random : List.of("state", "nonce", "code_challenge")) {
            assertThat(asked.get(random)).as(random).matches("[A-Za-z0-9_-]{43}");
            assertThat(begun(new AdminClient(), "/").get(random)).isNotEqualTo(asked.get(random));
        }
    }

    @Test
    @Tag("S-49")
    void whoever_the_service_vouches_for_is_in_and_goes_on_where_they_wanted() {
        var client = new AdminClient();
        var asked = begun(client, "/en/account");
        var before = client.cookie();
        var code = provider.letIn(AdminClient.DRAFTER, asked);
        var stranger = new AdminClient();
        var back = stranger.get(BACK + "?code=" + code + "&state=" + asked.get("state"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(stranger.cookie())
                .as("no session is begun without the cookie")
                .isNull();
        assertThat(back.body())
                .contains("content=\"0; url=" + BACK + "/enter?code=" + code + "&amp;state=" + asked.get("state"));

        assertThat(entered(client, code, asked.get("state"))).isEqualTo("/en/account");
        assertThat(client.cookie()).isNotEqualTo(before);
        assertThat(client.get("/account").body()).contains("单位统一登录");
        assertThat(client.get("/disclosures").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S-46")
    void the_service_leads_to_no_other_host() {
        for (var target : List.of("//evil.example", "https://evil.example/", "%5Cevil.example", "/sign-in")) {
            var client = new AdminClient();
            var asked = begun(client, target);
            assertThat(entered(client, provider.letIn(AdminClient.DRAFTER, asked), asked.get("state")))
                    .isEqualTo("/");
        }
    }

    @Test
    void an_answer_with_another_state_or_to_another_browser_lets_nobody_in() {
        var client = new AdminClient();
        var asked = begun(client, "/");
        assertThat(entered(client, provider.letIn(AdminClient.DRAFTER, asked), "another"))
                .isEqualTo("/sign-in");
        assertNobody(client);

        var victim = new AdminClient();
        begun(victim, "/");
        var attacker = begun(new AdminClient(), "/");
        assertThat(entered(victim, provider.letIn(AdminClient.DRAFTER, attacker), attacker.get("state")))
                .isEqualTo("/sign-in");
        assertNobody(victim);
    }

    @Test
    void an_answer_counts_once() {
        var client = new AdminClient();
        var asked = begun(client, "/");
        var code = provider.letIn(AdminClient.DRAFTER, asked);
        assertThat(entered(client, "made-up", asked.get("state"))).isEqualTo("/sign-in");
        assertThat(entered(client, code, asked.get("state")))
                .as("the way was used up")
                .isEqualTo("/sign-in");
        assertNobody(client);
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> lie) {
        return Arguments.of(name, lie);
    }

    static Stream<Arguments> lies() {
        var now = Instant.now();
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://evil.example")),
                lie("another audience", claims -> claims.audience("another")),
                lie(
                        "several audiences and no party",
                        claims -> claims.audience(List.of(MockProvider.CLIENT, "another"))),
                lie("given to another party", claims -> claims.claim("azp", "another")),
                lie("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))),
                lie("never expires", claims -> claims.expirationTime(null)),
                lie("made long ago", claims -> claims.issueTime(Date.from(now.minusSeconds(3_600)))),
                lie("made in the future", claims -> claims.issueTime(Date.from(now.plusSeconds(3_600)))),
                lie("another nonce", claims -> claims.claim("nonce", "another")),
                lie("no nonce", claims -> claims.claim("nonce", null)),
                lie(
                        "somebody who is linked to no account, by the name of one",
                        claims -> claims.subject("somebody else")),
                lie("nobody", claims -> claims.subject(null)),
                lie("somebody without a sign", claims -> claims.subject(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_token_that_says_something_else_proves_nothing(String name, UnaryOperator<JWTClaimsSet.Builder> lie) {
        var client = new AdminClient();
        var asked = begun(client, "/");
        var code = provider.letIn(AdminClient.DRAFTER, asked, lie, provider.key());
        assertThat(entered(client, code, asked.get("state"))).isEqualTo("/sign-in");
        assertNobody(client);
    }

    @Test
    void a_token_signed_by_somebody_else_or_by_nobody_proves_nothing() {
        var client = new AdminClient();
        var asked = begun(client, "/");
        var forged = provider.letIn(AdminClient.DRAFTER, asked, claims -> claims, MockProvider.made("first"));
        assertThat(entered(client, forged, asked.get("state"))).isEqualTo("/sign-in");
        assertNobody(client);

        var again = begun(client, "/");
        var now = Instant.now();
        var unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer(TestBench.signInService().toString())
                .audience(MockProvider.CLIENT)
                .subject(MockProvider.subject(AdminClient.DRAFTER))
                .claim("nonce", again.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build());
        var code = provider.letIn(unsigned.serialize(), again.get("code_challenge"), again.get("redirect_uri"));
        assertThat(entered(client, code, again.get("state"))).isEqualTo("/sign-in");
        assertNobody(client);
    }

    @Test
    void an_account_is_linked_by_its_holder_alone_with_their_password_and_to_nobody_who_has_another() {
        var name = TrialAccount.add("linking");
        var client = AdminClient.signedIn(name);
        assertThat(linking(client, "another password")).as("a passer-by").isEmpty();
        // A way that was begun without the password is one to sign in by, and says nothing of the account here.
        var plain = begun(client, "/account");
        assertThat(entered(client, provider.letIn(name, plain), plain.get("state")))
                .isEqualTo("/sign-in");

        client = AdminClient.signedIn(name);
        assertThat(link(client, AdminClient.DRAFTER)).contains("已经关联了另一个账号");
        assertThat(link(client, name)).contains("账号已经关联单位统一登录");
        var there = new AdminClient();
        var way = begun(there, "/");
        assertThat(entered(there, provider.letIn(name, way), way.get("state"))).isEqualTo("/");
        assertThat(there.get("/account").body()).contains("解除关联");

        var fields = AdminClient.hidden(client.get("/account").body(), "link-form");
        fields.put("unlink", "");
        assertThat(client.post("/account", fields).statusCode()).isEqualTo(303);
        var late = new AdminClient();
        way = begun(late, "/");
        assertThat(entered(late, provider.letIn(name, way), way.get("state"))).isEqualTo("/sign-in");
        assertNobody(late);
    }

    @Test
    @Tag("S-42")
    void an_administrator_takes_a_link_away_and_it_goes_with_a_reset_password() {
        var name = TrialAccount.add("unlinked");
        link(AdminClient.signedIn(name), name);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        for (var button : List.of("unlink", "reset-password")) {
            var page = administrator.get("/accounts/" + name).body();
            assertThat(page).contains("起已关联单位统一登录").doesNotContain("id=\"link");
            var fields = AdminClient.hidden(page, "entry");
            fields.put(button, "");
            administrator.post("/accounts/" + name, fields);
            var client = new AdminClient();
            var way = begun(client, "/");
            assertThat(entered(client, provider.letIn(name, way), way.get("state")))
                    .as(button)
                    .isEqualTo("/sign-in");
            if (button.equals("unlink")) {
                link(AdminClient.signedIn(name), name);
            }
        }
    }

    @Test
    @Tag("S-96")
    void a_link_that_was_written_past_the_product_lets_nobody_in() throws Exception {
        var name = TrialAccount.add("forged");
        link(AdminClient.signedIn(name), name);
        try (var connection = TestBench.database(As.OWNER);
                var change = connection.prepareStatement(
                        "update service_identity set subject = 'of the attacker' where subject = ?")) {
            change.setString(1, MockProvider.subject(name));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        var client = new AdminClient();
        var way = begun(client, "/");
        assertThat(entered(client, provider.letIn("the attacker", way), way.get("state")))
                .isEqualTo("/sign-in");
        assertNobody(client);
    }

    @Test
    @Tag("S-54")
    void the_service_is_no_second_factor_unless_it_says_that_it_saw_one() {
        var name = TrialAccount.add("service");
        link(AdminClient.signedIn(name), name);
        TrialAccount.mustChange(name);
        TrialAccount.demandFactor(name);
        var client = new AdminClient();
        var asked = begun(client, "/");
        assertThat(entered(client, provider.letIn(name, asked), asked.get("state")))
                .isEqualTo("/");
        assertThat(client.get("/").headers().firstValue("Location"))
                .as("no other password is asked for, but a second factor")
                .contains("/account/second-factor");

        var seen = new AdminClient();
        var way = begun(seen, "/");
        var code = provider.letIn(name, way, claims -> claims.claim("amr", List.of("pwd", "mfa")), provider.key());
        assertThat(entered(seen, code, way.get("state"))).isEqualTo("/");
        assertThat(seen.get("/").statusCode()).isEqualTo(200);
        assertThat(seen.get("/account").body()).contains("单位统一登录和两步验证");
    }

    @Test
    void signing_out_offers_to_sign_out_there_as_well() {
        var client = new AdminClient();
        var asked = begun(client, "/");
        entered(client, provider.letIn(AdminClient.DRAFTER, asked), asked.get("state"));
        assertThat(client.post("/sign-out", Map.of("sungrid.token", client.token()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get("/account").statusCode()).isEqualTo(303);
        assertThat(client.get("/sign-in").body())
                .contains(TestBench.signInService() + "/logout?")
                .contains("post_logout_redirect_uri=");
    }
}
