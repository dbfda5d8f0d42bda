package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerLog;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;
import org.sungrid.bench.TrialAccount;

/**
 * What the owner of the database does to the record of the running bureau is not silent: who is warned, what is refused
 * until it is mended, and what goes on. Whatever is broken here is put back as it was.
 */
@Tag("S-87")
@Tag("S-89")
class RecordAlarmIT {

    private static final String PROOF = "/en/audit/proof";
    private static final int SECONDS = 60;

    private final AdminClient auditor = AdminClient.signedIn(AdminClient.AUDITOR);
    private final AdminClient administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
    private final AdminClient drafter = AdminClient.signedIn(AdminClient.DRAFTER);

    private Connection owner;
    private String somebody;

    @BeforeEach
    void begin() throws Exception {
        owner = TestBench.database(As.OWNER);
        somebody = TrialAccount.add("unbound");
    }

    @AfterEach
    void forget() throws SQLException {
        try {
            sql("DELETE FROM audit_alarm_seen");
            sql("DELETE FROM audit_alarm");
        } finally {
            owner.close();
        }
    }

    @Test
    @DisplayName("S-87 S-89 a forged last link is told at once, and nobody is given power until it is gone")
    void a_forged_last_link_is_told_and_nobody_is_given_power_until_it_is_gone() throws Exception {
        long position = forge();
        try {
            await(() -> auditor.get(PROOF).body().contains("link " + position + " is forged"));
            assertThat(auditor.get(PROOF).body()).contains("The last link is not ours");
            assertThat(auditor.get("/audit").body()).contains("操作记录有不符之处");
            assertThat(auditor.get("/").body()).contains("操作记录有不符之处", "/audit/proof");
            assertThat(administrator.get("/en").body())
                    .contains("The record of who did what may have been tampered with", "everyday work goes on")
                    .doesNotContain("link " + position, "/audit/proof");
            assertThat(drafter.get("/").body()).doesNotContain("操作记录可能被改动过", "无法连成链");

            var refused = resetPassword();
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("无法连成链", "什么也没有保存");
            assertThat(auditor.get("/en/audit?act=ResettingPassword&outcome=REFUSED")
                            .body())
                    .contains("the rows of the record could not be bound");
            assertThat(endSessions().statusCode()).as("power is taken away").isEqualTo(303);
            drafter.store("链断也能起草", "# 第一条\n\n试", "save");
            assertThat(auditor.get(PROOF).body()).as("it stays so").contains("The last link is not ours");
        } finally {
            sql("DELETE FROM audit_link WHERE position >= " + position);
        }
        await(() -> resetPassword().statusCode() == 200);
        ServerLog.assertTold(List.of("link=" + position + "]]", "The rows of the record are linked again"));
        assertThat(ServerLog.ofEveryNode()
                        .split(
                                "ALARM: the record of who did what is not sound: LINK_FORGED row=0 link=" + position
                                        + "(?![0-9])",
                                -1))
                .as("told once, however often it was tried")
                .hasSize(2);
    }

    @Test
    @DisplayName("S-87 a link that says more rows to be settled than it bound is told, though it is not the last")
    void an_altered_older_link_is_told() throws Exception {
        long last = number("SELECT MAX(position) FROM audit_link");
        sql("UPDATE audit_link SET highest = highest + 1000000000 WHERE position < " + last);
        try {
            await(() -> number("SELECT COUNT(*) FROM audit_alarm WHERE kind = 'LINK_FORGED'") > 0);
        } finally {
            sql("UPDATE audit_link SET highest = highest - 1000000000 WHERE position < " + last);
        }
        assertThat(auditor.get(PROOF).body()).contains("is forged: its signature does not fit");
    }

    @Test
    @DisplayName("S-89 while rows wait to be linked for too long nobody is given power, and everyday work goes on")
    void while_rows_wait_for_too_long_nobody_is_given_power() throws Exception {
        sql("REVOKE INSERT ON sungrid.audit_link FROM 'sungrid_admin'@'127.0.0.1'");
        long row = 0;
        try {
            new AdminClient().signIn("nobody-waits", "wrong password 1", "/sign-in");
            row = number("SELECT MAX(id) FROM audit WHERE account_name = 'nobody-waits'");
            assertThat(resetPassword().statusCode())
                    .as("a short tail is bearable")
                    .isEqualTo(200);
            sql("UPDATE audit SET at = at - INTERVAL 10 MINUTE WHERE id = " + row);
            assertThat(resetPassword().statusCode()).isEqualTo(507);
            assertThat(administrator.get("/en").body())
                    .contains("nobody is given an account, a right or a post")
                    .doesNotContain("tampered");
            assertThat(auditor.get(PROOF).body()).contains("rows wait to be linked, the oldest since");
            assertThat(endSessions().statusCode()).isEqualTo(303);
            drafter.store("等待入链也能起草", "# 第一条\n\n试", "save");
            ServerLog.assertTold(List.of("ALARM: the rows of the record wait to be linked for too long"));
        } finally {
            sql("UPDATE audit SET at = at + INTERVAL 10 MINUTE WHERE id = " + row);
            sql("GRANT INSERT ON sungrid.audit_link TO 'sungrid_admin'@'127.0.0.1'");
        }
        await(() -> resetPassword().statusCode() == 200);
    }

