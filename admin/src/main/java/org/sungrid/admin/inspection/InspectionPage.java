package org.sungrid.admin.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.outcome.OutcomeForms;
import org.sungrid.admin.outcome.TakingUpForm;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Person;
import org.sungrid.id.InspectionId;
import org.sungrid.inspection.InspectionFile;
import org.sungrid.inspection.InspectionFile.Story;
import org.sungrid.inspection.RaisingFromInspection;
import org.sungrid.inspection.TakingUpFinding;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.outcome.TakenUp;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.TicketLine;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One inspection: what was looked at, what was found, and the form by which findings become tickets. */
@Named
@ViewScoped
public class InspectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private InspectionFile file;

    @Inject
    private RaisingFromInspection raising;

    @Inject
    private TakingUpFinding takingUp;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice raises once. */
    private final String token = UUID.randomUUID().toString();

    private InspectionId id;
    private int lock;
    private OutcomeForms forms;
    private final TakingUpForm takingUpForm = new TakingUpForm();
    private transient Story story;

    @PostConstruct
    void open() {
        var asked = Visit.of(request).parts().get("id");
        if (!asked.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = new InspectionId(Long.parseLong(asked));
        lock = getStory().inspection().getLock();
        forms = new OutcomeForms(getCame().rows());
        // Whoever was inspected puts it right, as a rule.
        forms.getRows()
                .forEach(row -> row.setOwner(choice.unit(getStory().cell().getCode())));
    }

    public Story getStory() {
        if (story == null) {
            story = file.open(id).orElseThrow(NoSuchPage::new);
        }
        return story;
    }

    public void raise() {
        done(() -> raising.raise(id, lock, forms.read(choice), token), forms.note("admin.inspection.settled"));
    }

    public void takeUp() {
        done(
                () -> takingUp.takeUp(id, lock, takingUpForm.getOrdinal(), takingUpForm.getReason()),
                "admin.outcome.take-up.done");
    }

    private void done(Runnable act, String note) {
        if (answer.to(act)) {
            answer.goOn("/inspections/" + id.value(), note);
        } else if (answer.conflict().isPresent()) {
            story = null;
            lock = getStory().inspection().getLock();
            forms.keepOpen(getCame().rows());
            answer.add(Refusal.whole("admin.inspection.changed"));
        }
    }

    /** Who took a finding up again. */
    public String who(TakenUp takenUp) {
        return getCame().names().getOrDefault(takenUp.takenUpBy(), "");
    }

    public String getInspectors() {
        return getStory().inspectors().stream().map(Person::getName).collect(Collectors.joining("、"));
    }

    /** What the inspected cell is called. */
    public String getCell() {
        return getStory().cell().name(house.getLocale());
    }

    /** What the owner of a ticket is called. */
    public String owner(TicketLine line) {
        var cell = getCame().owners().get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    /** What became of its findings. */
    public Came getCame() {
        return getStory().came();
    }

    /** Under which aspect each finding that is told was made, by its place. */
    public Map<Integer, String> getMarks() {
        return getStory().aspects().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().labelKey()));
    }

    public TakingUpForm getTakingUp() {
        return takingUpForm;
    }

    public OutcomeForms getForms() {
        return forms;
    }
}
