package org.sungrid.admin;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** A checksum of every table in which people's work stands, to show that nothing changed. */
final class Tables {

    private static final List<String> WORK = List.of(
            "cell",
            "person",
            "assignment",
            "account",
            "account_role",
            "opening",
            "disclosure",
            "disclosure_version",
            "version_editor",
            "fee",
            "fee_ladder_step",
            "fee_basis",
            "legal_document",
            "import_batch",
            "import_file",
            "change_row");

    private Tables() {}

    static Map<String, Long> checksums() throws SQLException {
        var sums = new LinkedHashMap<String, Long>();
        try (var connection = TestBench.database(As.OWNER);
                var statement = connection.createStatement()) {
            for (var table : WORK) {
                try (var answer = statement.executeQuery("CHECKSUM TABLE " + table)) {
                    answer.next();
                    sums.put(table, answer.getLong(2));
                }
            }
        }
        return sums;
    }
}
