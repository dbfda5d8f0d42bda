package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sungrid.account.Matrix;
import org.sungrid.bench.Inside;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.disclosure.Papers;
import org.sungrid.disclosure.Staff;

/** Forms that no page gave: buttons that are not shown, keys of what is out of reach, fields that no form has. */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgedFormIT {

    private static final String TITLE = "伪造表单";
    private static final Pattern ROW_BUTTON = Pattern.compile("name=\"([^\"]+:0:[^\"]+)\"");
    private static final String OWN_DAY = "2026-12-30";

    @Inject
    Matrix matrix;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ForgedFormIT.class, Matrix.class, Staff.class, Papers.class)
                .addClasses(AdminClient.class, HandedIn.class, Tables.class, TestBench.class);
    }

    @Test
    @Order(1)
    @ActivateRequestContext
    void everybody_takes_their_places() {
        matrix.admit();
        assertThat(matrix.drafts(TITLE)).hasSize(Matrix.PLACES.size());
    }

    @Test
    @Order(2)
    @RunAsClient
    @Tag("S-37")
    void a_button_that_is_not_shown_does_nothing_and_is_on_record() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var number = drafter.store("没有的按钮", "第一条 为了试验，制定本办法。", "submit");
        var page = "/disclosures/" + number;
        var shown = drafter.get(page).body();
        assertThat(shown).doesNotContain("id=\"release\"", "id=\"give-back\"", "id=\"withdraw\"");
        var before = Tables.checksums();
        for (var button : List.of("release", "give-back", "schedule", "withdraw", "restore")) {
            long noted = noted(button);
            var fields = form(drafter.get(page).body());
            fields.put(button, "");
            fields.put("reason", "试");
            assertThat(drafter.post(page, fields).statusCode()).as(button).isEqualTo(200);
            assertThat(noted(button)).as("on record: " + button).isEqualTo(noted + 1);

            fields = form(drafter.get(page).body());
            fields.putAll(Map.of(
                    "jakarta.faces.partial.ajax", "true",
                    "jakarta.faces.partial.execute", "@all",
                    "jakarta.faces.source", button));
            assertThat(drafter.post(page, fields, "Faces-Request", "partial/ajax")
                            .statusCode())
                    .as(button + " by script")
                    .isEqualTo(200);
            assertThat(noted(button)).as("on record by script: " + button).isEqualTo(noted + 2);
        }
        assertThat(Tables.checksums()).isEqualTo(before);
        assertThat(AdminClient.signedIn(AdminClient.AUDITOR)
                        .get("/en/audit?act=UnofferedButton&outcome=REFUSED")
                        .body())
                .contains("Pressed a button that was not offered");

        long noted = noted("submit");
        drafter.store("有的按钮", "第一条 为了试验，制定本办法。", "submit");
        assertThat(noted("submit")).as("what is offered is no matter").isEqualTo(noted);
    }

    @Test
    @Order(3)
    @RunAsClient
    @Tag("S-37")
    void a_button_of_a_row_that_is_not_shown_does_nothing_and_is_on_record() throws Exception {
        var page = "/working-days";
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        add(administrator, page, OWN_DAY, "试验日");
        var button = ROW_BUTTON.matcher(administrator.get(page).body());
        assertThat(button.find()).as("the day stands there with its button").isTrue();

        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        assertThat(drafter.get(page).body()).contains("试验日").doesNotContain(button.group(1));
        long noted = noted(button.group(1));
        var before = Tables.checksums();
        var forged = form(drafter.get(page).body());
        forged.put(button.group(1), "");
        assertThat(drafter.post(page, forged).statusCode()).isEqualTo(200);
        assertThat(Tables.checksums()).isEqualTo(before);
        assertThat(noted(button.group(1))).isEqualTo(noted + 1);

        withdraw(administrator, administrator.get("/working-days?year=2026").body(), button.group(1));
        assertThat(administrator.get(page).body()).doesNotContain("试验日");
    }

    /** Two tabs: what the first one took out of the list must not move another day under the second one's button. */
    @Test
    @Order(4)
    @RunAsClient
    @Tag("S-38")
    void a_button_of_a_row_means_the_day_that_was_shown_beside_it() throws Exception {
        var page = "/working-days?year=2026";
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        for (var day : List.of("2026-12-22", "2026-12-23")) {
            add(administrator, page, day, "两页" + day);
        }
        var first = administrator.get(page).body();
        var second = administrator.get(page).body();
        var button = ROW_BUTTON.matcher(first);
        assertThat(button.find()).isTrue();
        withdraw(administrator, first, button.group(1));
        var left = administrator.get(page).body();
        assertThat(withdraw(administrator, second, button.group(1))).contains("已经不在了");
        for (var day : List.of("2026-12-22", "2026-12-23")) {
            assertThat(administrator.get(page).body().contains("两页" + day))
                    .as("the day " + day)
                    .isEqualTo(left.contains("两页" + day));
        }
        withdraw(administrator, administrator.get(page).body(), button.group(1));
        assertThat(administrator.get(page).body()).doesNotContain("两页");
    }

    private static void add(AdminClient client, String page, String day, String name) {
        var typed = Map.of("day", day, "name", name, "off", "true", "reason", "试验");
        var fields = AdminClient.hidden(client.get(page).body(), "adding");
        fields.putAll(typed);
        fields.put("look-own", "");
        var shown = AdminClient.hidden(client.post(page, fields).body(), "adding");
        shown.putAll(typed);
        shown.put("add", "");
        client.post(page, shown);
    }

    /** Asks for it by the button of a row, and confirms it where there is something to confirm. */
    private static String withdraw(AdminClient client, String page, String button) {
        var fields = form(page);
        fields.put(button, "");
        var shown = client.post("/working-days?year=2026", fields).body();
        if (!shown.contains("id=\"withdraw-own\"")) {
            return shown;
        }
        var confirmed = form(shown);
        confirmed.put("withdraw-own", "");
        return client.post("/working-days?year=2026", confirmed).body();
    }

    @Test
    @Order(5)
    @RunAsClient
    @Tag("S-38")
    void a_key_of_what_is_out_of_reach_is_refused_wherever_it_is_put() throws Exception {
        var everywhere = AdminClient.signedIn(AdminClient.DRAFTER);
        var drafter = new AdminClient();
        drafter.signIn("matrix-drafter", Matrix.PASSWORD, "/sign-in");
        for (var place : List.of("above", "elsewhere")) {
            var number = number(place);
            var key = text("SELECT id FROM disclosure_version WHERE title = '" + TITLE + " " + place
                    + "' ORDER BY id DESC LIMIT 1");
            var lock = text("SELECT lock_count FROM disclosure_version WHERE id = " + key);
            HandedIn.attach(everywhere, number, "plan.docx", HandedIn.docx(place));
            var file = text("SELECT MAX(public_id) FROM attachment WHERE version_id = " + key);
            assertThat(drafter.get("/disclosures/together?number=" + number).body())
                    .doesNotContain(TITLE + " " + place);

            var before = Tables.checksums();
            var own = number("own");
            var together = "/disclosures/together";
            var fields = form(drafter.get(together + "?number=" + own).body());
            fields.putAll(Map.of(
                    "number", own + AdminClient.SEVERAL + number,
                    "selection", key,
                    "rowKey", key,
                    "items", key,
                    "version", key,
                    "disclosure", number));
            var answer = drafter.post(together, fields);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            assertThat(answer.body()).contains(TITLE + " own").doesNotContain(TITLE + " " + place);

            var removal = new LinkedHashMap<>(Map.of("sungrid.token", drafter.token(), "language", ""));
            removal.putAll(Map.of("version", key, "lock", lock, "file", file));
            assertThat(drafter.post("/attachments/remove", removal).statusCode())
                    .as("a file of another's draft " + place)
                    .isEqualTo(404);

            var page = form(drafter.get("/disclosures/" + own).body());
            page.put("submit", "");
            page.put("number", number);
            assertThat(drafter.post("/disclosures/" + number, page).statusCode())
                    .as("the state of a page within reach, sent to the address of one without, " + place)
                    .isEqualTo(404);
            assertThat(Tables.checksums()).as("nothing changed " + place).isEqualTo(before);
        }
    }

    @Test
    @Order(6)
    @RunAsClient
    @Tag("S-39")
    void fields_that_no_form_has_are_left_out() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var page = "/disclosures/new/legal-document";
        var plain = drafter.store("只有填的", "第一条 为了试验，制定本办法。", "save");
        var fields = AdminClient.hidden(drafter.get(page).body(), "form");
        fields.putAll(Map.of("title", "多填的", "body", "第一条 为了试验，制定本办法。", "save", ""));
        fields.putAll(Map.of(
                "state", "RELEASED",
                "form:state", "RELEASED",
                "version.state", "RELEASED",
                "releasedAt", "2020-01-01T00:00:00Z",
                "draftPage.draft.releasedAt", "2020-01-01T00:00:00Z",
                "createdBy", "1",
                "cellId", "1",
                "disclosureNumber", "F-1999-0001"));
        fields.putAll(Map.of("lock", "99", "id", "1", "roles", "ADMINISTRATOR", "shownFrom", "2020-01-01"));
        assertThat(drafter.post(page, fields).statusCode()).isEqualTo(303);
        var columns = "v.state, v.ordinal, v.lock_count, v.drafted_by, v.cell_id, v.kind, d.created_by";
        assertThat(row(columns, "多填的")).isEqualTo(row(columns, "只有填的"));
        assertThat(text(
                        "SELECT d.disclosure_number FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id"
                                + " WHERE v.title = '多填的' ORDER BY v.id DESC LIMIT 1"))
                .isNotEqualTo("F-1999-0001")
                .isNotEqualTo(plain);
    }

    /** The hidden fields of the first form of a page that Faces made. */
    private static Map<String, String> form(String page) {
        int at = page.indexOf("<form id=\"") + "<form id=\"".length();
        return AdminClient.hidden(page, page.substring(at, page.indexOf('"', at)));
    }

    /** How often this button was noted as one that was not offered. */
    private static long noted(String button) throws SQLException {
        return Long.parseLong(text(
                "SELECT COUNT(*) FROM audit WHERE act = 'UnofferedButton' AND outcome = 'REFUSED' AND detail LIKE '%.xhtml "
                        + button.replace("_", "\\_") + "'"));
    }

    private static String number(String place) throws SQLException {
        return text("SELECT MAX(d.disclosure_number) FROM disclosure d JOIN disclosure_version v"
                + " ON v.disclosure_id = d.id WHERE v.title = '" + TITLE + " " + place + "'");
    }

    private static String row(String columns, String title) throws SQLException {
        return text("SELECT CONCAT_WS('|', " + columns + ") FROM disclosure d JOIN disclosure_version v"
                + " ON v.disclosure_id = d.id WHERE v.title = '" + title + "' ORDER BY v.id DESC LIMIT 1");
    }

    private static String text(String query) throws SQLException {
        try (var connection = TestBench.database(As.OWNER);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
