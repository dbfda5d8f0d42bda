package org.sungrid.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;

/** Where the bureau and its units are to be reached, as the grid says today. */
@Named("contact")
@RequestScoped
public class ContactSheet {

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    private List<Cell> held;

    @PostConstruct
    void read() {
        held = cells.answerableOn(LocalDate.now(clock));
    }

    /** The bureau itself: what stands highest in the grid; {@code null} while there is no grid. */
    public Cell getBureau() {
        return of(CellLevel.LEADERSHIP).stream().findFirst().orElse(null);
    }

    /** Whether there is a telephone or an address of the bureau to be told. */
    public boolean isTold() {
        return Optional.ofNullable(getBureau())
                .filter(cell -> !cell.getPhone().isEmpty() || !cell.getAddress().isEmpty())
                .isPresent();
    }

    public List<Cell> getUnits() {
        return of(CellLevel.UNIT);
    }

    private List<Cell> of(CellLevel level) {
        return held.stream().filter(cell -> cell.getLevel() == level).toList();
    }
}
