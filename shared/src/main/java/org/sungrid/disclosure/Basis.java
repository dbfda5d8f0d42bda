package org.sungrid.disclosure;

/**
 * What a fee rests on.
 *
 * @param document the document's name, such as 《计量法实施细则》
 * @param article the article, such as 第十条
 * @param disclosure number (or, inside an import, key) of the disclosed document, empty when it is not disclosed here
 */
public record Basis(String document, String article, String disclosure) {

    public Basis {
        document = Texts.line(document);
        article = Texts.line(article);
        disclosure = Texts.line(disclosure);
    }
}
