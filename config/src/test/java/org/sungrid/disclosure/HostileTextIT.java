package org.sungrid.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.SignedIn;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.Wire;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Disclosures of both kinds whose every field holds what breaks out of pages, feeds and scripts. They are typed,
 * released and withdrawn as people do it, and read in every shape in which the product shows them.
 */
@Tag("S-78")
@Tag("S-81")
class HostileTextIT {

    /** A word that finds them and no other; in every field, before what is hostile. */
    private static final String MARK = "mark" + Long.toString(System.nanoTime() % 1_679_616, 36);

    /** Two lots, because a field is short. Each would set a global that must stay undefined. */
    private static final List<String> HOSTILE = List.of(
            MARK + "</title><script>canary=1</script>\"'>]]>{{7*7}}#{7*7}${7*7}<!--",
            MARK + "\"onfocus=canary=1 autofocus '`&lt;&#x3c;\u2028\u2029\u202E\uFEFF\u0001\u000B\uFFFE\\u003cb");

    private static final List<String> FIELDS_OF_JSON = List.of("documentNumber", "issuer");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @Tag("S-13")
    void whatever_a_field_holds_stays_text_wherever_it_is_shown() throws Exception {
        var drafter = signedIn("chenmin");
        var reviewer = signedIn("xuzhibai");
        reviewer.onDialog(Dialog::accept);
        var typed = new ArrayList<String>();
        for (var hostile : HOSTILE) {
            typed.add(released(drafter, reviewer, "fee", hostile));
            typed.add(released(drafter, reviewer, "legal-document", hostile));
        }
        var numbers = numbers();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(typed);
        typed.forEach(number -> revised(drafter, number));

        theFeedStaysWellFormed();
        theInterfaceGivesItBack(numbers);
        noPageLetsItOut(numbers);
        nothingOfItRuns(numbers, drafter, reviewer);
        for (var number : typed) {
            withdrawn(reviewer, number);
            keptIn(number, Wire.portal().get("/disclosures/" + number));
            quiet(browser.page(), TestBench.portal("/disclosures/" + number).toString());
        }
    }

    private String released(Page drafter, Page reviewer, String kind, String hostile) {
        drafter.navigate(TestBench.admin("/disclosures/new/" + kind).toString());
        for (var field : List.of("title", "issuer", "document-number", "index-number", "body")) {
            drafter.locator("#" + field).fill(field.equals("index-number") ? hostile.substring(0, 60) : hostile);
        }
        if (kind.equals("fee")) {
            drafter.locator("#item").fill(hostile);
            drafter.locator("#amount").fill("1.00");
            drafter.locator("#charge-unit").fill(hostile.substring(0, 60));
            drafter.locator("#exemptions").fill(hostile);
            // The third names a disclosure, which has to be there.
            for (int i = 0; i < 2; i++) {
                drafter.locator("#basis-rows input").nth(i).fill(hostile);
            }
            choose(drafter, "unit", "YX-DJ");
            choose(drafter, "person", "1118");
            drafter.locator("#in-force-from").fill("2026-01-01");
        } else {
            drafter.locator("#history").fill(hostile);
        }
        drafter.locator("#submit").click();
        drafter.waitForURL(url -> url.matches(".*/disclosures/[FL]-[0-9]{4}-[0-9]+.*"));
        var number = drafter.url().replaceFirst(".*/([FL]-[0-9]{4}-[0-9]+).*", "$1");
        reviewer.navigate(TestBench.admin("/disclosures/" + number).toString());
        reviewer.locator("#release").click();
        assertThat(reviewer.locator("[data-dialog=withdraw-dialog]")).isVisible();
        return number;
    }

    /** Another wording of the same, so that there is something to compare and to preview. */
    private static void revised(Page drafter, String number) {
        drafter.navigate(TestBench.admin("/disclosures/" + number + "/edit").toString());
        drafter.locator("#title").fill(drafter.locator("#title").inputValue() + "<b>x");
        drafter.locator("#save").click();
        drafter.waitForURL(url -> url.contains(number));
    }

    private static void withdrawn(Page reviewer, String number) {
        reviewer.navigate(TestBench.admin("/disclosures/" + number).toString());
        reviewer.locator("[data-dialog=withdraw-dialog]").click();
        reviewer.locator("#withdraw-dialog textarea").fill(HOSTILE.get(0));
        reviewer.locator("#withdraw").click();
        assertThat(reviewer.locator("[data-dialog=withdraw-dialog]")).hasCount(0);
    }

    private static void theFeedStaysWellFormed() throws Exception {
        var feed = parsed(Wire.portal().get("/feed.atom").body());
        var titles = texts(feed, "title");
        assertThat(titles.stream().filter(title -> title.startsWith(MARK))).hasSize(2 * HOSTILE.size());
        assertThat(titles).contains(HOSTILE.get(0));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        parsed(Wire.portal().get("/sitemap.xml").body());
    }

    private static void theInterfaceGivesItBack(List<String> numbers) throws Exception {
        for (var number : numbers) {
            var json = json("/api/v1/disclosures/" + number);
            assertThat(HOSTILE.stream().map(HostileTextIT::oneLine))
                    .contains(json.get("title").getAsString());
            for (var field : FIELDS_OF_JSON) {
                assertThat(json.get(field).getAsString())
                        .as(field)
                        .isEqualTo(json.get("title").getAsString());
            }
        }
    }

    /** Whatever a cell holds, each line has as many as the first, and each number begins one. */
    private static void theTableGivesItBackAsText(List<String> numbers) throws IOException {
        for (var kind : List.of("fee", "legal-document")) {
            var answer = Wire.portal().get("/api/v1/disclosures.csv?kind=" + kind + "&q=" + MARK);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(numbers.stream()
                            .filter(number -> answer.body().contains("\n" + number + "," + kind + ",1,\"" + MARK)))
                    .hasSize(HOSTILE.size());
        }
    }

