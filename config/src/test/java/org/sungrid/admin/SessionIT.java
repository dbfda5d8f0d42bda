package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.TestBench;

class SessionIT {

    @Test
    @Tag("S-49")
    void S_49_the_session_id_changes_at_sign_in_and_the_old_one_opens_nothing() {
        var client = new AdminClient();
        client.get("/sign-in");
        var before = client.cookie();
        client.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), "/sign-in");
        assertThat(client.cookie()).isNotEqualTo(before);
        assertThat(client.get("/").statusCode()).isEqualTo(200);

        var thief = new AdminClient();
        thief.useCookie(before);
        assertThat(thief.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("S-49")
    void S_49_after_signing_out_the_id_opens_nothing() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var stolen = client.cookie();
        var home = client.get("/").body();
        var token = home.replaceFirst("(?s).*?name=\"sungrid.token\" value=\"([^\"]+)\".*", "$1");
        assertThat(client.post("/sign-out", java.util.Map.of("sungrid.token", token))
                        .statusCode())
                .isEqualTo(303);

        var thief = new AdminClient();
        thief.useCookie(stolen);
        var answer = thief.get("/disclosures");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=%2Fdisclosures");
    }

    @Test
    @Tag("S-57")
    void S_57_a_session_id_brought_along_is_not_taken() {
        var client = new AdminClient();
        client.useCookie("sungrid-admin=0123456789abcdef0123456789ab");
        client.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), "/sign-in");
        assertThat(client.cookie()).doesNotContain("0123456789abcdef");
        assertThat(client.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S-57")
    void S_57_who_fixed_a_session_for_somebody_does_not_share_it_after_they_signed_in() {
        var fixer = new AdminClient();
        fixer.get("/sign-in");
        var fixed = fixer.cookie();
        var victim = new AdminClient();
        victim.useCookie(fixed);
        assertThat(victim.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), "/sign-in")
                        .statusCode())
                .isEqualTo(303);
        assertThat(victim.cookie()).isNotEqualTo(fixed);
        assertThat(victim.get("/").statusCode()).isEqualTo(200);
        fixer.useCookie(fixed);
        assertThat(fixer.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("S-57")
    void S_57_a_session_id_in_the_address_is_not_found() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var id = client.cookie().replaceFirst(".*=", "");
        var stranger = new AdminClient();
        assertThat(stranger.get("/disclosures;jsessionid=" + id).statusCode()).isIn(303, 404);
        assertThat(stranger.get("/disclosures;sungrid-admin=" + id).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/").body()).doesNotContain(id);
    }

    @Test
    @Tag("S-50")
    void S_50_the_cookie_is_for_http_and_this_site_alone() {
        var set = new AdminClient().get("/sign-in").headers().firstValue("Set-Cookie");
        assertThat(set).isPresent();
        assertThat(set.get())
                .startsWith("sungrid-admin=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
    }

    @ParameterizedTest
    @Tag("S-46")
    @ValueSource(
            strings = {
                "//evil.example",
                "%5Cevil.example",
                "https://evil.example/",
                "/%5Cevil.example",
                "/%2fevil.example",
                "/.//evil.example",
                "///evil.example",
                "%2f%2fevil.example",
                "/%09/evil.example",
                "%09//evil.example",
                "https:evil.example",
                "https%3A%2F%2Fevil.example",
                "javascript%3Aalert(1)",
                "data%3Atext/html,x",
                "/disclosures@evil.example",
                "@evil.example",
                "/disclosures%0d%0aLocation:%20//evil.example",
                "/en//evil.example",
                "/%E3%80%82evil.example",
                "//127.0.0.1@evil.example/",
                "http%3A%2F%2F127.0.0.1.evil.example/"
            })
    @Tag("known-hole")
    void S_46_signing_in_leads_nowhere_but_to_this_host(String target) {
        var answer = new AdminClient().signIn(AdminClient.DRAFTER, TestBench.demoPassword(), "/sign-in?to=" + target);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    @Tag("S-46")
    void S_46_a_deep_link_leads_through_the_sign_in_and_on() {
        var client = new AdminClient();
        var sent = client.get("/en/disclosures");
        assertThat(sent.statusCode()).isEqualTo(303);
        var signIn = sent.headers().firstValue("Location").orElseThrow();
        var answer = client.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), signIn);
        assertThat(answer.headers().firstValue("Location")).contains("/en/disclosures");
        assertThat(client.get("/en/disclosures").statusCode()).isEqualTo(200);
        var asking = new AdminClient();
        var way = asking.get("/disclosures?kind=fee&q=%E7%94%B5%E6%A2%AF")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asking.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), way)
                        .headers()
                        .firstValue("Location"))
                .as("with what it was asked")
                .contains("/disclosures?kind=fee&q=%E7%94%B5%E6%A2%AF");
    }

    @Test
    @Tag("S-41")
    void S_41_what_one_may_not_see_is_refused() {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        assertThat(drafter.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(drafter.get("/audit").statusCode()).isEqualTo(403);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        assertThat(administrator.get("/disclosures").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/disclosures/new/fee").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/audit").statusCode()).as("S-42").isEqualTo(403);
        var auditor = AdminClient.signedIn(AdminClient.AUDITOR);
        assertThat(auditor.get("/audit").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/accounts").statusCode()).as("S-42").isEqualTo(403);
        assertThat(auditor.get("/grid").statusCode()).as("S-42").isEqualTo(403);
    }
}
