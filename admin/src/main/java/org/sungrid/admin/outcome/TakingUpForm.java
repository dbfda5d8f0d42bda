package org.sungrid.admin.outcome;

import java.io.Serializable;
import java.util.List;
import org.sungrid.outcome.OutcomeRow;

/** Which point shall be taken up again, and why, as it is typed. */
public final class TakingUpForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private int ordinal;
    private String reason = "";

    /** Those that were to become no ticket. */
    public List<OutcomeRow> among(List<OutcomeRow> points) {
        return points.stream().filter(point -> point.noTicket() != null).toList();
    }

    public int getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(int ordinal) {
        this.ordinal = ordinal;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
