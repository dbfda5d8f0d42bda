package org.sungrid.disclosure;

/**
 * What a fee or a procedure rests on.
 *
 * @param document the document's name, such as 《计量法实施细则》
 * @param article the article, such as 第十条
 * @param disclosure number (or, inside an import, key) of the disclosed document, empty when it is not disclosed here
 */
public record Basis(String document, String article, String disclosure) {

    /** More than any published fee catalogue shows for one item. */
    private static final int MOST = 20;

    static final Field ROWS = Field.rows(
            "basis",
            MOST,
            Field.line("document", 200).needed(),
            Field.line("article", 100),
            Field.reference("disclosure", DisclosureKind.LEGAL_DOCUMENT));

    public Basis {
        document = Texts.line(document);
        article = Texts.line(article);
        disclosure = Texts.line(disclosure);
    }

    static Basis of(Values row) {
        return new Basis(row.text("document"), row.text("article"), row.text("disclosure"));
    }

    Values values() {
        return Values.of("document", document, "article", article, "disclosure", disclosure);
    }
}
