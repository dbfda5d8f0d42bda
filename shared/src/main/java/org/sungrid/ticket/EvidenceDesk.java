package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.file.ExaminedFile;
import org.sungrid.file.FileName;
import org.sungrid.file.StoredFiles;
import org.sungrid.id.TicketId;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.AttachingEvidence.Attached;
import org.sungrid.ticket.TicketStep.Particulars;

/** Where a file that was examined is put to a ticket, in one short transaction. */
@ApplicationScoped
class EvidenceDesk {

    @Inject
    private TicketDesk desk;

    @Inject
    private EvidenceFiles evidence;

    @Inject
    private StoredFiles files;

    /**
     * Whether a file may be examined at all for that ticket: examining takes seconds, and nobody waits for them in vain.
     *
     * @throws Conflict when something happened to it since
     * @throws Refused when nobody works on it, or it carries as many files as it may
     */
    @Transactional
    void refuseInVain(TicketId id, int lock) {
        require(desk.take(id, lock));
    }

    @Transactional
    Attached attach(TicketId id, int lock, ExaminedFile file) {
        require(desk.take(id, lock));
        var there = evidence.of(id);
        there.stream()
                .filter(line -> line.sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(line -> Refused.when(true, "file", "ticket.refusal.evidence.twice", line.name()));
        var name = FileName.unused(
                file.name(), there.stream().map(EvidenceLine::name).toList());
        long stored = files.store(file);
        // Read once more: with the bytes whatever was read before was let go of. Its lock is still held.
        var ticket = desk.take(id);
        var step = desk.done(ticket, StepKind.ATTACH, Particulars.NONE, "AttachingEvidence");
        evidence.add(step, stored, name, desk.actor().account());
        return new Attached(name, ticket.getLock());
    }

    private void require(Ticket ticket) {
        Refused.when(!StepKind.ATTACH.isPossibleIn(ticket.getState()), "", "ticket.refusal.state.attach");
        Refused.when(
                evidence.of(ticket.id()).size() >= TicketPolicy.MOST_EVIDENCE,
                "file",
                "ticket.refusal.evidence.count",
                TicketPolicy.MOST_EVIDENCE);
    }
}
