package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Reach;

/**
 * How far somebody reaches from the post that they hold: who heads a cell, stands in for its head or inspects it reaches
 * the cell and what is below it; a deputy too, but in the leadership, where each has units of their own to oversee (分管,
 * 挂包); a member reaches the cell alone. Nobody reaches sideways or up.
 */
@ApplicationScoped
class ReachPolicy {

    @Inject
    private Cells cells;

    Reach reach(PersonId person, Right.Ground ground, LocalDate day) {
        var cell = cells.standingOn(ground.cell(), day);
        if (cell.isEmpty()) {
            return Reach.NOTHING;
        }
        boolean leadership = cell.get().getLevel() == CellLevel.LEADERSHIP;
        return Reach.over(
                ground.capacity().answers() || !leadership && ground.capacity() != Capacity.MEMBER
                        ? cells.fromOn(Set.of(ground.cell()), day)
                        : new HashSet<>(Set.of(ground.cell())));
    }
}
