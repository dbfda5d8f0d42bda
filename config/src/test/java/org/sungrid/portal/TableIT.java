package org.sungrid.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;

/** What the list finds, as a table. */
class TableIT {

    @ParameterizedTest
    @EnumSource
    @Tag("S-79")
    void the_table_of_a_kind_holds_what_the_list_finds_in_its_order_and_nothing_that_runs(DisclosureKind kind) {
        var answer = Fetched.get("/api/v1/disclosures.csv?kind=" + kind.code());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + kind.code() + ".csv\"");
        assertThat(answer.text()).startsWith("\uFEFFnumber,kind,version,title,").endsWith("\r\n");
        var rows = read(answer.text().substring(1));
        var names = rows.remove(0);

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(names));
        assertThat(rows.stream().map(row -> row.get(0)).toList())
                .isEqualTo(Fetched.lines("&kind=" + kind.code()).stream()
                        .map(line -> line.get("number").getAsString())
                        .toList());
        rows.forEach(row -> row.forEach(cell -> assertThat(cell.matches("(?s)[=+@\\t\\r].*|-(?![0-9.]+$).*"))
                .as(cell)
                .isFalse()));
        for (var field : Shape.of(kind).fields()) {
            if (field.type() == Field.Type.ROWS) {
                theLinesOfNeighboursMeet(field, names, rows);
            }
        }
    }

    @Test
    void a_question_narrows_it_as_it_narrows_the_list_and_several_kinds_have_what_all_have() {
        var rows =
                read(Fetched.get("/api/v1/disclosures.csv?q=%E7%94%B5%E6%A2%AF").text());
        assertThat(rows.get(0)).doesNotContain("item", "rank").contains("title", "person", "page");
        assertThat(rows).hasSize(Fetched.lines("&q=%E7%94%B5%E6%A2%AF").size() + 1);
        assertThat(read(Fetched.get("/api/v1/disclosures.csv?q=zzzzzz").text())).hasSize(1);
        assertThat(read(Fetched.get("/api/v1/disclosures.csv?page=20").text())).hasSize(1);
    }

    @Test
    void it_has_a_tag_as_every_answer_has() {
        var answer = Fetched.get("/api/v1/disclosures.csv?kind=fee");
        assertThat(Fetched.get("/api/v1/disclosures.csv?kind=fee", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    /** The first column of a list is owed in every row, so its lines are the rows. */
    private static void theLinesOfNeighboursMeet(Field field, List<String> names, List<List<String>> rows) {
        int first =
                names.indexOf(field.camelName() + "." + field.columns().get(0).camelName());
        for (var row : rows) {
            long lines = row.get(first).isEmpty() ? 0 : row.get(first).split("\n", -1).length;
            for (int column = first + 1; column < first + field.columns().size(); column++) {
                assertThat(row.get(column).isEmpty() || row.get(column).split("\n", -1).length == lines)
                        .as(row.get(0) + " " + names.get(column))
                        .isTrue();
            }
        }
    }

    /** RFC 4180, as a reader takes it. */
    static List<List<String>> read(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
