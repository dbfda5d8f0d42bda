package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.MeetingId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketSheet;

/** One meeting with its decisions, and what became of each. */
@ApplicationScoped
public class MeetingFile {

    @Inject
    private Meetings meetings;

    @Inject
    private Outcomes outcomes;

    @Inject
    private TicketSheet tickets;

    @Inject
    private Bodies bodies;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    /**
     * A meeting as whoever reads it may know it: a decision that became a ticket outside of what they reach is not told.
     *
     * @param body that held it; {@code null} where nothing is recorded of it any more
     * @param recorder who recorded it
     * @param owners of the tickets, by key
     * @param raised tickets that became of it, among those that are told
     * @param closed how many of these are closed
     */
    public record Story(
            Meeting meeting,
            Body body,
            String recorder,
            List<OutcomeRow> rows,
            Map<CellId, Cell> owners,
            long raised,
            long closed) {}

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Optional<Story> open(MeetingId id) {
        return meetings.find(id).map(this::story);
    }

    private Story story(Meeting meeting) {
        var points = outcomes.of(meeting.subject());
        var lines = new HashMap<String, TicketLine>();
        tickets.byNumbers(points.stream()
                        .flatMap(point -> point.ticket().stream())
                        .collect(Collectors.toSet()))
                .forEach(line -> lines.put(line.number(), line));
        var rows = points.stream().map(point -> row(point, lines)).toList();
        return new Story(
                meeting,
                bodies.byIds(Set.of(meeting.body())).get(meeting.body()),
                accounts.personNames(Set.of(meeting.recordedBy())).getOrDefault(meeting.recordedBy(), ""),
                rows,
                cells.byIds(lines.values().stream().map(TicketLine::owner).collect(Collectors.toSet())),
                rows.stream().filter(row -> row.ticket() != null).count(),
                rows.stream().filter(OutcomeRow::isClosed).count());
    }

    private static OutcomeRow row(Outcome point, Map<String, TicketLine> lines) {
        var line = point.ticket().map(lines::get).orElse(null);
        boolean withheld = point.ticket().isPresent() && line == null;
        return new OutcomeRow(point.getOrdinal(), withheld ? "" : point.getSaid(), point.getNoTicket(), line, withheld);
    }
}
