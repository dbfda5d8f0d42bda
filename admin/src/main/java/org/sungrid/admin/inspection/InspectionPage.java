package org.sungrid.admin.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.admin.outcome.OutcomePage;
import org.sungrid.grid.Person;
import org.sungrid.id.InspectionId;
import org.sungrid.inspection.InspectionFile;
import org.sungrid.inspection.InspectionFile.Story;
import org.sungrid.inspection.RaisingFromInspection;
import org.sungrid.inspection.TakingUpFinding;
import org.sungrid.outcome.OutcomeSheet.Came;

/** One inspection: what was looked at, what was found, and the form by which findings become tickets. */
@Named
@ViewScoped
public class InspectionPage extends OutcomePage<Story> {

    private static final long serialVersionUID = 1L;

    @Inject
    private InspectionFile file;

    @Inject
    private RaisingFromInspection raising;

    @Inject
    private TakingUpFinding takingUp;

    /** Whoever was inspected puts it right, as a rule. */
    @Override
    protected void opened() {
        getForms()
                .getRows()
                .forEach(row -> row.setOwner(choice().unit(getStory().cell().getCode())));
    }

    @Override
    protected Optional<Story> find(long id) {
        return file.open(new InspectionId(id));
    }

    @Override
    protected int lock(Story story) {
        return story.inspection().getLock();
    }

    @Override
    protected Came came(Story story) {
        return story.came();
    }

    @Override
    protected String path() {
        return "/inspections/";
    }

    @Override
    protected String words() {
        return "admin.inspection";
    }

    public void raise() {
        settle(() -> raising.raise(new InspectionId(id()), lock(), getForms().read(choice()), token()));
    }

    public void takeUp() {
        takeUp(() -> takingUp.takeUp(
                new InspectionId(id()),
                lock(),
                getTakingUp().getOrdinal(),
                getTakingUp().getReason()));
    }

    public String getInspectors() {
        return getStory().inspectors().stream().map(Person::getName).collect(Collectors.joining("、"));
    }

    /** What the inspected cell is called. */
    public String getCell() {
        return getStory().cell().name(house().getLocale());
    }

    /** Under which aspect each finding that is told was made, by its place. */
    public Map<Integer, String> getMarks() {
        return getStory().aspects().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().labelKey()));
    }
}
