package org.sungrid.admin.outcome;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.FormReading;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.Settlement;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What shall become of the open points of an occasion, as it is typed. */
public final class OutcomeForms implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<OutcomeForm> rows;

    public OutcomeForms(List<OutcomeRow> points) {
        rows = points.stream().filter(OutcomeRow::isOpen).map(OutcomeForm::new).toList();
    }

    /** Those for which something was chosen. @throws Refused with what can't be read */
    public List<Settlement> read(GridChoice choice) {
        var reading = new FormReading();
        var refusals = new ArrayList<Refusal>();
        var read = new ArrayList<Settlement>();
        for (var row : rows) {
            if (row.isChosen()) {
                read.add(row.read(read.size(), choice, reading, refusals));
            }
        }
        refusals.addAll(reading.refusals());
        Refused.when(refusals);
        return read;
    }

    /**
     * Somebody was quicker: what became of a point meanwhile is no longer asked, what was taken up again is; what was typed for
     * the others stays.
     */
    public void keepOpen(List<OutcomeRow> points) {
        var typed = rows.stream().collect(Collectors.toMap(OutcomeForm::getOrdinal, Function.identity()));
        rows = points.stream()
                .filter(OutcomeRow::isOpen)
                .map(point -> typed.getOrDefault(point.ordinal(), new OutcomeForm(point)))
                .toList();
    }

    /** What is told when it is done: whether any of them became a ticket. @param raised key of what is told then */
    public String note(String raised) {
        return rows.stream().anyMatch(OutcomeForm::isTicket) ? raised : "admin.outcome.settled.none";
    }

    public List<OutcomeForm> getRows() {
        return rows;
    }
}
