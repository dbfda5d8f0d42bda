package org.sungrid.disclosure;

/**
 * Something that an applicant brings.
 *
 * @param name what it is
 * @param form in what form, such as 原件
 * @param copies how many, {@code null} when not stated
 * @param note what else there is to know
 */
public record Material(String name, String form, Integer copies, String note) {

    public Material {
        name = Texts.line(name);
        form = Texts.line(form);
        note = Texts.line(note);
    }

    static Material of(Values row) {
        return new Material(row.text("name"), row.text("form"), row.count("copies"), row.text("note"));
    }

    Values values() {
        return Values.of("name", name, "form", form, "copies", copies, "note", note);
    }
}
