package org.sungrid.disclosure;

import java.time.LocalDate;

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
        String person) {

    public Particulars {
        title = Texts.line(title);
        indexNumber = Texts.line(indexNumber);
        documentNumber = Texts.line(documentNumber);
        issuer = Texts.line(issuer);
        validity = validity == null ? Validity.NOT_STATED : validity;
        theme = theme == null ? Theme.NOT_STATED : theme;
        unit = Texts.line(unit);
        person = Texts.line(person);
    }

    /** Particulars of which only the title is stated. */
    public static Particulars titled(String title) {
        return new Particulars(title, "", "", "", null, null, null, null, null, "", "");
    }
}
