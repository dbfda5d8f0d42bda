package org.sungrid.refusal;

import java.util.List;

/** An act was refused; its transaction is rolled back and nothing is stored. Carries every reason found, at least one. */
public class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        // No stack trace: a refusal is an answer, not a fault, and can be frequent.
        super(refusals.get(0).key(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Refuses when the list holds anything. */
    public static void when(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    public static void when(boolean condition, String field, String key, Object... arguments) {
        if (condition) {
            throw new Refused(Refusal.of(field, key, arguments));
        }
    }
}
