package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench.As;

/** Real faults, over and over: what the applications read is taken away from them while people ask for it. */
@Tag("S-98")
class ForcedErrorsIT {

    private static final int TOLD_OF_THE_PORTAL = 160;
    private static final int TOLD_OF_THE_ADMIN = 40;

    /** Not the end of a number of a disclosure, which stands in the links of the page. */
    private static final Pattern INCIDENT = Pattern.compile("(?<!-)\\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");

    private static final Pattern THE_INSIDE = Pattern.compile("(?i)exception|payara|glassfish|grizzly|org\\.sungrid"
            + "|eclipselink|jakarta\\.|java\\.|mysql|maria|sungrid_public|disclosure_version|import_batch|\\bselect\\b"
            + "|\\bfrom \\w+ where|denied|\\bat \\w+\\.\\w+");

    @Test
    void an_error_of_the_portal_tells_an_incident_and_nothing_of_the_inside() throws Exception {
        String number = someNumber();
        List<String> addresses = List.of(
                "/",
                "/en",
                "/disclosures/" + number,
                "/en/disclosures/" + number,
                "/disclosures/" + number + "/versions/1",
                "/feed.atom",
                "/sitemap.xml",
                "/api/v1/disclosures/" + number);
        Set<String> incidents = new HashSet<>();
        without("sungrid_public.disclosure_version", () -> {
            for (int i = 0; i < TOLD_OF_THE_PORTAL; i++) {
                String address = addresses.get(i % addresses.size());
                incidents.add(incidentOf(address, Wire.portal().get(address)));
            }
        });
        assertThat(incidents).as("each has a number of its own").hasSize(TOLD_OF_THE_PORTAL);
        ServerLog.assertTold(incidents);
        assertThat(Wire.portal().get("/disclosures/" + number).status())
                .as("and it passes")
                .isEqualTo(200);
    }

    @Test
    void an_error_of_the_admin_tells_an_incident_and_nothing_of_the_inside() throws Exception {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        Set<String> incidents = new HashSet<>();
        without("sungrid.import_batch", () -> {
            for (int i = 0; i < TOLD_OF_THE_ADMIN; i++) {
                String address = i % 2 == 0 ? "/import" : "/en/import";
                incidents.add(incidentOf(address, Wire.admin().get(address, cookie)));
            }
        });
        assertThat(incidents).hasSize(TOLD_OF_THE_ADMIN);
        assertThat(Wire.admin().get("/import", cookie).status()).isEqualTo(200);
    }

    private static String incidentOf(String address, Wire.Answer answer) {
        assertThat(answer.status()).as(address).isEqualTo(500);
        assertThat(THE_INSIDE.matcher(answer.whole().replace(address, "")).results())
                .as(answer.whole())
                .isEmpty();
        assertThat(answer.whole()).doesNotContain(TestBench.logs().getParent().toString());
        if (address.startsWith("/api/")) {
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":500");
        } else {
            assertThat(answer.body())
                    .as("in the usual frame and in the language of the address")
                    .contains("/assets/tokens.")
                    .contains(address.startsWith("/en") ? "lang=\"en\"" : "lang=\"zh-CN\"");
        }
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        Matcher incident = INCIDENT.matcher(answer.body());
        assertThat(incident.find()).as(answer.body()).isTrue();
        return incident.group();
    }

    private interface Asking {
        void ask() throws IOException;
    }

    /** The table or view has another name for as long as it takes. */
    private static void without(String table, Asking asking) throws SQLException, IOException {
        try (Connection owner = TestBench.database(As.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("RENAME TABLE " + table + " TO " + table + "_away");
            try {
                asking.ask();
            } finally {
                statement.execute("RENAME TABLE " + table + "_away TO " + table);
            }
        }
    }

    private static String someNumber() throws IOException {
        Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"")
                .matcher(Wire.portal().get("/api/v1/disclosures?kind=fee").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }
}
