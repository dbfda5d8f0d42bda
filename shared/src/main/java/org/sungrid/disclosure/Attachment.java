package org.sungrid.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A file that a version carries: attached to a draft, shown with it once it is released, carried over to the next
 * version under an address of its own, gone with the withdrawal. Never changed: another wording is another file.
 */
@Entity
@Table(name = "attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "version_id")
    private long versionId;

    private int position;

    private String name;

    /** {@code null} in the portal when the disclosure was withdrawn. */
    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @Column(name = "attached_by")
    private Long attachedBy;

    protected Attachment() {}

    Attachment(String publicId, long versionId, int position, String name, long fileId, Instant at, Long by) {
        this.publicId = publicId;
        this.versionId = versionId;
        this.position = position;
        this.name = name;
        this.fileId = fileId;
        this.attachedAt = at;
        this.attachedBy = by;
    }

    /** The same file in a later version. */
    Attachment in(long laterVersion, String address) {
        return new Attachment(address, laterVersion, position, name, fileId, attachedAt, attachedBy);
    }

    long versionId() {
        return versionId;
    }

    String name() {
        return name;
    }

    Long fileId() {
        return fileId;
    }
}
