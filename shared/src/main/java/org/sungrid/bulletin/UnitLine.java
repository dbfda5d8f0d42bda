package org.sungrid.bulletin;

import java.util.Locale;
import org.sungrid.grid.CellKind;

/**
 * What was counted of the tickets of a unit and of all that stands below it.
 *
 * @param nameEn in English; may be empty
 * @param people who held a post in it or below it on the last day
 */
public record UnitLine(String code, String name, String nameEn, CellKind kind, int people, Tally tally) {

    public String name(Locale locale) {
        return nameEn.isEmpty() || !"en".equals(locale.getLanguage()) ? name : nameEn;
    }

    public SizeClass size() {
        return SizeClass.of(people);
    }

    /** Whether it had tickets at all: who had none did nothing better than who had some and is behind with none. */
    public boolean isIdle() {
        return tally.isNone();
    }
}
