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
import org.sungrid.bench.TrialAccount;

/** Signing in by the bureau's own sign-in service, against one that the test runs. */
class OpenIdIT {

    private static final String BACK = "/sign-in/service";

    private static MockProvider provider;

    @BeforeAll
    static void a_service_listens() throws IOException {
        provider = new MockProvider(TestBench.signInService());
    }

    @AfterAll
    static void it_goes_away() {
        provider.close();
    }

    /** What the browser was sent to the service with. */
    private static Map<String, String> begun(AdminClient client, String to) {
        var answer = client.get(BACK + "/begin?to=" + to);
        assertThat(answer.statusCode()).isEqualTo(303);
        var address = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(address.toString()).startsWith(TestBench.signInService() + "/authorize?");
        return MockProvider.form(address.getRawQuery());
    }

    private static String entered(AdminClient client, String code, String state) {
        return client.get(BACK + "/enter?code=" + code + "&state=" + state)
                .headers()
                .firstValue("Location")
                .orElseThrow();
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
                lie("an unknown account", claims -> claims.claim("preferred_username", "nobody-here")),
                lie("no account", claims -> claims.claim("preferred_username", null)),
                lie("an account that is no text", claims -> claims.claim("preferred_username", List.of("chenmin"))));
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
                .claim("preferred_username", AdminClient.DRAFTER)
                .claim("nonce", again.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build());
        var code = provider.letIn(unsigned.serialize(), again.get("code_challenge"), again.get("redirect_uri"));
        assertThat(entered(client, code, again.get("state"))).isEqualTo("/sign-in");
        assertNobody(client);
    }

    @Test
    void who_has_to_set_another_password_or_a_second_factor_here_is_not_asked_for_either() {
        var name = TrialAccount.add("service");
        TrialAccount.mustChange(name);
        TrialAccount.demandFactor(name);
        var client = new AdminClient();
        var asked = begun(client, "/");
        assertThat(entered(client, provider.letIn(name, asked), asked.get("state")))
                .isEqualTo("/");
        assertThat(client.get("/").statusCode()).isEqualTo(200);
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
