package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.CellId;

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

    @Enumerated(EnumType.STRING)
    private Checking checking;

    @Column(name = "checking_note")
    private String checkingNote;

    /** Keys of the cells that took part, one beside the other. */
    @Column(name = "co_owners")
    private String coOwners;

    @Column(name = "told_until")
    private Instant toldUntil;

    protected FormerDemand() {}

    FormerDemand(Ticket ticket, Instant until) {
        ticketId = ticket.id().value();
        title = ticket.getTitle();
        demand = ticket.getDemand();
        checking = ticket.getChecking();
        checkingNote = ticket.getCheckingNote();
        coOwners = ticket.coOwners().stream()
                .map(cell -> String.valueOf(cell.value()))
                .sorted()
                .collect(Collectors.joining(" "));
        toldUntil = until;
    }

    /** What a ticket asks with the wording of that time; the rest of it is as it is now. */
    Demand wording(Demand now) {
        return new Demand(
                title,
                demand,
                checking,
                checkingNote,
                now.secrecy(),
                now.forBoard(),
                now.owner(),
                Stream.of(coOwners.split(" "))
                        .filter(key -> !key.isEmpty())
                        .map(key -> new CellId(Long.parseLong(key)))
                        .collect(Collectors.toSet()));
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
