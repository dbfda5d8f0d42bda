package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** The pages about the site say what is so: their examples find something, their numbers are those of the lists. */
class AboutPagesIT {

    private static final Pattern EXAMPLE = Pattern.compile(
            "<a href=\"(/en/disclosures\\?q=[^\"]+)\"[^>]*>[^<]*</a><span class=\"number\">(one|[0-9,]+) found");
    private static final Pattern PART = Pattern.compile(
            "<a href=\"(/en/disclosures\\?(?:kind|unit|year|theme)=[^\"]+)\">[^<]*</a><span class=\"number\">([0-9]+)</span>");
    private static final Pattern FOUND = Pattern.compile("<h2 id=\"found\">(One|[0-9,]+) (?:result|disclosure)");

    @Test
    void the_examples_are_real_searches() throws IOException {
        var examples = EXAMPLE.matcher(Reader.get("/en/about").body()).results().toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        for (var example : examples) {
            assertThat(found(example.group(1))).as(example.group(1)).isEqualTo(number(example.group(2)));
        }
    }

    @Test
    void the_numbers_of_the_site_map_are_those_of_the_lists() throws IOException {
        var parts = PART.matcher(Reader.get("/en/site-map").body()).results().toList();

        assertThat(parts.stream()
                        .map(part -> part.group(1).replaceFirst(".*\\?([a-z]+)=.*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrder("kind", "unit", "year", "theme");
        for (var part : parts) {
            assertThat(found(part.group(1))).as(part.group(1)).isEqualTo(number(part.group(2)));
        }
    }

    @Test
    void the_contact_is_what_the_grid_says() throws IOException, SQLException {
        try (var database = TestBench.database(As.OWNER);
                var query = database.createStatement();
                var bureau = query.executeQuery(
                        "SELECT phone, address FROM cell_state WHERE recorded_until IS NULL AND cell_level = 'LEADERSHIP' ORDER BY position LIMIT 1")) {
            assertThat(bureau.next()).isTrue();
            for (var page : List.of("/about", "/en/about", "/accessibility", "/en/accessibility")) {
                assertThat(Reader.get(page).body())
                        .as(page)
                        .contains("tel:" + bureau.getString("phone"), bureau.getString("address"));
            }
        }
    }

    @Test
    void they_stand_in_the_foot_of_every_page_and_in_the_list_of_addresses() throws IOException {
        var addresses = Reader.get("/sitemap.xml").body();
        for (var page : List.of("/about", "/accessibility", "/site-map")) {
            for (var language : List.of("", "/en")) {
                assertThat(Reader.get(language + "/nothing").body()).contains("href=\"" + language + page + "\"");
                assertThat(addresses).contains(TestBench.portal(language + page) + "</loc>");
                assertThat(Reader.get(language + page).status()).isEqualTo(200);
            }
        }
    }

    private static int found(String address) throws IOException {
        var found = FOUND.matcher(Reader.get(address).body());
        assertThat(found.find()).as(address).isTrue();
        return number(found.group(1));
    }

    private static int number(String text) {
        return text.equalsIgnoreCase("one") ? 1 : Integer.parseInt(text.replace(",", ""));
    }
}
