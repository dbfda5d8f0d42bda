package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that nobody answers and hosts that are not ours, on both applications and on every kind of address. */
class StrangeRequestsIT {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/en",
            "/disclosures",
            "/sign-in",
            "/sign-out",
            "/import/upload",
            "/assets/tokens.css",
            "/feed.atom",
            "/api/v1/disclosures",
            "/health/ready",
            "/jakarta.faces.resource/components.js.xhtml?ln=primefaces",
            "/nothing",
            "/error-page");

    private static final List<String> ALIASES = List.of(
            "Host: evil.example",
            "Host: evil.example:80",
            "Host: 127.0.0.1@evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Server: evil.example",
            "X-Host: evil.example",
            "X-Original-URL: http://evil.example/",
            "X-Rewrite-URL: //evil.example/",
            "X-Forwarded-Prefix: //evil.example",
            "X-Forwarded-For: evil.example",
            "Forwarded: for=evil.example;host=evil.example;proto=https",
            "Referer: http://evil.example/");

    @ParameterizedTest
    @Tag("S-65")
    @ValueSource(
            strings = {
                "TRACE",
                "TRACK",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "PROPFIND",
                "PROPPATCH",
                "MKCOL",
                "COPY",
                "MOVE",
                "LOCK",
                "DEBUG",
                "get",
                "Get",
                "head",
                "post",
                "pOST",
                "NONSENSE"
            })
    void a_method_that_is_not_ours_is_refused_as_such(String method) throws IOException {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        for (String address : ADDRESSES) {
            for (Wire.Answer answer : List.of(
                    Wire.portal().send(method, address, "X-Canary: canary"),
                    Wire.admin().send(method, address, "X-Canary: canary"),
                    Wire.admin().send(method, address, "X-Canary: canary", cookie))) {
                assertThat(answer.status()).as(method + " " + address).isIn(405, 501);
                assertThat(answer.whole()).doesNotContain("canary").doesNotContainIgnoringCase("payara");
            }
        }
    }

    @Test
    @Tag("S-67")
    @Tag("known-hole")
    void a_host_that_is_not_ours_is_repeated_nowhere() throws IOException {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        List<String> more = Stream.concat(
                        ADDRESSES.stream(), Stream.of("/disclosures/", "/en/", "/sign-in/", "/import"))
                .toList();
        for (String alias : ALIASES) {
            for (String address : more) {
                for (Wire.Answer answer : List.of(
                        Wire.portal().get(address, alias),
                        Wire.admin().get(address, alias),
                        Wire.admin().get(address, alias, cookie),
                        Wire.admin().send("POST", address, alias, cookie))) {
                    assertThat(answer.whole()).as(alias + " " + address).doesNotContain("evil.example");
                }
            }
        }
    }

    @Test
    @Tag("S-67")
    @Tag("known-hole")
    void an_absolute_address_of_another_host_leads_nowhere_else() throws IOException {
        for (Wire wire : List.of(Wire.portal(), Wire.admin())) {
            for (String target : List.of(
                    "http://evil.example/",
                    "http://evil.example/disclosures/",
                    "https://evil.example/en/disclosures/",
                    "http://evil.example//evil.example/disclosures/",
                    "//evil.example/disclosures/",
                    "//evil.example/..;/disclosures/",
                    "/%2f%2fevil.example/",
                    "/\\evil.example/",
                    "/.evil.example/")) {
                Wire.Answer answer = wire.get(target, "Host: evil.example");
                assertThat(answer.header("Location").orElse("/"))
                        .startsWith("/")
                        .doesNotStartWith("//");
                assertThat(answer.header("Location").orElse("")).doesNotContain("://", "\\");
                assertThat(answer.body()).doesNotContain("http://evil.example", "//evil.example/d");
            }
        }
    }
}
