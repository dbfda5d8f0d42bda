package org.sungrid.ticket.board;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a ticket stands, in words for the public. */
public enum BoardState {
    IN_HAND,
    /** Its last day passed and it is not reported done. */
    OVERDUE,
    /** Its owner says that it is done, somebody else looks whether it is. */
    REPORTED,
    CLOSED;

    /** As addresses and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BoardState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** How it stands on a day, if by what happened alone it stands like this. @param due {@code null} while the time stands still */
    public BoardState on(LocalDate day, LocalDate due) {
        return this == IN_HAND && due != null && due.isBefore(day) ? OVERDUE : this;
    }

    public String labelKey() {
        return "ticket.board.state." + code();
    }
}
