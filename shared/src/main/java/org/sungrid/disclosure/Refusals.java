package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sungrid.refusal.Refusal;

/** Gathers what is wrong with a content, field by field. */
final class Refusals {

    private final List<Refusal> found = new ArrayList<>();

    /** @param reason without the prefix of the refusals of this capability */
    void add(String field, String reason, Object... args) {
        // A number of the content is told as it was written, not with the locale's grouping.
        List<Object> told = Arrays.stream(args)
                .map(arg -> arg instanceof BigDecimal number ? number.toPlainString() : arg)
                .toList();
        found.add(new Refusal(field, "disclosure.refusal." + reason, told));
    }

    void addAll(List<Refusal> refusals) {
        found.addAll(refusals);
    }

    boolean isAbout(String field) {
        return found.stream().anyMatch(refusal -> refusal.field().equals(field));
    }

    List<Refusal> found() {
        return found;
    }
}
