package org.sungrid.ticket.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.sungrid.time.Span;

/** Days on which the time of a ticket on the board stood still; read from a view of the public's schema. */
@Entity
@Table(name = "board_pause")
class BoardPause {

    @Id
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "first_day")
    private LocalDate first;

    /** {@code null} while it has no end. */
    @Column(name = "last_day")
    private LocalDate last;

    protected BoardPause() {}

    Span span() {
        return new Span(first, last);
    }
}
