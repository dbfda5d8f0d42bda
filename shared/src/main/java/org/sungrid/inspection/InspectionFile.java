package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.InspectionId;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.OutcomeSheet;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** One inspection with its findings, and what became of each. */
@ApplicationScoped
public class InspectionFile {

    @Inject
    private Inspections inspections;

    @Inject
    private OutcomeSheet outcomes;

    @Inject
    private Settling settling;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    /**
     * An inspection as whoever reads it may know it.
     *
     * @param cell that was inspected
     * @param inspectors in the order of their numbers
     * @param recorder who recorded it
     * @param came what became of its findings
     * @param aspects of the findings that are told, by their place from 1
     * @param settles whether whoever reads it may say what becomes of its findings
     */
    public record Story(
            Inspection inspection,
            Cell cell,
            List<Person> inspectors,
            String recorder,
            Came came,
            Map<Integer, Aspect> aspects,
            boolean settles) {}

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Optional<Story> open(InspectionId id) {
        return inspections.find(id).map(this::story);
    }

    private Story story(Inspection inspection) {
        var came = outcomes.of(inspection.subject());
        return new Story(
                inspection,
                cells.find(inspection.cell()).orElseThrow(),
                persons.byIds(inspection.inspectors()).values().stream()
                        .sorted(Comparator.comparing(Person::getNumber))
                        .toList(),
                accounts.personNames(Set.of(inspection.recordedBy())).getOrDefault(inspection.recordedBy(), ""),
                came,
                aspects(inspection, came.rows()),
                settling.mayBeDone(inspection));
    }

    private static Map<Integer, Aspect> aspects(Inspection inspection, List<OutcomeRow> rows) {
        var all = inspection.aspects();
        var told = new HashMap<Integer, Aspect>();
        rows.stream()
                .filter(row -> !row.withheld())
                .forEach(row -> told.put(row.ordinal(), all.get(row.ordinal() - 1)));
        return told;
    }
}
