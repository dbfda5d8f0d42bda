package org.sungrid.disclosure;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A row of the figures of a report or a bulletin. */
@Embeddable
class StoredFigure {

    private String name;

    private BigDecimal value;

    private String measure;

    private String note;

    protected StoredFigure() {}

    StoredFigure(Figure figure) {
        this.name = figure.name();
        this.value = figure.value();
        this.measure = figure.measure();
        this.note = figure.note();
    }

    Figure figure() {
        return new Figure(name, value, measure, note);
    }
}
