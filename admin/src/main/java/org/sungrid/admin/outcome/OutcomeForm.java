package org.sungrid.admin.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.ticket.PartForm;
import org.sungrid.admin.web.FormReading;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.OutcomeRow;
import org.sungrid.outcome.Settlement;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.TicketPolicy;

/** What a point of an occasion shall become, as it is typed; what its ticket demands begins with the point's own words. */
public final class OutcomeForm extends PartForm {

    private static final long serialVersionUID = 1L;

    /** What whoever fills it in chooses. */
    public enum Choice {
        LATER,
        TICKET,
        FOR_INFORMATION,
        ALREADY_DONE,
        ON_THE_SPOT;

        public String code() {
            return name();
        }

        public String labelKey() {
            return "admin.outcome.choice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final int ordinal;
    private final String said;
    private Choice choice = Choice.LATER;
    private Checking checking = Checking.ON_PAPER;
    private Secrecy secrecy = Secrecy.INTERNAL;

    /** How refusals name it. */
    private String at = "";

    OutcomeForm(OutcomeRow row) {
        super(
                row.said().contains("\n") || row.said().length() > TicketPolicy.LONGEST_TITLE ? "" : row.said(),
                row.said());
        ordinal = row.ordinal();
        said = row.said();
    }

    boolean isTicket() {
        return choice == Choice.TICKET;
    }

    boolean isChosen() {
        return choice != Choice.LATER;
    }

    /** @param place among the rows that are sent, from 0 */
    Settlement read(int place, GridChoice grid, FormReading reading, List<Refusal> refusals) {
        at = "rows[" + place + "].";
        return switch (choice) {
            case FOR_INFORMATION -> Settlement.none(ordinal, NoTicket.FOR_INFORMATION);
            case ALREADY_DONE -> Settlement.none(ordinal, NoTicket.ALREADY_DONE);
            case ON_THE_SPOT -> Settlement.none(ordinal, NoTicket.ON_THE_SPOT);
            default ->
                Settlement.ticket(
                        ordinal,
                        new Demand(
                                getTitle(),
                                getDemand(),
                                checking,
                                "",
                                secrecy,
                                false,
                                owner(at, grid, refusals),
                                Set.of()),
                        until(at, reading));
        };
    }

    public Choice[] getChoices() {
        return Choice.values();
    }

    public Checking[] getCheckings() {
        return Checking.values();
    }

    public Secrecy[] getSecrecies() {
        return Secrecy.values();
    }

    /** For whoever does not supervise tickets. */
    public List<Secrecy> getOpenSecrecies() {
        return Secrecy.KNOWN_ABOVE;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getSaid() {
        return said;
    }

    public String getAt() {
        return at;
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice == null ? Choice.LATER : choice;
    }

    public Checking getChecking() {
        return checking;
    }

    public void setChecking(Checking checking) {
        this.checking = checking;
    }

    public Secrecy getSecrecy() {
        return secrecy;
    }

    public void setSecrecy(Secrecy secrecy) {
        this.secrecy = secrecy;
    }
}
