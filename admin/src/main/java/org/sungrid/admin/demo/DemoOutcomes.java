package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.grid.Cells;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.outcome.Settlement;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;

/** What the trial bureau's files say becomes of the points of an occasion. */
@ApplicationScoped
class DemoOutcomes {

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    /** Those of which they say anything, each by its place from 1. */
    List<Settlement> read(List<JsonObject> points) {
        var rows = new ArrayList<Settlement>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.containsKey("none")) {
                rows.add(Settlement.none(i + 1, NoTicket.valueOf(point.getString("none"))));
            } else if (point.containsKey("ticket")) {
                rows.add(ticket(i + 1, point.getJsonObject("ticket")));
            }
        }
        return rows;
    }

    /**
     * Whether nothing became of any of these yet. They are settled in one step: what is settled was settled by an earlier
     * start, and what somebody took up again since is theirs.
     */
    static boolean areUntouched(List<Settlement> rows, Came came) {
        return rows.stream()
                .map(row -> came.rows().get(row.ordinal() - 1))
                .allMatch(point -> point.isOpen() && point.takenUp().isEmpty());
    }

    private Settlement ticket(int ordinal, JsonObject ticket) {
        return Settlement.ticket(
                ordinal,
                new Demand(
                        ticket.getString("title"),
                        ticket.getString("demand"),
                        Checking.valueOf(ticket.getString("checking")),
                        "",
                        Secrecy.valueOf(ticket.getString("secrecy")),
                        false,
                        cells.findByCode(ticket.getString("owner"))
                                .orElseThrow()
                                .id(),
                        Set.of()),
                LocalDate.now(clock).plusDays(ticket.getInt("days")));
    }
}
