package org.sungrid.outcome;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.TypedWords;

/** How many points an occasion may have, and how long each may be. */
public final class OutcomePolicy {

    /** Of one point: what was decided or found, and not what was said before it. */
    public static final int LONGEST_POINT = 2_000;

    /** Points of one occasion: more than a long meeting decides, and all of them on one page. */
    public static final int MOST_POINTS = 50;

    /** Why a point is taken up again. */
    static final int LONGEST_REASON = 500;

    private OutcomePolicy() {}

    static List<Refusal> refusalsOfReason(String reason) {
        var refusals = new ArrayList<Refusal>();
        TypedWords.line(refusals, "reason", reason, LONGEST_REASON, true);
        return refusals;
    }

    /** @param field that holds the points; of one, its place from 0 stands behind it in brackets */
    public static List<Refusal> refusals(String field, List<String> points) {
        var refusals = new ArrayList<Refusal>();
        if (points.size() > MOST_POINTS) {
            refusals.add(Refusal.of(field, "outcome.refusal.points.many", MOST_POINTS));
        }
        for (int i = 0; i < Math.min(points.size(), MOST_POINTS); i++) {
            TypedWords.lines(refusals, field + "[" + i + "]", points.get(i), LONGEST_POINT, true);
        }
        return refusals;
    }

    /** Where one point at least is owed. */
    public static List<Refusal> refusalsOfOwed(String field, List<String> points) {
        return points.isEmpty()
                ? List.of(Refusal.of(field, "outcome.refusal.points.missing"))
                : refusals(field, points);
    }
}
