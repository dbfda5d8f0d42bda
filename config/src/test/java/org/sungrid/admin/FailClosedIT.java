package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerLog;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** S-89: where nothing can be recorded nothing is done, and whoever wanted it is told so. */
@Tag("S-89")
class FailClosedIT {

    private static final Pattern INCIDENT = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static final String MAY_NOT_WRITE = "REVOKE INSERT ON sungrid.audit FROM 'sungrid_admin'@'127.0.0.1'";
    private static final String MAY_WRITE = "GRANT INSERT ON sungrid.audit TO 'sungrid_admin'@'127.0.0.1'";
    private static final String AWAY = "RENAME TABLE sungrid.audit TO sungrid.audit_away";
    private static final String BACK = "RENAME TABLE sungrid.audit_away TO sungrid.audit";

    @Test
    @DisplayName("S-89 while the record takes no row, an act is refused and leaves nothing behind")
    void while_the_record_takes_no_row_an_act_is_refused() throws Exception {
        assertRefused(MAY_NOT_WRITE, MAY_WRITE);
    }

    @Test
    @DisplayName("S-89 while the record is away, an act is refused and leaves nothing behind")
    void while_the_record_is_away_an_act_is_refused() throws Exception {
        assertRefused(AWAY, BACK);
    }

    private static void assertRefused(String broken, String mended) throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(
                drafter.get("/disclosures/new/legal-document").body(), "form");
        fields.putAll(Map.of("title", "无记录不办理", "body", "# 第一条\n\n试", "save", ""));
        var before = Tables.checksums();
        var answer = during(broken, mended, () -> drafter.post("/disclosures/new/legal-document", fields));
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("操作没有办理").contains("什么也没有保存").doesNotContain("Exception", "audit");
        var incident = INCIDENT.matcher(answer.body());
        assertThat(incident.find()).as(answer.body()).isTrue();
        ServerLog.assertTold(List.of(incident.group()));
        assertThat(Tables.checksums()).isEqualTo(before);
        assertThat(drafter.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("S-89 while the record takes no row nobody is signed in, with the right password neither")
    void while_the_record_takes_no_row_nobody_is_signed_in() throws Exception {
        var client = new AdminClient();
        var answer = during(
                MAY_NOT_WRITE,
                MAY_WRITE,
                () -> client.signIn(AdminClient.DRAFTER, TestBench.demoPassword(), "/sign-in"));
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(client.get("/disclosures").statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("S-90")
    @DisplayName("S-89 S-90 the record is not read where the reading can't be recorded")
    void the_record_is_not_read_where_the_reading_cannot_be_recorded() throws Exception {
        var auditor = AdminClient.signedIn(AdminClient.AUDITOR);
        var answer = during(MAY_NOT_WRITE, MAY_WRITE, () -> auditor.get("/en/audit"));
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("This was not done").doesNotContain("chenmin");
    }

    @Test
    @Tag("S-90")
    @Tag("S-92")
    @DisplayName("S-89 S-90 personal data are not given where that can't be recorded")
    void personal_data_are_not_given_where_that_cannot_be_recorded() throws Exception {
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var fields = AdminClient.hidden(drafter.get("/account/data").body(), "export-form");
        fields.putAll(Map.of("password", TestBench.demoPassword(), "export", ""));
        var answer = during(MAY_NOT_WRITE, MAY_WRITE, () -> drafter.post("/account/data", fields));
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    /** The owner breaks it for as long as it takes. */
    private static HttpResponse<String> during(String broken, String mended, Supplier<HttpResponse<String>> asking)
            throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var statement = owner.createStatement()) {
            statement.execute(broken);
            try {
                return asking.get();
            } finally {
                statement.execute(mended);
            }
        }
    }
}
