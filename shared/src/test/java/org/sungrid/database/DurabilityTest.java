package org.sungrid.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F-40")
class DurabilityTest {
    private static final Map<String, String> SAFE = Map.of(
            "innodb_flush_log_at_trx_commit",
            "1",
            "log_bin",
            "ON",
            "sync_binlog",
            "1",
            "innodb_doublewrite",
            "ON",
            "sql_mode",
            "STRICT_TRANS_TABLES");

    @Test
    void a_safe_database_is_not_complained_of() {
        assertThat(Durability.unsafe(SAFE)).isEmpty();
    }

    @ParameterizedTest(name = "F-40 {0}={1} is unsafe")
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 2",
        "innodb_flush_log_at_trx_commit, 0",
        "sync_binlog, 0",
        "innodb_doublewrite, OFF",
        "innodb_doublewrite, DETECT_ONLY",
        "sql_mode, NO_ENGINE_SUBSTITUTION"
    })
    void an_unsafe_setting_is_named_with_its_value(String name, String value) {
        Map<String, String> variables = new HashMap<>(SAFE);
        variables.put(name, value);
        assertThat(Durability.unsafe(variables)).singleElement().asString().startsWith(name + "=" + value + " (");
    }

    @Test
    @DisplayName("without a binary log it does not matter when it is synced")
    void without_a_binary_log_it_does_not_matter_when_it_is_synced() {
        Map<String, String> variables = new HashMap<>(SAFE);
        variables.put("log_bin", "OFF");
        variables.put("sync_binlog", "0");
        assertThat(Durability.unsafe(variables)).isEmpty();
    }
}
