package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.List;

/**
 * The government-information fields that every disclosure carries. A text that is not stated is empty, a date that is
 * not stated is {@code null}; texts are kept without surrounding white space.
 *
 * @param title the title as readers see it, on one line
 * @param indexNumber 索引号, the number in the bureau's catalogue of government information
 * @param documentNumber 发文字号, such as 国务院令第354号
 * @param issuer 发布机构
 * @param formedOn 成文日期, the day this version was made
 * @param inForceFrom 施行日期, the first day in force
 * @param inForceUntil the last day in force, {@code null} when no end is stated
 * @param validity 有效性 as stated by the issuer
 * @param theme 主题分类
 * @param unit code of the cell that answers for it
 * @param person staff number of the person who answers for it
 * @param correction 更正说明: what was wrong in the version before this one, empty when this one corrects nothing
 * @param wrongSince since when it was wrong, {@code null} when this one corrects nothing
 */
public record Particulars(
        String title,
        String indexNumber,
        String documentNumber,
        String issuer,
        LocalDate formedOn,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        Validity validity,
        Theme theme,
        String unit,
        String person,
        String correction,
        LocalDate wrongSince) {

    /** A title is shown on one or two lines of a list. */
    private static final int TITLE = 200;

    /** The fields of every kind in the order in which they are told; unit and person as codes of the grid. */
    public static final List<Field> FIELDS = List.of(
            Field.line("title", TITLE).needed(),
            Field.line("index-number", 60),
            Field.line("document-number", 100),
            Field.line("issuer", 100),
            Field.day("formed-on"),
            Field.day("in-force-from"),
            Field.day("in-force-until"),
            Field.word("validity", Validity.values()),
            Field.word("theme", Theme.values()),
            Field.line("unit", ContentPolicy.UNIT),
            Field.line("person", ContentPolicy.PERSON),
            Field.lines("correction", 2000),
            Field.day("wrong-since"));

    public Particulars {
        title = Texts.line(title);
        indexNumber = Texts.line(indexNumber);
        documentNumber = Texts.line(documentNumber);
        issuer = Texts.line(issuer);
        validity = validity == null ? Validity.NOT_STATED : validity;
        theme = theme == null ? Theme.NOT_STATED : theme;
        unit = Texts.line(unit);
        person = Texts.line(person);
        correction = Texts.lines(correction);
    }

    /** @param values by the names of {@link #FIELDS} */
    public static Particulars of(Values values) {
        return new Particulars(
                values.text("title"),
                values.text("index-number"),
                values.text("document-number"),
                values.text("issuer"),
                values.day("formed-on"),
                values.day("in-force-from"),
                values.day("in-force-until"),
                values.word("validity"),
                values.word("theme"),
                values.text("unit"),
                values.text("person"),
                values.text("correction"),
                values.day("wrong-since"));
    }

    /** By the names of {@link #FIELDS}. */
    public Values values() {
        return Values.of(
                "title", title,
                "index-number", indexNumber,
                "document-number", documentNumber,
                "issuer", issuer,
                "formed-on", formedOn,
                "in-force-from", inForceFrom,
                "in-force-until", inForceUntil,
                "validity", validity,
                "theme", theme,
                "unit", unit,
                "person", person,
                "correction", correction,
                "wrong-since", wrongSince);
    }

    /** Its validity on a day, as it follows from what is stated. */
    public Validity validityOn(LocalDate day) {
        return validity.on(day, inForceFrom, inForceUntil);
    }

    /** Whether this version says what was wrong in the one before. */
    public boolean corrects() {
        return !correction.isEmpty();
    }

    /** Particulars of which only the title is stated. */
    public static Particulars titled(String title) {
        return new Particulars(title, "", "", "", null, null, null, null, null, "", "", "", null);
    }
}
