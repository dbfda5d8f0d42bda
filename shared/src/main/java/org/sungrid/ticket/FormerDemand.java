package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a ticket asked until somebody changed it. */
@Entity
@Table(name = "ticket_former_demand")
public class FormerDemand {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String title;
    private String demand;

    @Column(name = "told_until")
    private Instant toldUntil;

    protected FormerDemand() {}

    FormerDemand(Ticket ticket, Instant until) {
        ticketId = ticket.id().value();
        title = ticket.getTitle();
        demand = ticket.getDemand();
        toldUntil = until;
    }

    public String getTitle() {
        return title;
    }

    public String getDemand() {
        return demand;
    }

    public Instant getToldUntil() {
        return toldUntil;
    }
}
