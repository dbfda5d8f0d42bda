package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.bench.TestBench;

class AddressIT {

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy");

    @ParameterizedTest
    @Tag("S-61")
    @ValueSource(strings = {"/sign-in", "/", "/nothing", "/disclosures", "/assets/nothing", "/account/sign-in.xhtml"})
    void S_61_every_answer_carries_the_header_set(String path) {
        var headers = new AdminClient().get(path).headers();
        assertThat(HEADERS)
                .allSatisfy(name -> assertThat(headers.allValues(name)).as(name).hasSize(1));
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "default-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
    }

    @ParameterizedTest
    @Tag("S-100")
    @ValueSource(
            strings = {
                "/WEB-INF;x/web.xml",
                "/WEB-INF/web.xml",
                "/WEB-INF/page.xhtml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "/.//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets;/../WEB-INF/web.xml",
                "/%2e/WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF/maven/pom.xml",
                "/account/sign-in.xhtml",
                "/home.xhtml",
                "/disclosure/draft.xhtml",
                "/sign-in.xhtml",
                "/.git/config",
                "/.env",
                "/admin.js.map",
                "/backup.zip",
                "/web.xml~",
                "/index.html",
                "/error-page",
                "/error.xhtml"
            })
    void S_100_what_is_no_page_is_not_found(String path) {
        assertThat(AdminClient.signedIn(AdminClient.DRAFTER).get(path).statusCode())
                .isIn(400, 404);
    }

    @Test
    void an_error_stands_in_the_usual_frame_and_speaks_the_language_of_the_address() {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        assertThat(drafter.get("/nothing").body()).contains("<main", "返回首页").doesNotContain("???");
        assertThat(drafter.get("/en/nothing").body())
                .contains("<main", "lang=\"en\"")
                .doesNotContain("返回首页");
    }

    @ParameterizedTest
    @Tag("S-73")
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/web.xml.xhtml?loc=/../../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=/../../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%5CWEB-INF",
                "/jakarta.faces.resource/components.js.xhtml?ln=primefaces&loc=../../WEB-INF",
                "/jakarta.faces.resource/components.js.xhtml?ln=primefaces&con=../../WEB-INF",
                "/jakarta.faces.resource/components.js.xhtml?ln=primefaces&v=../../..",
                "/jakarta.faces.resource/components.js.xhtml?ln=primefaces&ln=jakarta.faces",
                "/jakarta.faces.resource/components.js.xhtml?ln=unknown",
                "/jakarta.faces.resource/components.js.xhtml",
                "/jakarta.faces.resource/nothing.js.xhtml?ln=primefaces",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=4ib88tY5cy3INAZZsdtHPFU0Qzf8xqfq&pfdrt=sc",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&v=15&pfdrid=x&pfdrt=sc&pfdrid_c=false",
                "/jakarta.faces.resource/components.js.xhtml?ln=primefaces&pfdrid=x&pfdrt=sc",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml?ln=primefaces",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml?ln=primefaces",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml?ln=primefaces",
                "/jakarta.faces.resource/sign-in.xhtml?ln=primefaces",
                "/jakarta.faces.resource/page.xhtml.xhtml?ln=jakarta.faces",
                "/jakarta.faces.resource/.xhtml?ln=primefaces"
            })
    void S_73_resources_are_given_by_name_alone(String path) {
        var answer = new AdminClient().get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<web-app", "data-source");
    }

    @Test
    @Tag("known-hole")
    void the_id_of_a_client_window_is_never_reflected() {
        var marker = "x%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        for (var path : List.of("/", "/disclosures", "/disclosures/new/fee", "/import", "/sign-in")) {
            var body = client.get(path + "?jfwid=" + marker).body();
            assertThat(body).as(path).doesNotContain("<script>alert(1)");
        }
    }

    @Test
    @Tag("S-98")
    void S_98_an_address_that_is_not_there_is_told_in_plain_words() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        for (var path :
                List.of("/disclosures/F-1999-0001", "/disclosures/new/poem", "/import/99999999", "/import/abc")) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "org.sungrid", "jakarta.", "SELECT");
        }
    }

    @Test
    @Tag("S-101")
    void S_101_faces_runs_in_production_and_shows_no_debugging() {
        var client = AdminClient.signedIn(AdminClient.DRAFTER);
        assertThat(client.get("/disclosures").body()).doesNotContain("PrimeFaces.settings.projectStage='Development'");
        assertThat(client.get("/assets/").statusCode()).isIn(301, 404);
        assertThat(client.get("/?faceletsdebug=1").body()).doesNotContain("Component Tree");
    }

    @ParameterizedTest
    @Tag("S-65")
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND", "DEBUG", "OPTIONS"})
    void S_65_other_methods_are_refused(String method) {
        var answer = new AdminClient()
                .send(HttpRequest.newBuilder(TestBench.admin("/sign-in")).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isIn(405, 501);
    }

    @Test
    @Tag("known-hole")
    void a_foreign_host_name_appears_nowhere() {
        // The client may not set Host; absolute locations would show the name that was asked.
        var answer = new AdminClient().get("/disclosures");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/");
    }
}
