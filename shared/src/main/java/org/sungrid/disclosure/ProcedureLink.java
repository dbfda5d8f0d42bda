package org.sungrid.disclosure;

/**
 * A procedure by which a power is used.
 *
 * @param name what it is called
 * @param disclosure number (or, inside an import, key) of the disclosed procedure, empty when it is not disclosed here
 */
public record ProcedureLink(String name, String disclosure) {

    public ProcedureLink {
        name = Texts.line(name);
        disclosure = Texts.line(disclosure);
    }

    static ProcedureLink of(Values row) {
        return new ProcedureLink(row.text("name"), row.text("disclosure"));
    }

    Values values() {
        return Values.of("name", name, "disclosure", disclosure);
    }
}
