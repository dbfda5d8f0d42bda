package org.sungrid.outcome;

import java.util.List;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketState;

/**
 * A point of an occasion with what became of it, as whoever reads it may know it.
 *
 * @param said empty where it is withheld as well
 * @param noTicket why it became none; {@code null} where it became one, or nothing yet
 * @param ticket that it became, as it stands now; {@code null} where it became none, or nothing yet
 * @param takenUp how it was taken up again after it was to become none, the oldest first
 * @param withheld whether it became a ticket that lies outside of what whoever reads it reaches
 */
public record OutcomeRow(
        int ordinal, String said, NoTicket noTicket, TicketLine ticket, List<TakenUp> takenUp, boolean withheld) {

    /** Whether nothing became of it yet. */
    public boolean isOpen() {
        return noTicket == null && ticket == null && !withheld;
    }

    boolean isClosed() {
        return ticket != null && ticket.state() == TicketState.CLOSED;
    }
}
