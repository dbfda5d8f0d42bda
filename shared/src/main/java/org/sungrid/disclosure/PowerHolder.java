package org.sungrid.disclosure;

/**
 * Who holds a part of a power (分权): whoever finds something is not whoever decides about it.
 *
 * @param part what they do: examine, decide, carry out
 * @param post code of the cell
 */
public record PowerHolder(String part, String post) {

    public PowerHolder {
        part = Texts.line(part);
        post = Texts.line(post);
    }

    static PowerHolder of(Values row) {
        return new PowerHolder(row.text("part"), row.text("post"));
    }

    Values values() {
        return Values.of("part", part, "post", post);
    }
}
