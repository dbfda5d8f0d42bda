package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.fact.Facts;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.outcome.OutcomePolicy;
import org.sungrid.outcome.Outcomes;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** Somebody records that a cell asked for an opinion, and what was said. */
@ApplicationScoped
public class RecordingAsking {

    /** The fact that a quarter's asking was done; how many there are is counted by quarters. */
    static final String ASKED = "opinion-asked";

    @Inject
    private Askings askings;

    @Inject
    private AskingDesk desk;

    @Inject
    private AskingTimes times;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Facts facts;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param points in their order, {@value OutcomePolicy#MOST_POINTS} at most; none where they had nothing to say
     * @param formToken of the form, drawn once when it was opened: sent twice, it records one asking; at most 40 characters
     * @throws Refused when something is missing, a person is named, or the cell is out of reach; of a point with its place in the
     *     field's name, such as {@code points[0]}
     */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public AskingId record(Told typed, List<String> points, String formToken) {
        var told = typed.stripped();
        var known = askings.ofForm(formToken);
        if (known.isPresent()) {
            Refused.when(!known.get().isToldAs(told), "", "refusal.form.used");
            return known.get().id();
        }
        var said = points.stream().map(String::strip).toList();
        var refusals = new ArrayList<>(OpinionPolicy.refusals(told, LocalDate.now(clock)));
        refusals.addAll(OutcomePolicy.refusals("points", said));
        refusals.addAll(OpinionPolicy.refusalsOfPoints("points", said));
        Refused.when(refusals);
        Refused.when(!desk.works(told.cell()), "cell", "opinion.refusal.cell.reach");
        var cell = cells.standingOn(told.cell(), told.askedOn()).orElse(null);
        Refused.when(cell == null, "cell", "opinion.refusal.cell.then", told.askedOn());
        Refused.when(
                cells.standingOn(told.cell(), LocalDate.now(clock)).isEmpty(), "cell", "opinion.refusal.cell.gone");
        Refused.when(cell.getLevel() == CellLevel.POST, "cell", "opinion.refusal.cell.post");
        // Before the asking is there for who changes the days off, and locks those that are open.
        workingDays.hold();
        var asking = new Asking(
                told,
                unit(cell, told.askedOn()),
                said.size(),
                formToken,
                current.get().account(),
                clock.instant());
        askings.add(asking);
        outcomes.addAll(asking.subject(), said);
        if (!said.isEmpty()) {
            times.begin(asking);
        }
        facts.record(ASKED, asking.cell(), asking.subject(), asking.getAskedOn(), 0);
        desk.done(asking, "RecordingAsking", cell.getCode() + ": " + said.size());
        return asking.id();
    }

    /** What stands highest above a cell and below the leadership on a day; the leadership itself where it asked. */
    private CellId unit(Cell cell, LocalDate day) {
        var unit = cell;
        var above = above(unit, day);
        while (above != null && above.getLevel() != CellLevel.LEADERSHIP) {
            unit = above;
            above = above(unit, day);
        }
        return unit.id();
    }

    private Cell above(Cell cell, LocalDate day) {
        return cell.parent() == null
                ? null
                : cells.standingOn(cell.parent(), day).orElse(null);
    }
}
