package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.ServerLog;
import org.sungrid.bench.TestBench;

class FormIT {

    private static final List<String> DRAFTERS_PAGES =
            List.of("/", "/disclosures", "/disclosures/new/fee", "/disclosures/new/legal-document", "/import");

    @Test
    @Tag("S-63")
    void S_63_a_form_that_is_not_ours_changes_nothing() throws Exception {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var other = AdminClient.signedIn("suyingxue");
        var page = client.get("/disclosures/new/fee").body();
        var othersToken = AdminClient.hidden(other.get("/disclosures/new/fee").body(), "form")
                .get("sungrid.token");
        var before = Tables.checksums();

        assertThat(post(client, page, "sungrid.token", null)).isEqualTo(403);
        assertThat(post(client, page, "sungrid.token", "")).isEqualTo(403);
        assertThat(post(client, page, "sungrid.token", "made-up")).isEqualTo(403);
        assertThat(post(client, page, "sungrid.token", othersToken)).isEqualTo(403);
        assertThat(post(client, page, null, null, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(post(client, page, null, null, "Sec-Fetch-Site", "same-site"))
                .isEqualTo(403);
        assertThat(post(client, page, null, null, "Origin", "https://evil.example"))
                .isEqualTo(403);

        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("S-63")
    void S_63_every_address_that_takes_forms_asks_for_the_token() throws Exception {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var before = Tables.checksums();
        for (var path : List.of(
                "/", "/sign-in", "/sign-out", "/first-administrators", "/disclosures", "/import", "/import/upload")) {
            assertThat(client.post(path, Map.of("a", "b")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(client.get("/").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("S-64")
    void S_64_looking_changes_nothing() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var before = Tables.checksums();
        for (var path : DRAFTERS_PAGES) {
            assertThat(drafter.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(drafter.get("/en" + path).statusCode()).as("/en" + path).isIn(200, 301);
        }
        assertThat(drafter.get("/sign-out").statusCode()).isIn(404, 405);
        for (var path : List.of("/accounts", "/grid", "/persons")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(AdminClient.signedIn(AdminClient.AUDITOR).get("/audit").statusCode())
                .isEqualTo(200);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @ParameterizedTest
    @Tag("S-72")
    @ValueSource(
            strings = {
                "1:1",
                "-5483712983712983:7812638716283",
                "stateless",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==",
                "H4sIAAAAAAAA/6tWKkktLlGyUlAqS8wpTtVRKi1OLYrPTFGyUjA0MDBQqgUAKyPp+SAAAAA=",
                "%00",
                "a:b:c"
            })
    void S_72_a_state_that_was_tampered_with_is_refused_without_a_trace(String state) {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
        fields.put("jakarta.faces.ViewState", state);
        fields.put("save", "");
        var answer = client.post("/disclosures/new/fee", fields);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "jakarta.", "com.sun", "\tat ");
    }

    /** A class that the server does not have: whoever read an object of it from a form would have to look for it. */
    private static final class Planted implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @Test
    @Tag("S-72")
    void S_72_an_object_sent_as_a_state_is_never_read() throws IOException {
        var object = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(object)) {
            out.writeObject(new Planted());
        }
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(object.toByteArray());
        }
        var told = ServerLog.text().length();
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        for (var bytes : List.of(object.toByteArray(), zipped.toByteArray())) {
            var state = Base64.getEncoder().encodeToString(bytes);
            for (var name : List.of("jakarta.faces.ViewState", "javax.faces.ViewState", "com.sun.faces.ViewState")) {
                var fields =
                        AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
                fields.remove("jakarta.faces.ViewState");
                fields.put(name, state);
                fields.put("save", "");
                client.post("/disclosures/new/fee", fields);
                new AdminClient().post("/sign-in", fields);
            }
        }
        assertThat(ServerLog.text().substring(told))
                .doesNotContain(Planted.class.getSimpleName(), "ClassNotFoundException", "InvalidClassException");
    }

    @Test
    @Tag("S-72")
    void S_72_the_state_of_another_session_is_refused() {
        var one = AdminClient.signedIn(AdminClient.DRAFTER);
        var other = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(one.get("/disclosures/new/fee").body(), "form");
        var mine = AdminClient.hidden(other.get("/disclosures/new/fee").body(), "form");
        mine.put("jakarta.faces.ViewState", fields.get("jakarta.faces.ViewState"));
        mine.put("save", "");
        assertThat(other.post("/disclosures/new/fee", mine).statusCode()).isBetween(400, 499);
    }

    @Test
    @Tag("S-72")
    void S_72_a_background_request_learns_no_more() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
        fields.put("jakarta.faces.ViewState", "1:1");
        fields.put("jakarta.faces.partial.ajax", "true");
        var answer = client.post("/disclosures/new/fee", fields, "Faces-Request", "partial/ajax");
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "jakarta.faces.application");
    }

    @Test
    @Tag("known-hole")
    void a_nonce_sent_along_never_becomes_the_policys() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
        var mine = "MTIzNDU2NzgtMTIzNC0xMjM0LTEyMzQtMTIzNDU2Nzg5MDEy";
        fields.put("primefaces.nonce", mine);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "unit");
        fields.put("jakarta.faces.partial.execute", "unit");
        fields.put("jakarta.faces.partial.render", "unit");
        var answer = client.post("/disclosures/new/fee", fields, "Faces-Request", "partial/ajax");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .noneMatch(policy -> policy.contains(mine));
        assertThat(answer.body()).doesNotContain(mine);
    }

    @ParameterizedTest
    @Tag("S-81")
    @ValueSource(strings = {"#{7*7}", "${7*7}", "%{7*7}", "#{msg['web.site']}", "<script>alert(1)</script>"})
    void S_81_expressions_in_a_field_stay_text(String typed) {
        var answer = new AdminClient().signIn(typed, "wrong password", "/sign-in");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(">49<", "\"49\"", "<script>alert(1)");

        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields =
                AdminClient.hidden(client.get("/disclosures/new/legal-document").body(), "form");
        fields.put("title", "");
        fields.put("issuer", typed);
        fields.put("body", typed);
        fields.put("save", "");
        var refused = client.post("/disclosures/new/legal-document", fields);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).doesNotContain("\"49\"", ">49<", "<script>alert(1)");
    }

    @Test
    @Tag("S-98")
    void S_98_a_wrong_password_is_told_without_saying_which_was_wrong() {
        var unknown = new AdminClient().signIn("nobody-here", TestBench.demoPassword(), "/sign-in");
        var wrong = new AdminClient().signIn(AdminClient.DRAFTER, "wrong password", "/sign-in");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(200);
        assertThat(notice(unknown.body())).isEqualTo(notice(wrong.body())).isNotEmpty();
    }

    private static String notice(String body) {
        return body.replaceFirst("(?s).*?role=\"alert\">([^<]*)<.*", "$1");
    }

    /** Sends the drafting form with one field replaced ({@code null}: left out). */
    private static int post(AdminClient client, String page, String field, String value, String... headers) {
        var fields = AdminClient.hidden(page, "form");
        fields.put("title", "S-63");
        fields.put("save", "");
        if (field != null) {
            fields.remove(field);
            if (value != null) {
                fields.put(field, value);
            }
        }
        return client.post("/disclosures/new/fee", fields, headers).statusCode();
    }
}
