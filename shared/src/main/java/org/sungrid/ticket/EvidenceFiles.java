package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sungrid.file.FileCarrier;
import org.sungrid.file.StoredFiles;
import org.sungrid.id.AccountId;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;

/** Keeps the evidence of tickets. */
@ApplicationScoped
public class EvidenceFiles implements FileCarrier {

    private static final int ADDRESS_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private StoredFiles files;

    /** What was added to a ticket, in its order. */
    List<EvidenceLine> of(TicketId ticket) {
        return entities.createQuery(
                        EvidenceLine.SELECT + " where e.ticketId = :ticket order by e.id", EvidenceLine.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(TicketPolicy.MOST_EVIDENCE)
                .getResultList();
    }

    Optional<EvidenceLine> find(TicketNumber number, String publicId) {
        return entities.createQuery(
                        EvidenceLine.SELECT + " join Ticket t on t.id = e.ticketId"
                                + " where e.publicId = :id and t.number = :number",
                        EvidenceLine.class)
                .setParameter("id", publicId)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * One piece of the bytes of what was found; pieces are counted from 0.
     *
     * @return nothing behind the last
     */
    public Optional<byte[]> piece(EvidenceLine line, int position) {
        return files.piece(line.fileId(), position);
    }

    @Transactional(TxType.MANDATORY)
    void add(TicketStep step, long fileId, String name, AccountId by) {
        entities.persist(new EvidenceFile(address(), step, fileId, name, by));
        entities.flush();
    }

    @Override
    public boolean carries(long fileId) {
        return entities.createQuery("select count(e) from EvidenceFile e where e.fileId = :file", Long.class)
                        .setParameter("file", fileId)
                        .getSingleResult()
                > 0;
    }

    private static String address() {
        var bytes = new byte[ADDRESS_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
