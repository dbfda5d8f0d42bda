package org.sungrid.portal.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.Board.Filter;
import org.sungrid.ticket.board.BoardEntry;

/** The units of the board, as far as the public sees them: what is hidden is not there for the portal. */
@ApplicationScoped
public class BoardUnits {

    @Inject
    private Board board;

    @Inject
    private Cells cells;

    /** Whose the entries are, by key. */
    public Map<CellId, Cell> of(Collection<BoardEntry> entries) {
        return cells.byIds(
                entries.stream().flatMap(entry -> entry.owner().stream()).collect(Collectors.toSet()));
    }

    /** Those that have something on the board, by code. */
    List<Cell> all() {
        return cells.byIds(board.owners()).values().stream()
                .sorted(Comparator.comparing(Cell::getCode))
                .toList();
    }

    /** What a question asks for; a unit that the public does not know has nothing there. */
    public Filter filter(BoardQuestion question) {
        var owners = question.units().isEmpty()
                ? null
                : cells.byCodes(question.units()).values().stream()
                        .map(Cell::id)
                        .collect(Collectors.toSet());
        return new Filter(owners, question.state());
    }
}
