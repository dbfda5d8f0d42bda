package org.sungrid.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The header set on one answer of every kind: page, file, redirect, not changed, and each refusal there is. */
@Tag("S-61")
class HeaderSetIT {

    private static final byte[] LARGER_THAN_A_FORM = new byte[(8 << 20) + 1];
    private static final byte[] LARGER_THAN_ANYTHING = new byte[(64 << 20) + 1];

    @Test
    void every_answer_of_the_portal_carries_it() throws IOException {
        String style = found(Wire.portal().get("/"), "href=\"(/assets/tokens\\.[0-9a-f]{12}\\.css)\"");
        String tag = Wire.portal().get("/robots.txt").header("ETag").orElseThrow();
        carries(200, Wire.portal().get("/"));
        carries(200, Wire.portal().send("HEAD", "/"));
        carries(200, Wire.portal().get("/en/disclosures?q=x"));
        carries(200, Wire.portal().get(style));
        carries(200, Wire.portal().get("/feed.atom"));
        carries(200, Wire.portal().get("/sitemap.xml"));
        carries(200, Wire.portal().get("/api/v1/disclosures"));
        carries(200, Wire.portal().get("/api/v1/disclosures.csv"));
        carries(200, Wire.portal().send("HEAD", "/api/v1/dump.zip"));
        carries(200, Wire.portal().get("/api/v1/openapi.json"));
        carries(200, Wire.portal().get("/health/ready"));
        carries(301, Wire.portal().get("/disclosures/"));
        carries(304, Wire.portal().get("/robots.txt", "If-None-Match: " + tag));
        carries(400, Wire.portal().get("/api/v1/disclosures?year=abcd"));
        carries(404, Wire.portal().get("/nothing"));
        carries(404, Wire.portal().get("/api/v1/nothing"));
        carries(404, Wire.portal().get("/assets/nothing.css"));
        carries(404, Wire.portal().get("/files/" + "0".repeat(32)));
        carries(404, Wire.portal().get("/WEB-INF/web.xml"));
        carries(405, Wire.portal().send("POST", "/", "a=b".getBytes(StandardCharsets.UTF_8)));
        carries(405, Wire.portal().send("DELETE", "/api/v1/disclosures"));
        carries(405, Wire.portal().send("POST", "/api/v1/dump.zip"));
    }

    @Test
    void every_answer_of_the_admin_carries_it() throws IOException {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        String form = "Content-Type: application/x-www-form-urlencoded";
        String script = found(Wire.admin().get("/", cookie), "src=\"(/jakarta.faces.resource/[^\"]+)\"")
                .replace("&amp;", "&");
        carries(200, Wire.admin().get("/sign-in"));
        carries(200, Wire.admin().get("/", cookie));
        carries(200, Wire.admin().get(script));
        carries(301, Wire.admin().get("/disclosures/", cookie));
        carries(303, Wire.admin().get("/disclosures"));
        carries(403, Wire.admin().get("/accounts", cookie));
        carries(403, Wire.admin().send("POST", "/disclosures", "a=b".getBytes(StandardCharsets.UTF_8), form, cookie));
        carries(404, Wire.admin().get("/nothing", cookie));
        carries(404, Wire.admin().get("/jakarta.faces.resource/nothing.js.xhtml?ln=primefaces"));
        carries(405, Wire.admin().send("PUT", "/"));
        carries(413, Wire.admin().send("POST", "/disclosures/new/fee", LARGER_THAN_A_FORM, form, cookie));
    }

    /** A body that the connector itself stops never reaches an application; what it says then names nothing. */
    @Test
    void what_the_connector_stops_names_no_server_and_no_release() throws IOException {
        for (Wire.Answer answer : List.of(
                Wire.portal().send("POST", "/", LARGER_THAN_A_FORM),
                Wire.admin().send("POST", "/sign-in", LARGER_THAN_ANYTHING))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.whole()).doesNotContainPattern("(?i)payara|glassfish|grizzly|20[0-9]{2}\\.[0-9]");
        }
    }

    @Test
    @Tag("S-98")
    void a_refusal_is_told_in_the_usual_frame() throws IOException {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        for (Wire.Answer answer : List.of(
                Wire.portal().get("/nothing"),
                Wire.portal().get("/en/nothing"),
                Wire.portal().send("POST", "/"),
                Wire.admin().get("/nothing"),
                Wire.admin().get("/en/nothing", cookie),
                Wire.admin().get("/accounts", cookie),
                Wire.admin().send("POST", "/disclosures", "a=b".getBytes(StandardCharsets.UTF_8), cookie))) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).contains("/assets/tokens.", "<main", "</html>");
        }
    }

    private static void carries(int status, Wire.Answer answer) {
        assertThat(answer.status()).as(answer.whole()).isEqualTo(status);
        String policy = one(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("(?:script|style|default)-src [^;]*'unsafe-inline'");
        assertThat(one(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(one(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(one(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(one(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(one(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(one(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.all("X-Powered-By")).isEmpty();
        assertThat(answer.whole()).doesNotContainPattern("(?i)payara|glassfish|grizzly");
    }

    private static String one(Wire.Answer answer, String header) {
        assertThat(answer.all(header)).as(header).hasSize(1);
        return answer.all(header).get(0);
    }

    private static String found(Wire.Answer answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer.body());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
