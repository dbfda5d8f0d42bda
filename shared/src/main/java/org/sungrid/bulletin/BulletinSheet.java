package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** What a bulletin tells, for whoever supervises the tickets of the whole bureau. */
@ApplicationScoped
public class BulletinSheet {

    @Inject
    private BulletinFigures figures;

    @Inject
    private Bulletins bulletins;

    @Inject
    private Persons persons;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * The figures of a period, and its bulletin.
     *
     * @param figures those of the bulletin where there is one, else as they are counted now
     * @param unit code of the unit of whoever looks, which may answer for it; empty for whoever is in none
     */
    public record Look(Figures figures, Optional<Produced> produced, String unit) {}

    /** @throws Refused when the period is not over, or over too long */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    public Look look(BulletinPeriod period) {
        Refused.when(BulletinPolicy.refusals(period, LocalDate.now(clock)));
        var produced = bulletins.find(period);
        return new Look(
                produced.flatMap(one -> bulletins.figures(period)).orElseGet(() -> figures.of(period)),
                produced,
                unit());
    }

    private String unit() {
        return persons.cellsToday(current.get().person()).stream()
                .flatMap(cell -> cells.find(cell).stream())
                .map(this::unit)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String unit(Cell cell) {
        var at = cell;
        while (at.getLevel().compareTo(CellLevel.UNIT) > 0 && at.parent() != null) {
            var above = cells.find(at.parent());
            if (above.isEmpty()) {
                return "";
            }
            at = above.get();
        }
        return at.getLevel() == CellLevel.UNIT ? at.getCode() : "";
    }

    /** The bulletins that there are of what is offered, the newest period first, quarters behind months. */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    public List<Produced> produced() {
        var offered = BulletinPolicy.offered(LocalDate.now(clock));
        return bulletins.of(offered).stream()
                .sorted(Comparator.comparing(one -> offered.indexOf(one.period())))
                .toList();
    }
}
