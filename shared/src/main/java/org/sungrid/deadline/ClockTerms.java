package org.sungrid.deadline;

import java.io.Serializable;
import org.sungrid.text.BothLanguages;

/**
 * What a clock says, in both languages.
 *
 * @param title at most 100 characters, the English one 200
 * @param startsWith the event that starts it, at most 200 characters
 * @param amount how long it is, in the unit; {@code null} for a clock that ends on a fixed day
 * @param untilDay month and day on which it ends ({@code 01-31}); empty for a clock with a length
 * @param extensionAmount by how much it can be extended at most; {@code null} for not at all
 * @param extensionBy who approves that, and what is told to whom; at most 200 characters
 * @param pauses what stops the clock; at most 400 characters, empty for nothing
 * @param warnDays how many working days before the due day a warning is due, from 0 to 60
 * @param article on which it rests, at most 200 characters
 */
public record ClockTerms(
        BothLanguages title,
        BothLanguages startsWith,
        Integer amount,
        LengthUnit unit,
        String untilDay,
        Integer extensionAmount,
        BothLanguages extensionBy,
        BothLanguages pauses,
        int warnDays,
        BothLanguages article,
        Grounds grounds)
        implements Serializable {

    ClockTerms stripped() {
        return new ClockTerms(
                title.stripped(),
                startsWith.stripped(),
                amount,
                unit,
                untilDay.strip(),
                extensionAmount,
                extensionBy.stripped(),
                pauses.stripped(),
                warnDays,
                article.stripped(),
                grounds);
    }
}
