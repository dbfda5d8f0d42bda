package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.Wire;

/** Large letters, dark and light stand in the address, and nowhere else. */
@Tag("A-4")
class LookIT {

    private static final Pattern LINK = Pattern.compile("<(?:a|form)\\s[^>]*?(?:href|action)=\"(/[^\"]*)\"[^>]*>");
    private static final Pattern CANONICAL =
            Pattern.compile("<link rel=\"(?:canonical|alternate)\"(?: hreflang=\"[^\"]*\")? href=\"([^\"]*)\"");

    /** What programs read and what looks the same for everybody. */
    private static final Pattern WITHOUT_LOOK =
            Pattern.compile("/(?:(?:board/)?feed\\.(?:atom|rss)|api/v1|sitemap\\.xml|assets/).*");

    @ParameterizedTest
    @CsvSource({
        "/en/large, /large/en",
        "/dark/large/disclosures?q=x, /large/dark/disclosures?q=x",
        "/large/large/about, /large/about",
        "/dark/light/about, /light/about",
        "/large/dark/en/disclosures/, /large/dark/en/disclosures",
    })
    void another_spelling_leads_to_the_one_that_is_used(String asked, String used) throws IOException {
        var answer = Reader.get(asked);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains(used);
        assertThat(Reader.get(used).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/dark/en", "/large/light/en"})
    void every_link_and_form_keeps_the_look(String look) throws IOException {
        for (var path :
                List.of("", "/disclosures?q=fee", "/disclosures?page=2", fee(), "/about", "/site-map", "/nothing")) {
            var body = Reader.get(look + path).body();
            var switches = body.substring(body.indexOf("class=\"switches\""), body.indexOf("<nav "));
            var lost = LINK.matcher(body.replace(switches, ""))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !WITHOUT_LOOK.matcher(link).matches())
                    .filter(link -> !(link + "/").startsWith(look + "/") && !link.startsWith(look + "?"))
                    .toList();

            assertThat(lost).as(look + path).isEmpty();
            assertThat(LINK.matcher(switches).results()).hasSize(4);
        }
    }

    @Test
    void a_disclosure_in_another_spelling_keeps_the_look() throws IOException {
        var number = fee().substring("/disclosures/".length());

        assertThat(Reader.get("/large/dark/disclosures/" + number.toLowerCase(java.util.Locale.ROOT))
                        .header("Location"))
                .contains("/large/dark/disclosures/" + number);
    }

    @Test
    void an_error_is_told_in_the_look_of_the_address() throws IOException {
        assertThat(Reader.get("/large/dark/nothing").body())
                .contains("/assets/large.", "href=\"/dark/nothing\"", "href=\"/large/dark/en/nothing\"")
                .doesNotContain("prefers-color-scheme");
        assertThat(Reader.get("/large/;x").body()).contains("/assets/large.", "href=\"/large/disclosures\"");
        assertThat(Reader.get("/nothing").body()).doesNotContain("/assets/large.");
        assertThat(Reader.get("/light/nothing").body()).doesNotContain("/assets/night.");
    }

    @Test
    void search_engines_are_told_the_plain_addresses_only() throws IOException {
        for (var address : List.of("/large/dark/en" + fee(), "/light/disclosures?q=fee", "/dark")) {
            assertThat(CANONICAL.matcher(Reader.get(address).body()).results().map(link -> link.group(1)))
                    .hasSize(3)
                    .noneMatch(link -> link.matches(".*/(large|dark|light)(/.*)?"));
        }
        assertThat(Reader.get("/robots.txt").body())
                .contains("Disallow: /large\n", "Disallow: /dark\n", "Disallow: /light\n");
        for (var list : List.of("/sitemap.xml", "/feed.atom", "/api/v1/disclosures")) {
            assertThat(Reader.get(list).body()).doesNotContain("/large", "/dark/", "/light/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/large/feed.atom", "/dark/api/v1/disclosures", "/light/robots.txt", "/large/assets/none.css"})
    void what_is_no_page_has_no_look(String address) throws IOException {
        assertThat(Reader.get(address).status()).isEqualTo(404);
    }

    @Test
    void the_admin_has_no_looks() throws IOException {
        assertThat(Wire.admin().get("/sign-in").status()).isEqualTo(200);
        assertThat(Wire.admin().get("/large/sign-in").status()).isEqualTo(404);
        assertThat(Wire.admin().get("/dark/en/sign-in").body())
                .contains("prefers-color-scheme", "lang=\"en\"")
                .doesNotContain("href=\"/dark");
    }

    private static String fee() throws IOException {
        var found = Pattern.compile("/disclosures/F-[0-9]{4}-[0-9]+")
                .matcher(Reader.get("/disclosures?kind=fee").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
