package org.sungrid.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the bytes and words of files, each once, whoever carries it how often. Who may have one, and what it is called, is
 * the affair of those that carry it. In the portal every answer is what the public may see.
 */
@ApplicationScoped
public class StoredFiles {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    @Any
    private Instance<FileCarrier> carriers;

    /**
     * One piece of a file's bytes; pieces are counted from 0.
     *
     * @return nothing when there is no such piece, or it may not be seen (any more)
     */
    public Optional<byte[]> piece(long fileId, int position) {
        return Optional.ofNullable(entities.find(StoredFilePiece.class, new StoredFilePiece.Key(fileId, position)))
                .map(StoredFilePiece::content);
    }

    /**
     * Bytes that are there already are not stored again: two things carry the same file. Its row stays locked until the
     * caller's transaction ends, and the caller shall have stored what it changed, for whatever was read is let go of.
     *
     * @return the key of the file
     */
    @Transactional(TxType.MANDATORY)
    public long store(ExaminedFile file) {
        var sha256 = file.sha256();
        entities.createNativeQuery("INSERT INTO stored_file (sha256, file_type, bytes, words, text_state)"
                        + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id")
                .setParameter(1, sha256)
                .setParameter(2, file.type().name())
                .setParameter(3, file.bytes().length)
                .setParameter(4, file.text())
                .setParameter(5, file.textState().name())
                .executeUpdate();
        long id = ((Number) entities.createNativeQuery("SELECT id FROM stored_file WHERE sha256 = ? FOR UPDATE")
                        .setParameter(1, sha256)
                        .getSingleResult())
                .longValue();
        if (piece(id, 0).isEmpty()) {
            var bytes = file.bytes();
            for (int from = 0, position = 0; from < bytes.length; from += StoredFilePiece.LENGTH, position++) {
                int until = Math.min(bytes.length, from + StoredFilePiece.LENGTH);
                entities.persist(new StoredFilePiece(id, position, Arrays.copyOfRange(bytes, from, until)));
                // One piece at a time in memory, besides the file.
                entities.flush();
                entities.clear();
            }
        }
        return id;
    }

    /** Somebody carries it no more: it goes, unless another carries it. */
    @Transactional(TxType.MANDATORY)
    public void letGo(long fileId) {
        entities.flush();
        // Locked as when it is stored, so that nobody begins to carry it meanwhile.
        entities.createNativeQuery("SELECT id FROM stored_file WHERE id = ? FOR UPDATE")
                .setParameter(1, fileId)
                .getResultList();
        if (carriers.stream().anyMatch(carrier -> carrier.carries(fileId))) {
            return;
        }
        for (var table : List.of("stored_file_piece WHERE file_id", "stored_file WHERE id")) {
            entities.createNativeQuery("DELETE FROM " + table + " = ?")
                    .setParameter(1, fileId)
                    .executeUpdate();
        }
    }
}
