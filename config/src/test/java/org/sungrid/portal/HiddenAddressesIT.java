package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies inside the application has no address. */
class HiddenAddressesIT {

    @ParameterizedTest
    @Tag("S-73")
    @ValueSource(
            strings = {
                "/WEB-INF",
                "/WEB-INF;/web.xml",
                "/META-INF",
                "/disclosure",
                "/jakarta.faces.resource/web.xml.xhtml?loc=/../../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=..%2fWEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
                "/jakarta.faces.resource/faces.js.xhtml?ln=../META-INF",
                "/jakarta.faces.resource/home.xhtml.xhtml",
                "/jakarta.faces.resource/",
                "/jakarta.faces.resource/x.css.xhtml?ln=none&v=1",
                "/jakarta.faces.resource/x.css.xhtml?v=../../",
                "/jakarta.faces.resource/$%7B7*7%7D.css.xhtml",
                "/javax.faces.resource/web.xml.xhtml?loc=/../../WEB-INF",
                "/faces/home.xhtml",
                "/faces/jakarta.faces.resource/web.xml?loc=/../WEB-INF",
                "/home.jsf",
                "/home.faces",
                "/assets/..%2f..%2fWEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
            })
    void resources_of_the_framework_are_not_found(String address) throws IOException {
        hidden(address);
    }

    @ParameterizedTest
    @Tag("S-100")
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/",
                "/web-inf/web.xml",
                "/WEB-INF/page.xhtml",
                "/error.xhtml",
                "/WEB-INF/beans.xml",
                "/WEB-INF/lib/",
                "/WEB-INF/classes/org/sungrid/portal/messages.properties",
                "/META-INF/MANIFEST.MF",
                "/META-INF/maven/org.sungrid/sungrid-portal/pom.xml",
                "/META-INF/persistence.xml",
                "/META-INF/sungrid.taglib.xml",
                "/META-INF/sungrid/assets/tokens.css",
                "/.//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/%57EB-INF/web.xml",
                "/;/WEB-INF/web.xml",
                "/%2e/WEB-INF/web.xml",
                "/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF./web.xml",
                "/WEB-INF%00/web.xml",
                "/WEB-INF%c0%afweb.xml",
                "/WEB-INF%5cweb.xml",
                "/home.xhtml",
                "/home.xhtml/",
                "/home.xhtml;x",
                "/disclosure/list.xhtml",
                "/disclosure/disclosure.xhtml",
                "/disclosure/facts.xhtml",
                "/disclosure/",
                "/error-page",
                "/index.html",
                "/index.jsp",
                "/.git/config",
                "/.git/HEAD",
                "/.env",
                "/.htaccess",
                "/pom.xml",
                "/portal.war",
                "/home.xhtml.bak",
                "/home.xhtml~",
                "/assets/",
                "/assets/tokens.css",
                "/assets/tokens.css.map",
                "/management",
                "/monitoring",
                "/metrics",
                "/openapi",
                "/health",
                "/common",
                "/theme/com/sun/",
                "/__asadmin/version",
                "/api/v1/application.wadl",
                "/api/",
                "/api/v2/disclosures",
            })
    void the_inside_is_not_found(String address) throws IOException {
        hidden(address);
    }

    /** The connector itself refuses the worst spellings as bad requests. */
    private static void hidden(String address) throws IOException {
        Reader.Answer answer = Reader.get(address);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body())
                .doesNotContain("web-app")
                .doesNotContain("ui:composition")
                .doesNotContain("Manifest-Version")
                .doesNotContain("portal.home.title");
    }
}