    @Test
    @DisplayName("S-87 S-90 the auditor has the record verified, is told the bad rows, and notes to have seen them")
    void the_auditor_has_the_record_verified_and_is_told_the_bad_rows() throws Exception {
        long row = number("SELECT MIN(id) FROM audit WHERE mac IS NOT NULL");
        sql("UPDATE audit SET node = REVERSE(node) WHERE id = " + row);
        long hidden = hide();
        try {
            verify();
            await(() -> {
                var shown = auditor.get(PROOF).body();
                return shown.contains("row " + row + " was altered")
                        && shown.contains("row " + hidden + " was inserted past the product")
                        && shown.contains("Not sound: 2 did not fit");
            });
            assertThat(auditor.get("/audit/proof").body()).contains("行 " + row + " 被改动", "不完好，2 处不符");
        } finally {
            sql("UPDATE audit SET node = REVERSE(node) WHERE id = " + row);
            sql("DELETE FROM audit WHERE id = " + hidden);
            sql("DELETE FROM audit_linked WHERE audit_id = " + hidden);
        }
        assertThat(auditor.get("/en").body()).contains("Something in the record is not sound");
        assertThat(acknowledge("").body()).contains("Say what was done about it.");
        assertThat(acknowledge("已恢复").statusCode()).isEqualTo(303);
        assertThat(auditor.get("/en").body()).doesNotContain("Something in the record is not sound");
        assertThat(auditor.get("/en/audit?act=AcknowledgingAlarms").body()).contains("已恢复");
        verify();
        await(() -> number("SELECT wrong FROM audit_round ORDER BY id DESC LIMIT 1") == 0
                && auditor.get(PROOF).body().contains(">Sound<"));
    }

    /** Puts a link behind the last one that is not signed over what it says. @return its position */
    private long forge() throws SQLException {
        int made;
        do {
            // The bureau may link the same position meanwhile.
            made = sql("INSERT IGNORE INTO audit_link SELECT position + 1, previous, entries, rows_linked, highest,"
                    + " adopted_until, at, 'forger', signature FROM audit_link ORDER BY position DESC LIMIT 1");
        } while (made == 0);
        return number("SELECT MAX(position) FROM audit_link WHERE node = 'forger'");
    }

    /** Puts a row in that says to be in a link, in one go: the bureau would link it otherwise. @return its key */
    private long hide() throws SQLException {
        owner.setAutoCommit(false);
        sql("INSERT INTO audit (at, account_name, act, subject_kind, outcome, detail, node)"
                + " VALUES ('2026-01-01 00:00:00', 'chenmin', 'SigningIn', 'account', 'DONE', '', 'x')");
        long row = number("SELECT LAST_INSERT_ID()");
        sql("INSERT INTO audit_linked (audit_id, position) VALUES (" + row + ", 2)");
        owner.commit();
        owner.setAutoCommit(true);
        return row;
    }

    private HttpResponse<String> resetPassword() {
        return pressed(administrator, "/accounts/" + somebody, "entry", "reset-password", "");
    }

    /** Of somebody who has just signed in. */
    private HttpResponse<String> endSessions() {
        var seated = TrialAccount.add("seated");
        AdminClient.signedIn(seated);
        return pressed(administrator, "/accounts/" + seated, "sessions", "end-sessions", "");
    }

    private HttpResponse<String> acknowledge(String note) {
        return pressed(auditor, PROOF, "acknowledge-form", "acknowledge", note);
    }

    /** As soon as no other verification is under way. */
    private void verify() throws Exception {
        await(() -> auditor.get(PROOF).body().contains("id=\"verify\"")
                && pressed(auditor, PROOF, "verify-form", "verify", "").statusCode() == 303);
    }

    private static HttpResponse<String> pressed(AdminClient who, String page, String form, String button, String note) {
        var fields = AdminClient.hidden(who.get(page).body(), form);
        fields.put(button, "");
        fields.put("note", note);
        return who.post(page, fields);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private int sql(String statement) throws SQLException {
        try (var doing = owner.createStatement()) {
            return doing.executeUpdate(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (var asking = owner.createStatement();
                var answer = asking.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
