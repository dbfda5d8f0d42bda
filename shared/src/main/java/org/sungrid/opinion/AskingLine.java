package org.sungrid.opinion;

import java.time.LocalDate;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.paging.Place;
import org.sungrid.ticket.Lamp;

/**
 * An asking in a list.
 *
 * @param lamp {@code null} unless an answer is owed
 * @param due the last day on which an answer is in time; {@code null} where none was ever owed
 */
public record AskingLine(
        AskingId id,
        CellId cell,
        Way way,
        LocalDate askedOn,
        ServedKind kind,
        String whom,
        int points,
        int open,
        AskingState state,
        Lamp lamp,
        LocalDate due) {

    /** The place beside it, as {@link Place#of} reads it. */
    public String place() {
        return Place.written(id.value(), askedOn.toString());
    }

    public int answered() {
        return points - open;
    }
}
