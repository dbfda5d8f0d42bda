package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet gets: nothing that it would execute, and every sign of what was said. */
class CsvTest {

    @ParameterizedTest
    @Tag("S-79")
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "-cmd",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\u200B=1+1",
                "\uFEFF@x",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "-",
                "--1",
                "-1\n=1",
                "+5"
            })
    void what_would_be_a_formula_is_text(String hostile) {
        assertThat(read(Csv.cell(hostile))).isEqualTo(List.of(List.of("'" + hostile)));
    }

    @ParameterizedTest
    @Tag("S-79")
    @ValueSource(strings = {"-3.5", "-12", "0", "400.00", "-3.2\n5\n-0.1"})
    void a_number_stays_a_number_a_negative_one_too(String number) {
        assertThat(read(Csv.cell(number))).isEqualTo(List.of(List.of(number)));
    }

    @Test
    void a_table_begins_with_the_byte_order_mark_and_its_lines_end_as_the_rfc_says() {
        var csv = new Csv().row(List.of("a", "b")).row(List.of("x,\"y\"", "")).toString();

        assertThat(csv).isEqualTo("\uFEFFa,b\r\n\"x,\"\"y\"\"\",\r\n");
    }

    /** RFC 4180, as a reader takes it. */
    static List<List<String>> read(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r') {
                i++;
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
