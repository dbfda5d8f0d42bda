package org.sungrid.admin.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.admin.account.SignedIn;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.inspection.Aspect;
import org.sungrid.inspection.Counts;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.inspection.InspectionKind;
import org.sungrid.inspection.InspectionPolicy;
import org.sungrid.inspection.Inspectors;
import org.sungrid.inspection.RecordingInspection;
import org.sungrid.inspection.RecordingSelfCheck;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Records an inspection with its findings. */
@Named
@ViewScoped
public class InspectionNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Fields for people that a new form begins with; those that stay empty count for nothing. */
    private static final int FIRST = 2;

    @Inject
    private RecordingInspection recording;

    @Inject
    private RecordingSelfCheck checking;

    @Inject
    private Inspectors inspecting;

    @Inject
    private GridChoice choice;

    @Inject
    private SignedIn me;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice, or comes back and sends the form once more, records one inspection. */
    private final String token = UUID.randomUUID().toString();

    private InspectionKind kind;
    private String cell = "";
    private String heldOn = "";
    private String place = "";
    private String words = "";
    private final List<Somebody> inspectors = new ArrayList<>();
    private final List<AspectForm> aspects =
            Stream.of(Aspect.values()).map(AspectForm::new).toList();
    private final CountsForm counts = new CountsForm();

    /** Somebody who inspected, as they are typed; empty for nobody. */
    public static final class Somebody implements Serializable {

        private static final long serialVersionUID = 1L;

        private String typed = "";

        public String getTyped() {
            return typed;
        }

        public void setTyped(String typed) {
            this.typed = typed == null ? "" : typed;
        }
    }

    @PostConstruct
    void open() {
        kind = getKinds().get(0);
        var where = request.getParameter("cell");
        cell = where == null ? "" : choice.unit(where);
        for (int i = 0; i < FIRST; i++) {
            addInspector();
        }
    }

    public void record() {
        answer.to(() -> {
            var reading = new FormReading();
            var day = reading.day("heldOn", heldOn);
            var counted = counts.read(reading);
            var refusals = new ArrayList<Refusal>(reading.refusals());
            var told = told(day, counted, refusals);
            Refused.when(refusals);
            var id = kind.isSelf() ? checking.record(told, token) : recording.record(told, token);
            answer.goOn(
                    "/inspections/" + id.value(),
                    aspects.stream().allMatch(aspect -> aspect.read().findings().isEmpty())
                            ? "admin.inspection.recorded.in-order"
                            : "admin.inspection.recorded");
        });
    }

    private Told told(LocalDate day, Counts counted, List<Refusal> refusals) {
        if (kind == null) {
            refusals.add(Refusal.of("kind", "inspection.refusal.kind.missing"));
        }
        var inspected = choice.cell(cell);
        if (inspected.isEmpty() && !GridChoice.code(cell).isEmpty()) {
            refusals.add(Refusal.of("cell", "inspection.refusal.cell.unknown", GridChoice.code(cell)));
        }
        return new Told(
                kind,
                inspected.orElse(null),
                day,
                place,
                words,
                inspectors.stream()
                        .map(somebody -> GridChoice.code(somebody.typed))
                        .filter(number -> !number.isEmpty())
                        .toList(),
                aspects.stream().collect(Collectors.toMap(AspectForm::getAspect, AspectForm::read)),
                counted);
    }

    /** People who may be named, as they are chosen. */
    public List<String> suggest(String typed) {
        return inspecting.suggested(GridChoice.code(typed)).stream()
                .map(GridChoice::written)
                .toList();
    }

    /** Kinds that whoever signed in may record somewhere. */
    public List<InspectionKind> getKinds() {
        return Stream.of(InspectionKind.values())
                .filter(one -> me.may((one.isSelf() ? Permission.HANDLE_TICKETS : Permission.RAISE_TICKETS).name()))
                .toList();
    }

    /** One field more, as long as there may be one. */
    public void addInspector() {
        if (inspectors.size() < InspectionPolicy.MOST_INSPECTORS) {
            inspectors.add(new Somebody());
        }
    }

    public List<Somebody> getInspectors() {
        return inspectors;
    }

    public List<AspectForm> getAspects() {
        return aspects;
    }

    public CountsForm getCounts() {
        return counts;
    }

    public InspectionKind getKind() {
        return kind;
    }

    public void setKind(InspectionKind kind) {
        this.kind = kind;
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell == null ? "" : cell;
    }

    public String getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(String heldOn) {
        this.heldOn = heldOn == null ? "" : heldOn;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
