package org.sungrid.crypto;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that stand under a master key, told by whoever keeps them, so that a key can be changed and one day be left out. */
public interface UnderKey {

    /** What the rows are called, for the operator: {@code rights}. */
    String called();

    /** How many rows stand under which key, by its id. */
    Map<String, Long> rows();

    /**
     * Puts every row under the key in use that can be. What does not fit its own key is left as it is; what only its owner
     * knows waits for them, so that there is nothing to do.
     */
    default void renew() {}

    /** As {@link #rows} tells it. @param found pairs of a key's id and a number */
    static Map<String, Long> counted(List<?> found) {
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
