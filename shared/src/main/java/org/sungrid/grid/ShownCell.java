package org.sungrid.grid;

import java.util.List;

/**
 * A cell as the public sees it today.
 *
 * @param depth 0 for what stands below nothing
 * @param headsNamed whether whoever answers for it is named; where not, nobody can tell whether it is vacant
 * @param officers who is named, heads first
 */
public record ShownCell(int depth, Cell cell, boolean headsNamed, List<Officer> officers) {

    /** Somebody who is named. @param title may be empty */
    public record Officer(String name, Capacity capacity, String title) {}

    public ShownCell {
        officers = List.copyOf(officers);
    }

    /** Those who answer for it. */
    public List<Officer> heads() {
        return officers.stream().filter(one -> one.capacity().answers()).toList();
    }

    /** Those who are named besides. */
    public List<Officer> others() {
        return officers.stream().filter(one -> !one.capacity().answers()).toList();
    }

    /** Whether nobody answers for it at this moment, and the public may know. */
    public boolean vacant() {
        return headsNamed && heads().isEmpty();
    }
}
