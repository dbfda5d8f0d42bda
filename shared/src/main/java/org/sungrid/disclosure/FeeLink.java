package org.sungrid.disclosure;

/**
 * A fee that is charged in the course of a procedure.
 *
 * @param name what it is called
 * @param disclosure number (or, inside an import, key) of the disclosed fee, empty when it is not disclosed here
 */
public record FeeLink(String name, String disclosure) {

    public FeeLink {
        name = Texts.line(name);
        disclosure = Texts.line(disclosure);
    }

    static FeeLink of(Values row) {
        return new FeeLink(row.text("name"), row.text("disclosure"));
    }

    Values values() {
        return Values.of("name", name, "disclosure", disclosure);
    }
}
