package org.sungrid.opinion;

import java.time.LocalDate;

/**
 * What was told back about one point.
 *
 * @param ordinal of the point
 * @param told in words
 * @param toldOn the day on which it was told, and not the one on which that is recorded
 */
public record Reply(int ordinal, String told, AnswerWay way, LocalDate toldOn) {

    Reply stripped() {
        return new Reply(ordinal, told.strip(), way, toldOn);
    }
}
