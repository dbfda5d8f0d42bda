package org.sungrid.admin.grid;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.Foreseen;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * A form that alters the grid: first it shows what would change, then, and only for what it showed, it is done. What was
 * asked otherwise since, or what somebody else altered, is shown anew.
 *
 * @param <A> what is asked for
 */
public abstract class AlteringPage<A> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Answer answer;

    private String reason = "";
    private Foreseen foreseen;
    private transient A shown;

    /** What the form says. */
    protected abstract A asked(FormReading reading);

    protected abstract Foreseen foresee(A asked);

    protected abstract void alter(A asked, long seen);

    /** Where to go when it is done. */
    public abstract String getBack();

    /** Shows what would change. */
    public void look() {
        foreseen = null;
        answer.to(() -> {
            shown = read();
            foreseen = foresee(shown);
        });
    }

    /** Does what was shown. */
    public void carryOut() {
        var before = foreseen;
        foreseen = null;
        answer.to(() -> {
            var asked = read();
            if (before == null || !asked.equals(shown)) {
                shown = asked;
                foreseen = foresee(asked);
                answer.add(Refusal.whole("admin.alter.otherwise"));
                return;
            }
            alter(asked, before.seen());
            // Whoever presses once more on a page that a browser kept is told what became of it.
            foreseen = before;
            answer.goOn(getBack(), "admin.alter.done");
        });
        if (answer.conflict().isPresent()) {
            look();
            answer.add(Refusal.whole(foreseen == null ? "admin.alter.changed.refused" : "admin.alter.changed"));
        }
    }

    private A read() {
        var reading = new FormReading();
        var asked = asked(reading);
        Refused.when(reading.refusals());
        return asked;
    }

    public Foreseen getForeseen() {
        return foreseen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
