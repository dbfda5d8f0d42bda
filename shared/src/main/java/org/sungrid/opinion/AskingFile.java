package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.account.Accounts;
import org.sungrid.deadline.Deadline;
import org.sungrid.deadline.Deadlines;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.AccountId;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.OutcomeSheet;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.Lamp;

/** One asking with what was said, what became of each point, and what was told back. */
@ApplicationScoped
public class AskingFile {

    @Inject
    private Askings askings;

    @Inject
    private AskingDesk desk;

    @Inject
    private OutcomeSheet outcomes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * A point as whoever reads it may know it.
     *
     * @param answer {@code null} where there is none yet, and where the point is withheld with all that was said about it
     * @param answered whether there is one
     */
    public record Point(OutcomeRow row, Answer answer, boolean answered) {

        /** Whether whoever reads it may know its words. */
        public boolean isTold() {
            return !row.said().isEmpty();
        }

        /** Whether it waits for an answer that whoever reads it could give. */
        public boolean isOpen() {
            return !answered && isTold();
        }
    }

    /**
     * An asking as whoever reads it may know it.
     *
     * @param deadline {@code null} where no answer is owed
     * @param lamp {@code null} unless an answer is owed still
     * @param came what became of the points
     * @param cells that are named, by key
     * @param names of those who recorded and answered, by their accounts
     * @param mayAnswer whether whoever reads it answers for it
     * @param mayRaise whether they may raise tickets of it
     */
    public record Story(
            Asking asking,
            Deadline deadline,
            Lamp lamp,
            Came came,
            List<Point> points,
            Map<CellId, Cell> cells,
            Map<AccountId, String> names,
            boolean mayAnswer,
            boolean mayRaise) {}

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Optional<Story> open(AskingId id) {
        return askings.find(id).map(this::story);
    }

    private Story story(Asking asking) {
        var came = outcomes.heard(asking.subject());
        var answers = new HashMap<Integer, Answer>();
        askings.answers(asking.id()).forEach(answer -> answers.put(answer.getOrdinal(), answer));
        var named = new HashSet<AccountId>();
        named.add(asking.recordedBy());
        answers.values().forEach(answer -> named.add(answer.answeredBy()));
        return new Story(
                asking,
                asking.deadline().map(deadlines::workedOut).orElse(null),
                asking.lamp(LocalDate.now(clock)),
                came,
                came.rows().stream()
                        .map(row -> point(row, answers.get(row.ordinal())))
                        .toList(),
                cells.byIds(new HashSet<>(List.of(asking.cell(), asking.unit()))),
                accounts.personNames(named),
                desk.works(asking.cell()),
                current.reach(Permission.RAISE_TICKETS).has(asking.cell()));
    }

    private static Point point(OutcomeRow row, Answer answer) {
        return new Point(row, row.said().isEmpty() ? null : answer, answer != null);
    }
}
