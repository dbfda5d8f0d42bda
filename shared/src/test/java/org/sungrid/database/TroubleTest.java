package org.sungrid.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What exceptions of the database tell, by the words and numbers of MySQL and MariaDB. */
class TroubleTest {

    @Test
    @Tag("F-10")
    @DisplayName("F-10 a full disk of the database is known by its numbers, however deep it lies")
    void a_full_disk_is_known() {
        assertThat(Trouble.isFull(
                        new IllegalStateException(new SQLException("The table 'audit' is full", "HY000", 1114))))
                .isTrue();
        assertThat(Trouble.isFull(new SQLException("Disk full (/tmp/#sql1); waiting for someone", "HY000", 1021)))
                .isTrue();
        assertThat(Trouble.isFull(new SQLException("Got error 28 from storage engine", "HY000", 1030)))
                .isTrue();
        assertThat(Trouble.isFull(new SQLException(
                        "Error writing file '/var/log/binlog' (errno: 28 \"No space left on device\")", "HY000", 1026)))
                .isTrue();
        assertThat(Trouble.isFull(new SQLException("Got error 194 from storage engine", "HY000", 1030)))
                .as("another error of the engine")
                .isFalse();
        assertThat(Trouble.isFull(new SQLException("Deadlock found", "40001", 1213)))
                .isFalse();
    }
}
