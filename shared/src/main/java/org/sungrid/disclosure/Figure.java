package org.sungrid.disclosure;

import java.math.BigDecimal;

/**
 * One figure of a report.
 *
 * @param name what is counted
 * @param value of any sign, with at most four decimals
 * @param measure in what it is counted, such as 件
 * @param note what else there is to know, such as a comparison
 */
public record Figure(String name, BigDecimal value, String measure, String note) {

    static final Field ROWS = Field.rows(
            "figures",
            30,
            Field.line("name", 100).needed(),
            Field.figure("value").needed(),
            Field.line("measure", 30),
            Field.line("note", 200));

    public Figure {
        name = Texts.line(name);
        value = Amounts.quantity(value);
        measure = Texts.line(measure);
        note = Texts.line(note);
    }

    static Figure of(Values row) {
        return new Figure(row.text("name"), row.decimal("value"), row.text("measure"), row.text("note"));
    }

    Values values() {
        return Values.of("name", name, "value", value, "measure", measure, "note", note);
    }
}
