package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/**
 * A file that shows what was done about a ticket: a photograph, a register, a receipt. Whoever works on the ticket adds it,
 * and it stays in its story for good, for whoever verified looked at it.
 */
@Entity
@Table(name = "ticket_evidence")
public class EvidenceFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "step_id")
    private long stepId;

    @Column(name = "file_id")
    private long fileId;

    private String name;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @Column(name = "attached_by")
    private long attachedBy;

    protected EvidenceFile() {}

    EvidenceFile(String publicId, TicketStep step, long fileId, String name, AccountId by) {
        this.publicId = publicId;
        ticketId = step.ticket().value();
        stepId = step.id();
        this.fileId = fileId;
        this.name = name;
        attachedAt = step.getAt();
        attachedBy = by.value();
    }
}
