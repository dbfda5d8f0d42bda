package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal says to any browser, whatever it asks for. */
class FrontDoorIT {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @Tag("S-11")
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/disclosures",
                "/disclosures?q=x",
                "/disclosures?page=-1",
                "/disclosures/F-0000-0000",
                "/feed.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/health/ready",
                "/api/v1/disclosures",
                "/nothing",
            })
    void no_reader_is_given_a_cookie(String address) throws IOException {
        assertThat(Reader.get(address).header("Set-Cookie")).isEmpty();
        assertThat(Reader.get(address, "Cookie: JSESSIONID=0123456789abcdef").header("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("S-61")
    @ValueSource(
            strings = {
                "/",
                "/disclosures/",
                "/disclosures?page=abc",
                "/nothing",
                "/disclosures;jsessionid=1",
                "/assets/none.css",
                "/feed.atom",
                "/api/v1/disclosures",
                "/api/v1/nothing",
                "/api/v1/disclosures?year=abcd",
                "/health/ready",
            })
    void every_answer_carries_the_header_set(String address) throws IOException {
        carriesTheHeaderSet(Reader.get(address));
    }

    @Test
    @Tag("S-61")
    void a_style_sheet_and_a_refused_method_carry_it_too() throws IOException {
        carriesTheHeaderSet(Reader.get(styleSheet()));
        carriesTheHeaderSet(Reader.send("POST", "/", "Content-Length: 0"));
    }

    @Test
    @Tag("S-61")
    void no_page_needs_anything_inline() throws IOException {
        for (String address :
                new String[] {"/", "/disclosures", "/disclosures/F-2026-0001", "/developers", "/nothing", "/en"}) {
            // A block of data is no script: no browser executes it.
            assertThat(Reader.get(address).body())
                    .doesNotContainPattern(
                            "<script(?! type=\"application/ld\\+json\">)(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");
        }
    }

    @ParameterizedTest
    @Tag("S-57")
    @ValueSource(strings = {"/disclosures;a=b", "/en;x"})
    void an_address_with_a_path_parameter_is_not_found(String address) throws IOException {
        Reader.Answer answer = Reader.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.whole()).doesNotContain("jsessionid").doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @Tag("S-57")
    @ValueSource(strings = {"/;jsessionid=ABC", "/disclosures;jsessionid=ABC?q=x"})
    void a_session_id_in_the_address_is_never_taken(String address) throws IOException {
        Reader.Answer answer = Reader.get(address);

        assertThat(answer.status()).isIn(200, 404);
        assertThat(answer.whole()).doesNotContain("jsessionid").doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @Tag("S-65")
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "DEBUG", "get", "hEAD"})
    void only_reading_is_answered(String method) throws IOException {
        Reader.Answer answer = Reader.send(method, "/disclosures", "Content-Length: 0");

        assertThat(answer.status()).isIn(405, 501);
        assertThat(answer.body()).doesNotContain("<h3>");
    }

    @Test
    @Tag("S-65")
    void a_refusal_says_what_is_answered() throws IOException {
        assertThat(Reader.send("DELETE", "/api/v1/disclosures").header("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @Tag("S-67")
    @ValueSource(
            strings = {"/", "/disclosures/", "/disclosures?q=x", "/nothing", "/feed.atom", "/sitemap.xml", "/robots.txt"
            })
    void a_foreign_host_is_never_repeated(String address) throws IOException {
        Reader.Answer byHost = Reader.get(address, "Host: evil.example");
        Reader.Answer byProxy = Reader.get(address, "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");

        assertThat(byHost.whole()).doesNotContain("evil.example");
        assertThat(byProxy.whole()).doesNotContain("evil.example");
    }

    @Test
    @Tag("S-67")
    void another_spelling_leads_to_the_same_host() throws IOException {
        Reader.Answer slash = Reader.get("/en/disclosures/?q=x", "Host: evil.example");

        assertThat(slash.status()).isEqualTo(301);
        assertThat(slash.header("Location")).contains("/en/disclosures?q=x");
        assertThat(Reader.get("//evil.example/disclosures/").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("S-98")
    @ValueSource(strings = {"/nothing", "/en/nothing", "/disclosures?page=abc", "/api/v1/nothing"})
    void an_error_tells_nothing_about_the_inside(String address) throws IOException {
        Reader.Answer answer = Reader.get(address);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.whole())
                .doesNotContainPattern(
                        "(?i)exception|payara|glassfish|grizzly|org\\.sungrid|java\\.|select |\\bat \\w+\\.");
    }

    @Test
    void an_error_stands_in_the_usual_frame_and_speaks_the_language_of_the_address() throws IOException {
        assertThat(Reader.get("/nothing").body())
                .contains("<main id=\"content\"", "masthead")
                .doesNotContain("???");
        assertThat(Reader.get("/en/nothing").body())
                .contains("<main id=\"content\"", "masthead", "lang=\"en\"")
                .doesNotContain("???");
    }

    @Test
    @Tag("S-61")
    void what_the_connector_refuses_by_itself_names_neither_server_nor_version() throws IOException {
        List<Reader.Answer> refusals = List.of(
                Reader.send("POST", "/disclosures", "Content-Length: 1100000", "", "a".repeat(1_100_000)),
                Reader.get("/", "X-Long: " + "a".repeat(20_000)),
                Reader.get("/" + "a".repeat(20_000)),
                Reader.send("GET\tX", "/"));

        assertThat(refusals).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 505);
            assertThat(answer.whole()).doesNotContainPattern("(?i)payara|glassfish|grizzly|6\\.20|\\bat \\w+\\.");
        });
    }

    @Test
    void a_page_that_the_browser_has_is_not_sent_again() throws IOException {
        String tag = Reader.get("/robots.txt").header("ETag").orElseThrow();

        assertThat(Reader.get("/robots.txt", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(Reader.get("/robots.txt", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void head_answers_like_get_without_the_body() throws IOException {
        Reader.Answer head = Reader.send("HEAD", "/robots.txt");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length"))
                .isEqualTo(Reader.get("/robots.txt").header("Content-Length"));
        assertThat(head.body()).isEmpty();
    }

    private static void carriesTheHeaderSet(Reader.Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).contains(POLICY);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy")).isPresent();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    private static String styleSheet() throws IOException {
        Matcher link = Pattern.compile("href=\"(/assets/tokens\\.[0-9a-f]{12}\\.css)\"")
                .matcher(Reader.get("/").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
