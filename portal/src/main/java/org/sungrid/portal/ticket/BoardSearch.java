package org.sungrid.portal.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.disclosure.DisclosureSearch;
import org.sungrid.grid.Cell;
import org.sungrid.id.CellId;
import org.sungrid.search.SearchSource;
import org.sungrid.search.Searchable;
import org.sungrid.ticket.Ticket;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;

/**
 * What the portal's search index holds of each ticket on the board: what the public reads there and nothing else, for it is
 * read from the public's view. Whatever happens to a ticket notes it in the log of changes, so what leaves the board leaves the
 * index as a withdrawn disclosure does.
 */
@ApplicationScoped
public class BoardSearch implements SearchSource {

    /** Among the kinds of what a search finds; no disclosure is of this kind. */
    public static final String KIND = "board";

    @Inject
    private Board board;

    @Inject
    private BoardUnits units;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return Ticket.SUBJECT;
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return board.after(after, limit).stream().map(BoardEntry::id).toList();
    }

    /** A unit that is called otherwise, or hidden, touches what it answers for. */
    @Override
    public Collection<Long> touched(Subject changed) {
        return changed.kind().equals(Cell.SUBJECT)
                ? board.showing(new CellId(changed.id()))
                : SearchSource.super.touched(changed);
    }

    @Override
    public List<Searchable> load(Collection<Long> ids) {
        var entries = board.standing(ids);
        var owners = units.of(entries);
        return entries.stream()
                .map(entry -> searchable(entry, entry.owner().map(owners::get).orElse(null)))
                .toList();
    }

    /** @param unit {@code null} where the public does not see it */
    private Searchable searchable(BoardEntry entry, Cell unit) {
        var raised = day(entry.getRaisedAt());
        var document = Searchable.about(new Subject(Ticket.SUBJECT, entry.id()), entry.getTitle())
                .numbered(entry.getNumber())
                .saying(entry.getWords())
                .alsoSaying(entry.getOutcome())
                .in(DisclosureSearch.KIND, KIND)
                .in(DisclosureSearch.YEAR, String.valueOf(raised.getYear()))
                .in(DisclosureSearch.UNIT, unit == null ? null : unit.getCode())
                .dated(raised)
                .showing("kind", KIND)
                .showing("number", entry.getNumber())
                .showing("standing", entry.getStanding().code())
                .showing("due", entry.getDue() == null ? null : entry.getDue().toString())
                .showing(
                        "countedTo",
                        entry.getCountedTo() == null
                                ? null
                                : entry.getCountedTo().toString())
                .showing(
                        "closedOn",
                        entry.getClosedAt() == null
                                ? null
                                : day(entry.getClosedAt()).toString());
        return (unit == null ? document : document.alsoCalled(unit.getName())).build();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
