package org.sungrid.ticket.board;

/**
 * What the public shall read of a ticket, as plain text; it names units and no person.
 *
 * @param title in a line
 * @param words what is being put right
 * @param outcome what became of it; only of one that is closed
 */
public record Wording(String title, String words, String outcome) {

    Wording stripped() {
        return new Wording(title.strip(), words.strip(), outcome.strip());
    }

    /** All of it, to be looked through. */
    String whole() {
        return title + '\n' + words + '\n' + outcome;
    }
}
