package org.sungrid.ticket;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.CellLevel;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.HiddenCharacter;

/** Which rules of escalation make sense. */
public final class EscalationPolicy {

    /** Behind the last day: it falls overdue, then climbs as often as there are levels above the lowest. */
    public static final int MOST_STAGES = CellLevel.values().length;

    /** A year of work; what climbs later climbs never. */
    static final int LONGEST_DAYS = 250;

    static final int MOST_POINTS = 100;
    static final int LONGEST_REASON = 500;

    private EscalationPolicy() {}

    /** Fields are named {@code stages[0].workingDays}. */
    static List<Refusal> refusals(List<StageTerms> stages, String reason) {
        var refusals = new ArrayList<Refusal>();
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            refusals.add(Refusal.of("stages", "ticket.refusal.rules.stages", MOST_STAGES));
        }
        int before = 0;
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var at = "stages[" + i + "].";
            var days = stage.workingDays();
            if (days == null || days < 1 || days > LONGEST_DAYS) {
                refusals.add(Refusal.of(at + "workingDays", "ticket.refusal.rules.days", LONGEST_DAYS));
            } else if (days <= before) {
                refusals.add(Refusal.of(at + "workingDays", "ticket.refusal.rules.order", before));
            } else {
                before = days;
            }
            if (stage.points() == null || stage.points() < 0 || stage.points() > MOST_POINTS) {
                refusals.add(Refusal.of(at + "points", "ticket.refusal.rules.points", MOST_POINTS));
            }
        }
        int hidden = HiddenCharacter.inLine(reason);
        if (hidden >= 0) {
            refusals.add(Refusal.of("reason", "ticket.refusal.hidden", HiddenCharacter.named(reason, hidden)));
        } else if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            refusals.add(Refusal.of("reason", "ticket.refusal.rules.reason", LONGEST_REASON));
        }
        return refusals;
    }
}
