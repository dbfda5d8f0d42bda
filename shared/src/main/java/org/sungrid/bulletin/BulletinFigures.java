package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import org.sungrid.ticket.TicketOrigin;

/** Makes the figures of a bulletin of what is counted. */
@ApplicationScoped
class BulletinFigures {

    @Inject
    private TicketCounts counts;

    @Inject
    private UnitsOfPeriod units;

    Figures of(BulletinPeriod period) {
        var counted = counts.of(period);
        var origins = new EnumMap<TicketOrigin, Tally>(TicketOrigin.class);
        var all = Tally.NOTHING;
        for (var one : counted) {
            origins.merge(one.origin(), one.tally(), Tally::plus);
            all = all.plus(one.tally());
        }
        return new Figures(period, all, origins, units.lines(period.last(), counted));
    }
}
