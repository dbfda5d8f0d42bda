package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Oversights;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Reach;

/**
 * How far somebody reaches from the post that they hold: who heads a cell, stands in for its head or inspects it reaches
 * the cell and what is below it; a deputy too, but in the leadership, where each has units of their own to oversee (分管,
 * 挂包); a member reaches the cell alone. A supervisor from outside reaches the cell that they are appointed to watch and
 * what is below it; who comes from a town and is appointed to the leadership, the leadership alone. Nobody reaches sideways
 * or up.
 */
@ApplicationScoped
class ReachPolicy {

    @Inject
    private Cells cells;

    @Inject
    private Oversights oversights;

    Reach reach(PersonId person, Right.Ground ground, LocalDate day) {
        var cell = cells.standingOn(ground.cell(), day);
        if (cell.isEmpty()) {
            return Reach.NOTHING;
        }
        boolean leadership = cell.get().getLevel() == CellLevel.LEADERSHIP;
        if (ground.isTerm()) {
            boolean all = !leadership || ground.level() == SupervisorLevel.COUNTY;
            return Reach.over(all ? cells.fromOn(Set.of(ground.cell()), day) : Set.of(ground.cell()));
        }
        boolean below = ground.capacity().answers() || !leadership && ground.capacity() != Capacity.MEMBER;
        var reached = new HashSet<>(below ? cells.fromOn(Set.of(ground.cell()), day) : Set.of(ground.cell()));
        if (leadership && !below) {
            reached.addAll(cells.fromOn(oversights.overseenBy(person, day), day));
        }
        return Reach.over(reached);
    }
}
