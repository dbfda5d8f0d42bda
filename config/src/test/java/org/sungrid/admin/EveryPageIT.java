package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sungrid.bench.TestBench;

/**
 * Everybody follows every link they are shown; then each page that was found is tried. What the pages are is read from the
 * pages themselves, so a new one is tried from its first day.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** Of one kind of address (digits and numbers left out) as many as show it; the demo's forty disclosures look alike. */
    private static final int OF_ONE_KIND = 2;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form [^>]*method=\"post\"[^>]*>.*?</form>");
    private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final Map<String, AdminClient> people = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> pages = new LinkedHashMap<>();
    private Map<String, Long> before;

    @BeforeAll
    void everybody_follows_every_link() throws Exception {
        people.put("stranger", new AdminClient());
        for (var account : List.of(
                AdminClient.DRAFTER,
                AdminClient.REVIEWER,
                AdminClient.STATION_HEAD,
                AdminClient.ADMINISTRATOR,
                AdminClient.SECURITY_ADMINISTRATOR,
                AdminClient.AUDITOR)) {
            people.put(account, AdminClient.signedIn(account));
        }
        before = Tables.checksums();
        people.forEach((who, client) -> pages.put(who, followed(client)));
    }

    @Test
    @Tag("S-64")
    void S_64_following_every_link_changes_nothing() throws Exception {
        assertThat(pages.get(AdminClient.DRAFTER).keySet())
                .as("what a drafter comes across")
                .contains("/", "/en", "/disclosures", "/disclosures/new/fee", "/import")
                .anyMatch(path -> path.matches("/disclosures/F-.*"));
        assertThat(pages.get(AdminClient.ADMINISTRATOR).keySet())
                .contains("/accounts", "/proposals", "/bodies", "/jobs");
        assertThat(pages.get(AdminClient.SECURITY_ADMINISTRATOR).keySet())
                .anyMatch(path -> path.matches("/rights/[0-9]+"));
        assertThat(pages.get(AdminClient.AUDITOR).keySet()).contains("/audit");
        pages.forEach((who, found) -> found.keySet()
                .forEach(path -> people.get(who)
                        .send(HttpRequest.newBuilder(TestBench.admin(path)).method("HEAD", BodyPublishers.noBody()))));
        for (var path : List.of("/sign-out", "/import/upload", "/disclosures/new/fee?save=&form=form&title=x")) {
            people.get(AdminClient.DRAFTER).get(path);
        }
        assertThat(people.get(AdminClient.DRAFTER).get("/").statusCode()).isEqualTo(200);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("S-63")
    void S_63_no_form_of_any_page_is_taken_from_elsewhere() throws Exception {
        int forms = 0;
        for (var who : people.keySet()) {
            var stranger = AdminClient.signedIn(AdminClient.REVIEWER);
            for (var page : pages.get(who).entrySet()) {
                for (var form : FORM.matcher(page.getValue()).results().toList()) {
                    refusedFromElsewhere(people.get(who), page.getKey(), form.group(), stranger.token());
                    forms++;
                }
            }
        }
        assertThat(forms).as("forms that were tried").isGreaterThan(30);
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    private static void refusedFromElsewhere(AdminClient client, String page, String form, String othersToken) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form).results().forEach(field -> {
            var value = VALUE.matcher(field.group());
            fields.put(field.group(1), value.find() ? value.group(1) : "");
        });
        var action = ACTION.matcher(form);
        var target = action.find() && action.group(1).startsWith("/") ? action.group(1) : page;
        assertThat(fields).as("fields of a form on " + page).containsKey("sungrid.token");
        for (var token : new String[] {null, "", "made-up", othersToken}) {
            var sent = new LinkedHashMap<>(fields);
            sent.remove("sungrid.token");
            if (token != null) {
                sent.put("sungrid.token", token);
            }
            assertThat(status(client, target, sent))
                    .as(target + " with " + token)
                    .isEqualTo(403);
        }
        for (var header : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", TestBench.portal("").toString()),
                List.of("Origin", "http://127.0.0.1:1"))) {
            assertThat(status(client, target, fields, header.get(0), header.get(1)))
                    .as(target + " with " + header)
                    .isEqualTo(403);
        }
    }

    private static int status(AdminClient client, String target, Map<String, String> fields, String... headers) {
        return client.post(target, fields, headers).statusCode();
    }

    @Test
    @Tag("S-63")
    void S_63_the_token_in_another_kind_of_body_counts_for_nothing() throws Exception {
        var client = people.get(AdminClient.DRAFTER);
        var token = client.token();
        for (var type : List.of("text/plain", "application/json", "application/xml")) {
            var answer = client.send(HttpRequest.newBuilder(TestBench.admin("/disclosures/new/fee"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("sungrid.token=" + token + "&form=form&save=&title=x")));
            assertThat(answer.statusCode()).as(type).isEqualTo(403);
        }
        assertThat(Tables.checksums()).isEqualTo(before);
    }

    @Test
    @Tag("known-hole")
    void a_page_keeps_its_state_on_the_server_and_never_shares_the_constant_of_a_stateless_one() {
        pages.values()
                .forEach(found -> found.forEach((path, body) -> assertThat(body)
                        .as(path)
                        .doesNotContain("value=\"stateless\"")
                        .doesNotContainPattern("jakarta.faces.ViewState\"[^>]*value=\"[^\"]{100,}")));
    }

    /** CVE-2026-120421: the id of a client window came back in pages, past the nonce. */
    @Test
    @Tag("known-hole")
    void the_id_of_a_client_window_is_reflected_on_no_page() {
        var marks = List.of(
                "canary0%22%3E%3Cscript%3Ecanary1()%3C/script%3E",
                "canary0%27%29%3Bcanary1()%3B//",
                "canary0%3C/script%3E%3Cscript%3Ecanary1()",
                "canary0%5Cu003cimg%20src=x%20onerror=canary1()%3E",
                "canary0%0d%0aSet-Cookie:%20canary1=1");
        pages.forEach((who, found) -> found.keySet().stream()
                .filter(path -> !path.contains("?"))
                .forEach(path -> {
                    for (var mark : marks) {
                        var names = List.of("jfwid", "jakarta.faces.ClientWindow", "dsRid", "windowId");
                        var answer =
                                people.get(who).get(path + "?" + String.join("=" + mark + "&", names) + "=" + mark);
                        var body = answer.body().replaceAll("href=\"[^\"<>']*\"", "");
                        assertThat(body).as(path).doesNotContain("canary0", "canary1()");
                        assertThat(answer.body()).doesNotContain("<script>canary1", "<img src=x");
                        assertThat(answer.headers().map().toString()).doesNotContain("canary1=1");
                    }
                }));
    }

    /** CVE-2026-120421 again, in what is sent with a form. */
    @Test
    @Tag("known-hole")
    void the_id_of_a_client_window_is_not_reflected_by_a_form_either() {
        var client = people.get(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(client.get("/disclosures/new/fee").body(), "form");
        fields.put("jakarta.faces.ClientWindow", "canary0\"><script>canary1()</script>");
        fields.put("jfwid", "canary0\"><script>canary1()</script>");
        assertThat(client.post("/disclosures/new/fee", fields).body()).doesNotContain("canary0");
        fields.putAll(Map.of(
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", "unit",
                "jakarta.faces.partial.execute", "form",
                "jakarta.faces.partial.render", "form"));
        assertThat(client.post("/disclosures/new/fee", fields, "Faces-Request", "partial/ajax")
                        .body())
                .doesNotContain("canary0");
    }

    private static Map<String, String> followed(AdminClient client) {
        var found = new LinkedHashMap<String, String>();
        var kinds = new ArrayList<String>();
        var waiting = new ArrayDeque<>(List.of("/", "/sign-in", "/en/sign-in", "/first-administrators"));
        Set<String> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            if (answer.statusCode() != 200) {
                continue;
            }
            found.put(path, answer.body());
            links(answer.body()).filter(link -> !link.startsWith("/assets/")).forEach(link -> {
                var named = link.replaceAll("[0-9]+", "0")
                        .replaceAll("/(grid|bodies|persons|clocks)/[^/?]+", "/$1/0")
                        .replaceAll("(parent|cell|of|trade|unit|person)=[^&]+", "$1=0");
                // A list narrowed to a cell is the same page for each of them.
                var kind = named.matches(".*(unit|cell)=0.*") ? named.replaceAll("(kind|state)=[^&]+", "$1=0") : named;
                long already = kinds.stream().filter(kind::equals).count();
                if (already < OF_ONE_KIND && seen.add(link)) {
                    kinds.add(kind);
                    waiting.add(link);
                }
            });
        }
        return found;
    }

    private static Stream<String> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> URI.create(link).getHost() == null);
    }
}
