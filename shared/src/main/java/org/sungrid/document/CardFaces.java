package org.sungrid.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the cards that the public holds in hand. */
@ApplicationScoped
public class CardFaces {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** The card of this code, as it is printed or as somebody typed it; nothing for a code that was never given out. */
    public Optional<CardFace> find(String code) {
        return CardCode.typed(code)
                .flatMap(typed -> entities.createQuery(
                                "select f from CardFace f where f.codeHash = :hash", CardFace.class)
                        .setParameter("hash", typed.hash())
                        .getResultStream()
                        .findFirst());
    }
}
