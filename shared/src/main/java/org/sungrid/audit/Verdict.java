package org.sungrid.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification found.
 *
 * @param links how many were looked at
 * @param rows how many rows they bind
 * @param before how many of these are from before there were keyed hashes, bound as they stood when the chain began
 * @param tail committed rows that are in no link yet
 * @param heads how many heads were compared
 * @param lastLink when the last link was made; {@code null} when there is none
 * @param keyed whether the keyed hashes of rows were checked as well
 * @param wrong how many things are wrong
 * @param findings those with the lowest rows, at most {@value #MOST}
 */
public record Verdict(
        long links,
        long rows,
        long before,
        long tail,
        long heads,
        Instant lastLink,
        boolean keyed,
        long wrong,
        List<Finding> findings) {

    static final int MOST = 20;

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong with what was looked at. */
    public boolean isSound() {
        return wrong == 0;
    }
}
