package org.sungrid.outcome;

import java.time.LocalDate;
import org.sungrid.ticket.Demand;

/**
 * What one point of an occasion shall become: a ticket, or none.
 *
 * @param ordinal of the point
 * @param demand what its ticket asks of whom; {@code null} where it becomes none
 * @param until the last day of its ticket
 * @param noTicket why it becomes none; {@code null} where it becomes one
 */
public record Settlement(int ordinal, Demand demand, LocalDate until, NoTicket noTicket) {

    public Settlement {
        if ((demand == null) == (noTicket == null)) {
            throw new IllegalArgumentException("either a ticket or a reason for none");
        }
    }

    public static Settlement ticket(int ordinal, Demand demand, LocalDate until) {
        return new Settlement(ordinal, demand, until, null);
    }

    public static Settlement none(int ordinal, NoTicket why) {
        return new Settlement(ordinal, null, null, why);
    }
}
