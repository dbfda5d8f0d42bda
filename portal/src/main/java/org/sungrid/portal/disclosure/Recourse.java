package org.sungrid.portal.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.web.House;

/** Where to turn with a complaint, for every page that says so; {@code disclosure/recourse.xhtml} shows it. */
@Named("recourse")
@RequestScoped
public class Recourse {

    /** What every bureau's office for discipline and inspection (纪检监察) is called by. */
    private static final String DISCIPLINE = "纪检";

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    @Inject
    private House house;

    /** A unit as one calls it. */
    public record Contact(String name, String phone, String address) {}

    /** The office that looks after the conduct of the bureau's own people; {@code null} where the grid has none. */
    public Contact getDiscipline() {
        return cells.unitCalled(DISCIPLINE, LocalDate.now(clock))
                .map(this::contact)
                .orElse(null);
    }

    private Contact contact(Cell cell) {
        return new Contact(cell.name(house.getLocale()), cell.getPhone(), cell.getAddress());
    }
}
