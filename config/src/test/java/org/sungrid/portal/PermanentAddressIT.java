package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** A number that was ever shown answers for ever: with what it stands for, or that it was withdrawn. */
class PermanentAddressIT {

    @Test
    void every_number_ever_shown_answers_in_both_languages_and_to_programs() throws SQLException {
        var expected = everShown();
        assertThat(expected).isNotEmpty();

        expected.forEach((number, status) -> {
            for (var beginning : new String[] {"/disclosures/", "/en/disclosures/", "/api/v1/disclosures/"}) {
                assertThat(Fetched.get(beginning + number).status())
                        .as(beginning + number)
                        .isEqualTo(status);
            }
            for (var end : new String[] {"/versions", "/versions/1", "?on=2026-01-01", "?as-published=2020-01-01"}) {
                var answer = Fetched.get("/api/v1/disclosures/" + number + end).status();
                assertThat(answer == 410).as(number + end).isEqualTo(status == 410);
            }
        });
    }

    private static Map<String, Integer> everShown() throws SQLException {
        try (var owner = TestBench.database(As.OWNER);
                var query = owner.createStatement();
                var rows = query.executeQuery("SELECT disclosure_number, withdrawn_at IS NULL FROM disclosure"
                        + " WHERE first_shown_at IS NOT NULL")) {
            var numbers = new TreeMap<String, Integer>();
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getBoolean(2) ? 200 : 410);
            }
            return numbers;
        }
    }
}
