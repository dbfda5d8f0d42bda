package org.sungrid.personal;

import java.util.List;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.refusal.Refusal;

/**
 * What erasing somebody's data would come to, told before it is asked for.
 *
 * @param obstacles why it can't be done yet; empty when it can
 * @param naming what is shown to the public with them as the one who answers for it
 * @param amounts of what would be erased, kind by kind; kinds of which there is nothing are absent
 */
public record Erasure(List<Refusal> obstacles, List<VersionLine> naming, List<Amount> amounts) {

    public Erasure {
        obstacles = List.copyOf(obstacles);
        naming = List.copyOf(naming);
        amounts = List.copyOf(amounts);
    }

    /** So much of one kind. @param labelKey names the kind */
    public record Amount(String labelKey, long count) {}

    public boolean isPossible() {
        return obstacles.isEmpty();
    }
}
