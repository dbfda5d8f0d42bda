package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.fact.Facts;
import org.sungrid.id.AskingId;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.OutcomeSheet;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** The unit that asked, or the supervision office, records what was told back about points: all that are chosen, or nothing. */
@ApplicationScoped
public class AnsweringOpinion {

    /** The fact that a point was answered after the last day in time. */
    static final String LATE = "opinion-answered-late";

    @Inject
    private Askings askings;

    @Inject
    private AskingDesk desk;

    @Inject
    private AskingTimes times;

    @Inject
    private OutcomeSheet outcomes;

    @Inject
    private Facts facts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param formToken of the form, drawn once when it was opened: sent twice, it answers once; at most 40 characters
     * @throws Conflict when something happened to the asking since: who writes shall have read it
     * @throws Refused with the place of the answer in the field's name, such as {@code answers[0].told}
     */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void answer(AskingId id, int lock, List<Reply> typed, String formToken) {
        var asking = desk.take(id);
        desk.requireWork(asking, "AnsweringOpinion");
        var replies = typed.stream().map(Reply::stripped).toList();
        var before = askings.answers(id);
        if (wasDone(before, replies, formToken)) {
            return;
        }
        AskingDesk.requireUnchanged(asking, lock);
        require(asking, replies);
        var now = clock.instant();
        var by = current.get().account();
        var answers = replies.stream()
                .map(reply -> new Answer(
                        id, reply, OpinionPolicy.isLate(reply.toldOn(), asking.getDue()), formToken, by, now))
                .toList();
        askings.add(answers);
        answers.stream()
                .filter(Answer::isLate)
                .forEach(answer -> facts.record(LATE, asking.cell(), asking.subject(), answer.getToldOn(), 0));
        if (asking.answered(answers.size(), now)) {
            times.end(
                    asking,
                    Stream.concat(before.stream(), answers.stream())
                            .map(Answer::getToldOn)
                            .max(LocalDate::compareTo)
                            .orElseThrow());
        }
        desk.done(
                asking,
                "AnsweringOpinion",
                answers.stream().map(one -> String.valueOf(one.getOrdinal())).collect(Collectors.joining(", ")));
    }

    /** Whether this form told all of it back already; one that says something else by now did not. */
    private static boolean wasDone(List<Answer> before, List<Reply> replies, String formToken) {
        return !replies.isEmpty()
                && replies.stream()
                        .allMatch(reply -> before.stream().anyMatch(answer -> answer.isOf(reply, formToken)));
    }

    private void require(Asking asking, List<Reply> replies) {
        Refused.when(replies.isEmpty(), "", "opinion.refusal.answers.none");
        var answered = askings.answers(asking.id()).stream()
                .map(Answer::getOrdinal)
                .collect(Collectors.toCollection(HashSet::new));
        var known = known(asking);
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < replies.size(); i++) {
            var reply = replies.get(i);
            var at = "answers[" + i + "].";
            if (!known.contains(reply.ordinal())) {
                refusals.add(Refusal.of(at + "told", "opinion.refusal.point.unknown"));
            } else if (!answered.add(reply.ordinal())) {
                refusals.add(Refusal.of(at + "told", "opinion.refusal.point.answered"));
            }
            refusals.addAll(OpinionPolicy.refusals(at, reply, asking.getAskedOn(), LocalDate.now(clock)));
        }
        Refused.when(refusals);
    }

    /** Nobody answers what they may not read. */
    private Set<Integer> known(Asking asking) {
        return outcomes.heard(asking.subject()).rows().stream()
                .filter(row -> !row.said().isEmpty())
                .map(OutcomeRow::ordinal)
                .collect(Collectors.toSet());
    }
}
