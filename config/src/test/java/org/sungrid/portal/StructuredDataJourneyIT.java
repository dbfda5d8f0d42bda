package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;
import org.sungrid.disclosure.DisclosureKind;

/** What pages say to search engines, in a real browser: data, which nothing executes and no policy objects to. */
@Tag("S-61")
class StructuredDataJourneyIT {

    private static final Map<DisclosureKind, String> TYPES = Map.of(
            DisclosureKind.FEE, "GovernmentService",
            DisclosureKind.MEMBERSHIP_FEE, "Service",
            DisclosureKind.PROCEDURE, "GovernmentService",
            DisclosureKind.POST_DUTIES, "Article",
            DisclosureKind.POWER, "Article",
            DisclosureKind.REPORT, "Report",
            DisclosureKind.BULLETIN, "Article",
            DisclosureKind.NOTICE, "Article",
            DisclosureKind.SUPERVISION_RESULT, "Report",
            DisclosureKind.LEGAL_DOCUMENT, "Legislation");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void every_kind_says_what_it_is_and_the_browser_says_nothing() {
        var page = browser.page();
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " e => console.log('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");

        TYPES.forEach((kind, type) -> {
            var line = Fetched.lines("&kind=" + kind.code()).get(0);
            var number = line.get("number").getAsString();
            var graph = graph(page, "/disclosures/" + number);
            var about = graph.get(0).getAsJsonObject();
            assertThat(about.get("@type").getAsString()).as(number).isEqualTo(type);
            assertThat(about.get("name").getAsString())
                    .isEqualTo(line.get("title").getAsString());
            assertThat(about.get("url").getAsString())
                    .isEqualTo(TestBench.portal("/disclosures/" + number).toString());
            var trail = graph.get(1).getAsJsonObject();
            assertThat(trail.get("@type").getAsString()).isEqualTo("BreadcrumbList");
            for (var step : trail.getAsJsonArray("itemListElement")) {
                var item = step.getAsJsonObject().get("item").getAsString();
                assertThat(Fetched.get(item.substring(
                                        TestBench.portal("").toString().length()))
                                .status())
                        .as(item)
                        .isEqualTo(200);
            }
        });
        assertThat(graph(page, "/").get(0).getAsJsonObject().get("@type").getAsString())
                .isEqualTo("GovernmentOrganization");
        assertThat(said).isEmpty();
    }

    /** The counter-proof: the same policy, the same page, and the browser does object to what it would execute. */
    @Test
    void the_browser_would_object_if_it_were_script() {
        var page = browser.page();
        page.navigate(TestBench.portal("/").toString());
        assertThat(page.evaluate("() => new Promise(told => {"
                        + "document.addEventListener('securitypolicyviolation', e => told(e.violatedDirective));"
                        + "const script = document.createElement('script'); script.text = '1';"
                        + "document.head.append(script); })"))
                .asString()
                .startsWith("script-src");
    }

    @Test
    void a_fee_says_its_charge_and_a_law_its_force() {
        var page = browser.page();
        var fee = Fetched.lines("&q=%E7%94%B5%E6%A2%AF%E5%AE%9A%E6%9C%9F%E6%A3%80%E9%AA%8C%E8%B4%B9")
                .get(0);
        var offers = graph(page, "/disclosures/" + fee.get("number").getAsString())
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("offers");
        assertThat(offers).hasSize(5);
        var first = offers.get(0).getAsJsonObject().getAsJsonObject("priceSpecification");
        assertThat(first.get("price").getAsString()).isEqualTo("400.00");
        assertThat(first.get("priceCurrency").getAsString()).isEqualTo("CNY");
        assertThat(first.getAsJsonObject("eligibleQuantity").get("maxValue").getAsInt())
                .isEqualTo(5);

        var rule = Fetched.lines("&kind=legal-document&validity=in-force").get(0);
        var law = graph(page, "/disclosures/" + rule.get("number").getAsString())
                .get(0)
                .getAsJsonObject();
        assertThat(law.get("legislationLegalForce").getAsString()).isEqualTo("https://schema.org/InForce");
        assertThat(law.get("legislationIdentifier").getAsString())
                .isEqualTo(rule.get("documentNumber").getAsString());
    }

    private static JsonArray graph(Page page, String address) {
        page.navigate(TestBench.portal(address).toString());
        var blocks = page.locator("script[type='application/ld+json']");
        assertThat(blocks.count()).as(address).isEqualTo(1);
        JsonObject data = JsonParser.parseString(blocks.first().textContent()).getAsJsonObject();
        assertThat(data.get("@context").getAsString()).isEqualTo("https://schema.org");
        return data.getAsJsonArray("@graph");
    }
}
