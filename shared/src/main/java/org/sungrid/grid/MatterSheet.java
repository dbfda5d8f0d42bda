package org.sungrid.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sungrid.id.CellCode;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** What a cell answers for and what is open there today, as every capability tells it. */
@ApplicationScoped
public class MatterSheet {

    @Inject
    @Any
    private Instance<CellMatters> all;

    private List<CellMatters> sources;

    @Inject
    private Cells cells;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @PostConstruct
    void order() {
        sources =
                all.stream().sorted(Comparator.comparingInt(CellMatters::rank)).toList();
    }

    /** Only of what there is something; nothing for a cell that does not exist today. */
    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public List<CellMatter> of(String code) {
        bounds.check(new CellCode(code), Permission.READ_GRID, current.get(), "MatterSheet");
        var today = LocalDate.now(clock);
        return cells.findByCode(code)
                .flatMap(known -> cells.standingOn(known.id(), today))
                .map(cell -> new Extent(cell, cells.fromOn(Set.of(cell.id()), today)))
                .flatMap(extent -> extent.within(current.reach(Permission.READ_GRID)))
                .map(extent -> sources.stream()
                        .flatMap(source -> source.of(extent).stream())
                        .filter(matter -> matter.all() > 0)
                        .toList())
                .orElse(List.of());
    }
}
