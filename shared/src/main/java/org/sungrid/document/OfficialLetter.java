package org.sungrid.document;

import java.util.List;

/**
 * A numbered letter with effect (文书), as it is set on paper.
 *
 * @param name what kind of letter it is, such as 督办通知书
 * @param number such as 督办〔2026〕12号
 * @param addressee who shall do something
 * @param paragraphs what is said
 * @param facts what is told in a table, term and value
 * @param signed which office
 * @param day written out
 */
public record OfficialLetter(
        String name,
        String number,
        String addressee,
        List<String> paragraphs,
        List<Fact> facts,
        String signed,
        String day) {

    /** A line of the table. */
    public record Fact(String term, String value) {}

    public OfficialLetter {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
    }
}
