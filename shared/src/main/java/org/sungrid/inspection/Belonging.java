package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;

/** Whether whoever acts belongs to what was inspected from above or outside. */
@ApplicationScoped
class Belonging {

    @Inject
    private Grounds grounds;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * Posts of the day of the inspection count as those of today: nobody gets rid of what was found with them by moving to the
     * office, and whoever takes a station over answers for it.
     *
     * @param unit under which the cell stood on that day
     * @return whether they held a post in the unit or below it, of the leadership in itself, or hold one
     */
    boolean isOfActor(CellId cell, CellId unit, LocalDate heldOn) {
        var inspected = new HashSet<>(List.of(cell, unit));
        var posts = new HashSet<CellId>();
        for (var day : new HashSet<>(List.of(heldOn, LocalDate.now(clock)))) {
            inspected.addAll(grounds.on(cell, day).map(Ground::ofUnit).orElse(Set.of()));
            posts.addAll(persons.cellsOn(current.get().person(), day));
        }
        return posts.stream().anyMatch(inspected::contains);
    }
}
