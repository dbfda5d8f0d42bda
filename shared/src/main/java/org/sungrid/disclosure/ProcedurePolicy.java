package org.sungrid.disclosure;

import java.util.Objects;

/** What the limits of a procedure owe each other: the steps keep the promise, and the promise keeps the law. */
final class ProcedurePolicy {

    private ProcedurePolicy() {}

    static void draft(ProcedureContent procedure, Refusals refusals) {
        int steps = procedure.steps().stream()
                .map(Step::limit)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (procedure.totalLimit() != null && steps > procedure.totalLimit()) {
            refusals.add("total-limit", "limit-of-steps", steps, procedure.totalLimit());
        }
        if (procedure.totalLimit() != null
                && procedure.legalLimit() != null
                && procedure.totalLimit() > procedure.legalLimit()) {
            refusals.add("total-limit", "limit-of-law", procedure.totalLimit(), procedure.legalLimit());
        }
    }

    /** Each step names who is responsible and how long it may take. */
    static void duties(ProcedureContent procedure, Refusals refusals) {
        for (int row = 0; row < procedure.steps().size(); row++) {
            var step = procedure.steps().get(row);
            if (step.post().isEmpty()) {
                refusals.add("steps[" + row + "].post", "required");
            }
            if (step.limit() == null) {
                refusals.add("steps[" + row + "].limit", "required");
            }
        }
    }
}
