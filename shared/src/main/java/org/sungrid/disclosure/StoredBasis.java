package org.sungrid.disclosure;

import jakarta.persistence.Embeddable;

/** A row of what a fee or a procedure rests on. */
@Embeddable
class StoredBasis {

    private String document;

    private String article;

    private String disclosure;

    protected StoredBasis() {}

    StoredBasis(Basis basis) {
        this.document = basis.document();
        this.article = basis.article();
        this.disclosure = basis.disclosure();
    }

    Basis basis() {
        return new Basis(document, article, disclosure);
    }
}
