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

    /**
     * How it stands on a day, if by what happened alone it stands like this.
     *
     * @param countedTo behind which its owner is late; {@code null} while its time stands still, and where its parts have days of
     *     their own
     */
    public BoardState on(LocalDate day, LocalDate countedTo) {
        return this == IN_HAND && countedTo != null && countedTo.isBefore(day) ? OVERDUE : this;
    }

    public String labelKey() {
        return "ticket.board.state." + code();
    }
}