    private static void noPageLetsItOut(List<String> numbers) throws Exception {
        var drafter = "Cookie: " + SignedIn.cookie("chenmin");
        var reviewer = "Cookie: " + SignedIn.cookie("xuzhibai");
        var administrator = "Cookie: " + SignedIn.cookie("luochunxiao");
        theTableGivesItBackAsText(numbers);
        for (var address : publicAddresses(numbers)) {
            keptIn(address, Wire.portal().get(address));
        }
        for (var address : adminAddresses(numbers)) {
            keptIn(address, Wire.admin().get(address, drafter));
            keptIn(address, Wire.admin().get(address, reviewer));
        }
        keptIn("/audit", Wire.admin().get("/audit", "Cookie: " + SignedIn.cookie("yanshouzheng")));
        keptIn("/accounts", Wire.admin().get("/accounts", administrator));
    }

    private void nothingOfItRuns(List<String> numbers, Page drafter, Page reviewer) {
        var citizen = browser.page();
        List<String> asked = new ArrayList<>();
        citizen.onRequest(request -> asked.add(request.url()));
        publicAddresses(numbers)
                .forEach(address -> quiet(citizen, TestBench.portal("").toString() + address));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(
                        url -> assertThat(url).startsWith(TestBench.portal("/").toString()));
        assertThat(citizen.context().cookies()).isEmpty();
        for (var address : adminAddresses(numbers)) {
            quiet(drafter, TestBench.admin("").toString() + address);
            if (!address.endsWith("/edit")) {
                quiet(reviewer, TestBench.admin("").toString() + address);
            }
        }
    }

    private static List<String> publicAddresses(List<String> numbers) {
        var asked = URLEncoder.encode(HOSTILE.get(0), StandardCharsets.UTF_8);
        var also = URLEncoder.encode(HOSTILE.get(1), StandardCharsets.UTF_8);
        return Stream.concat(
                        Stream.of(
                                "/",
                                "/en",
                                "/disclosures?q=" + MARK,
                                "/en/disclosures?q=" + MARK,
                                "/disclosures?q=" + asked,
                                "/en/disclosures?q=" + also,
                                "/disclosures?kind=" + asked,
                                "/disclosures?unit=" + asked + "&year=" + also),
                        numbers.stream()
                                .flatMap(number -> Stream.of(
                                        "/disclosures/" + number,
                                        "/en/disclosures/" + number,
                                        "/disclosures/" + number + "/versions/1")))
                .toList();
    }

    private static List<String> adminAddresses(List<String> numbers) {
        return Stream.concat(
                        Stream.of("/", "/en", "/disclosures", "/disclosures?q=" + MARK, "/import"),
                        numbers.stream()
                                .flatMap(number -> Stream.of(
                                        "/disclosures/" + number,
                                        "/en/disclosures/" + number,
                                        "/disclosures/" + number + "/edit")))
                .toList();
    }

    private static void keptIn(String address, Wire.Answer answer) {
        assertThat(answer.status()).as(address).isIn(200, 400, 403, 410);
        assertThat(answer.body())
                .as(address)
                .doesNotContain("<script>canary", "{{49}}", "#{49}", "'>]]>{{", "${7*7}<!--");
    }

    /** The page was drawn, the global is undefined, and the title bar shows what the field says. */
    private static void quiet(Page page, String address) {
        page.navigate(address);
        assertThat(page.evaluate("typeof canary")).as(address).isEqualTo("undefined");
        assertThat(page.locator("main").count()).as(address).isEqualTo(1);
        assertThat(page.locator("[onfocus]").count()).as(address).isZero();
        assertThat(page.locator("[autofocus]").count()).as(address).isZero();
        // What is said to search engines is data: it holds the text as every page does, and ends where it should.
        assertThat(page.evaluate("[...document.scripts].filter(s => s.type !== 'application/ld+json'"
                        + " && s.text.includes('canary')).length"))
                .as(address)
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.scripts].filter(s => s.type === 'application/ld+json')"
                        + ".every(s => JSON.parse(s.text)['@context'] === 'https://schema.org')"))
                .as(address)
                .isEqualTo(true);
    }

    /** The index follows within a second on a quiet machine; it is asked until it does. */
    private static List<String> numbers() throws Exception {
        for (int tries = 0; tries < 400; tries++) {
            var found = new ArrayList<String>();
            json("/api/v1/disclosures?q=" + MARK)
                    .getAsJsonArray("items")
                    .forEach(item ->
                            found.add(item.getAsJsonObject().get("number").getAsString()));
            if (found.size() == 2 * HOSTILE.size()) {
                return found;
            }
        }
        throw new AssertionError("The hostile disclosures are not found");
    }

    private static JsonObject json(String address) throws Exception {
        var answer = Wire.portal().get(address);
        assertThat(answer.status()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document document, String element) {
        var texts = new ArrayList<String>();
        var found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    /** What is kept of a line of text: white space, which for the product are these signs too, is one space. */
    private static String oneLine(String hostile) {
        return hostile.replaceAll("[\\s\\u3000]+", " ").strip();
    }

    private Page signedIn(String account) {
        var page = browser.page();
        page.navigate(TestBench.admin("/sign-in").toString());
        page.locator("#name").fill(account);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        return page;
    }

    private static void choose(Page page, String field, String code) {
        page.locator("#" + field + "_input").pressSequentially(code);
        page.locator("#" + field + "_panel li").first().click();
        assertThat(page.locator("#" + field + "_input")).hasValue(Pattern.compile(".*" + code + ".*"));
    }
}
