package org.sungrid.disclosure;

import java.time.LocalDate;

/**
 * Something that was found, and what became of it.
 *
 * @param finding what was found
 * @param responsible who has to put it right
 * @param measure what was asked or done
 * @param due by when, {@code null} when not stated
 * @param state how far it has come
 */
public record Finding(String finding, String responsible, String measure, LocalDate due, Rectification state) {

    public Finding {
        finding = Texts.lines(finding);
        responsible = Texts.line(responsible);
        measure = Texts.lines(measure);
        state = state == null ? Rectification.NOT_BEGUN : state;
    }

    static Finding of(Values row) {
        return new Finding(
                row.text("finding"), row.text("responsible"), row.text("measure"), row.day("due"), row.word("state"));
    }

    Values values() {
        return Values.of(
                "finding", finding, "responsible", responsible, "measure", measure, "due", due, "state", state);
    }
}
