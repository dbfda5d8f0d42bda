package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.file.ExaminedFile;
import org.sungrid.file.FileCarrier;
import org.sungrid.file.FileName;
import org.sungrid.file.StoredFiles;
import org.sungrid.id.AccountId;
import org.sungrid.id.VersionId;

/** Keeps the files that versions carry. In the portal every answer is what the public may see, as with {@link Disclosures}. */
@ApplicationScoped
public class Attachments implements FileCarrier {

    private static final int ADDRESS_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Characters of all attachments of a version that are found by searching: a book. */
    private static final int MOST_WORDS = 300_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private StoredFiles files;

    /** What a version carries, in the order in which it was attached. */
    public List<AttachmentLine> of(VersionId version) {
        return entities.createQuery(
                        AttachmentLine.SELECT + " where a.versionId = :version order by a.position",
                        AttachmentLine.class)
                .setParameter("version", version.value())
                .getResultList();
    }

    /** What each of these versions carries; those without attachments are absent. At most 500 keys. */
    public Map<VersionId, List<AttachmentLine>> of(Collection<VersionId> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        AttachmentLine.SELECT_BY_VERSION
                                + " where a.versionId in :versions order by a.versionId, a.position",
                        Object[].class)
                .setParameter(
                        "versions", versions.stream().map(VersionId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new VersionId((Long) row[0]),
                        Collectors.mapping(row -> (AttachmentLine) row[1], Collectors.toList())));
    }

    public Optional<AttachmentLine> find(String publicId) {
        return entities.createQuery(AttachmentLine.SELECT + " where a.publicId = :id", AttachmentLine.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Whether an address that leads nowhere once led to a file of what is withdrawn now. */
    public boolean isWithdrawn(String publicId) {
        return entities.createQuery("select a from Attachment a where a.publicId = :id", Attachment.class)
                .setParameter("id", publicId)
                .getResultStream()
                .anyMatch(attachment -> attachment.fileId() == null);
    }

    /** The addresses of a version's images, by their names. */
    public Map<String, String> images(VersionId version) {
        return images(of(version));
    }

    public static Map<String, String> images(List<AttachmentLine> lines) {
        return lines.stream()
                .filter(line -> line.type().isImage())
                .collect(Collectors.toMap(AttachmentLine::name, AttachmentLine::address));
    }

    /**
     * One piece of a file's bytes; pieces are counted from 0.
     *
     * @return nothing when there is no such piece, or it may not be seen (any more)
     */
    public Optional<byte[]> piece(long fileId, int position) {
        return files.piece(fileId, position);
    }

    /** What the files of these versions are called and say, bounded for each version; at most 500 keys. */
    Map<VersionId, String> words(Set<VersionId> versions) {
        var words = new HashMap<VersionId, String>();
        if (versions.isEmpty()) {
            return words;
        }
        var carrying = entities.createQuery(
                        "select distinct a.versionId from Attachment a where a.versionId in :ids and a.fileId is not null",
                        Long.class)
                .setParameter("ids", versions.stream().map(VersionId::value).toList())
                .getResultList();
        carrying.forEach(version -> words.put(new VersionId(version), wordsOf(version)));
        return words;
    }

    private String wordsOf(long version) {
        var rows = entities.createQuery(
                        "select a.name, substring(f.words, 1, :most) from Attachment a join StoredFile f on f.id = a.fileId"
                                + " where a.versionId = :version order by a.position",
                        Object[].class)
                .setParameter("most", MOST_WORDS)
                .setParameter("version", version)
                .getResultList();
        // Names all, then the texts in the order of the files, as far as the whole reaches.
        var names = rows.stream().map(row -> (String) row[0]).collect(Collectors.joining("\n"));
        var texts = rows.stream().map(row -> (String) row[1]).collect(Collectors.joining("\n"));
        return names + "\n" + (texts.length() <= MOST_WORDS ? texts : texts.substring(0, MOST_WORDS));
    }

    /** @return the name that it has among the others */
    @Transactional(TxType.MANDATORY)
    String add(DisclosureVersion version, ExaminedFile file, AccountId by, Instant at) {
        long versionId = version.id().value();
        var name = FileName.unused(
                file.name(), of(version.id()).stream().map(AttachmentLine::name).toList());
        var place = entities.createQuery(
                        "select max(a.position) from Attachment a where a.versionId = :version", Integer.class)
                .setParameter("version", versionId)
                .getSingleResult();
        entities.persist(new Attachment(
                address(), versionId, place == null ? 0 : place + 1, name, files.store(file), at, by.value()));
        return name;
    }

    /** What a version carries goes on to the next; the bytes stay where they are. */
    @Transactional(TxType.MANDATORY)
    void carryOver(VersionId from, VersionId to) {
        attachments(from).forEach(attachment -> entities.persist(attachment.in(to.value(), address())));
    }

    /** @return the name of what is gone, or nothing when the version carries no such file (any more) */
    @Transactional(TxType.MANDATORY)
    Optional<String> remove(VersionId version, String publicId) {
        var found = entities.createQuery(
                        "select a from Attachment a where a.versionId = :version and a.publicId = :id",
                        Attachment.class)
                .setParameter("version", version.value())
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
        found.ifPresent(this::remove);
        return found.map(Attachment::name);
    }

    /** The version itself is about to be removed. */
    @Transactional(TxType.MANDATORY)
    void removeAll(VersionId version) {
        attachments(version).forEach(this::remove);
    }

    private void remove(Attachment attachment) {
        long file = attachment.fileId();
        entities.remove(attachment);
        files.letGo(file);
    }

    @Override
    public boolean carries(long fileId) {
        return entities.createQuery("select count(a) from Attachment a where a.fileId = :file", Long.class)
                        .setParameter("file", fileId)
                        .getSingleResult()
                > 0;
    }

    private List<Attachment> attachments(VersionId version) {
        return entities.createQuery(
                        "select a from Attachment a where a.versionId = :version order by a.position", Attachment.class)
                .setParameter("version", version.value())
                .getResultList();
    }

    private static String address() {
        var bytes = new byte[ADDRESS_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
