package org.sungrid.bulletin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sungrid.ticket.TicketOrigin;

/**
 * What was counted for a bulletin.
 *
 * @param origins only those of which there were tickets
 * @param units all units of the last day, and whatever else had tickets, in the grid's order
 */
public record Figures(BulletinPeriod period, Tally all, Map<TicketOrigin, Tally> origins, List<UnitLine> units) {

    public Figures {
        var known = new EnumMap<TicketOrigin, Tally>(TicketOrigin.class);
        known.putAll(origins);
        origins = Collections.unmodifiableMap(known);
        units = List.copyOf(units);
    }

    public Ranking ranking() {
        return Ranking.of(units);
    }

    /** Those that had tickets. */
    public List<UnitLine> busy() {
        return units.stream().filter(unit -> !unit.isIdle()).toList();
    }

    public List<UnitLine> idle() {
        return units.stream().filter(UnitLine::isIdle).toList();
    }
}
