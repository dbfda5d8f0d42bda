package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator names a liaison officer of a unit for a high-risk trade (高危行业联络员). */
@ApplicationScoped
public class NamingLiaison {

    static final int LONGEST_TRADE = 60;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param person staff number of somebody who holds a post on all these days
     * @param unit its code
     * @param trade in the bureau's own words, at most 60 characters
     * @param from the first day, {@code null} when it was not said
     * @param until the last day, {@code null} until further notice
     */
    public record NewLiaison(
            String person, String unit, String trade, LocalDate from, LocalDate until, String reason) {}

    /** What would change. @throws Refused as {@link #name} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(NewLiaison asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when there is no such person or unit, one of both is missing on some of the days, no trade is told, or
     *     it is recorded already
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void name(NewLiaison asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked(
                        "NamingLiaison",
                        asked.from(),
                        asked.reason().strip(),
                        asked.unit().strip() + " " + asked.trade().strip() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(NewLiaison asked) {
        var person = persons.findByNumber(asked.person().strip());
        var unit = cells.findByCode(asked.unit().strip());
        var found = new ArrayList<>(RelationPolicy.days(asked.from(), asked.until()));
        if (person.isEmpty()) {
            found.add(Refusal.of(
                    "person", "grid.refusal.person.unknown", asked.person().strip()));
        }
        if (unit.isEmpty()) {
            found.add(
                    Refusal.of("cell", "grid.refusal.cell.unknown", asked.unit().strip()));
        }
        if (asked.trade().isBlank()) {
            found.add(Refusal.of("trade", "grid.refusal.liaison.trade"));
        }
        AddingCell.written(found, "trade", asked.trade(), LONGEST_TRADE);
        Refused.when(found);
        var sketch = alterations.sketch();
        sketch.relations()
                .tie(new LiaisonOfficer(
                        person.get().id(),
                        unit.get().id(),
                        asked.trade().strip(),
                        new Span(asked.from(), asked.until())));
        return sketch;
    }
}
