package org.sungrid.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateTest {
    private static final Map<String, String> WHOLE = Map.of(
            "SUNGRID_MIGRATE_DATABASE_URL", "jdbc:mysql://127.0.0.1:1/sungrid",
            "SUNGRID_MIGRATE_DATABASE_USER", "sungrid_owner",
            "SUNGRID_MIGRATE_DATABASE_PASSWORD", "x",
            "SUNGRID_MIGRATE_ADMIN_ACCOUNT", "sungrid_admin@10.0.0.%, sungrid_admin@localhost",
            "SUNGRID_MIGRATE_PORTAL_ACCOUNT", "sungrid_portal@10.0.0.7");

    @Test
    void several_accounts_are_separated_by_commas() {
        assertThat(Migrate.target(WHOLE).adminAccounts())
                .containsExactly("sungrid_admin@10.0.0.%", "sungrid_admin@localhost");
    }

    @Test
    void a_missing_setting_is_named_in_one_line_and_the_step_fails() {
        Map<String, String> partial = new HashMap<>(WHOLE);
        partial.remove("SUNGRID_MIGRATE_DATABASE_URL");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Migrate.run(partial, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("SUNGRID_MIGRATE_DATABASE_URL")
                .hasLineCount(1);
    }

    @Test
    void an_account_that_could_end_a_statement_is_refused() {
        Map<String, String> evil = new HashMap<>(WHOLE);
        evil.put("SUNGRID_MIGRATE_PORTAL_ACCOUNT", "x@localhost'; DROP USER root");
        assertThatThrownBy(() -> Migrate.target(evil)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void history_is_added_to_and_never_changed() {
        assertThat(Grants.rights("audit")).containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThat(Grants.rights("change_row")).containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThat(Grants.rights(Migrating.HISTORY)).containsExactly("SELECT");
        assertThat(Grants.rights("disclosure")).containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }
}
