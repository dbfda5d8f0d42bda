package org.sungrid.ticket.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.LengthUnit;

/** More time that a ticket on the board was given; read from a view of the public's schema. */
@Entity
@Table(name = "board_extension")
class BoardExtension {

    @Id
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private int position;
    private int amount;

    @Enumerated(EnumType.STRING)
    private LengthUnit unit;

    protected BoardExtension() {}

    Length length() {
        return new Length(amount, unit);
    }
}
