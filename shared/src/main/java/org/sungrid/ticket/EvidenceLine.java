package org.sungrid.ticket;

import java.io.Serializable;
import org.sungrid.file.FileType;

/**
 * A file of evidence as a line of its ticket's story: what it is, without its bytes.
 *
 * @param publicId what its address ends with
 * @param stepId by which it came
 * @param bytes how many it has
 * @param sha256 of its bytes, in hexadecimal
 */
public record EvidenceLine(
        String publicId, long stepId, String name, FileType type, long bytes, String sha256, long fileId)
        implements Serializable {

    /** The JPQL that makes such lines; conditions follow. */
    static final String SELECT =
            "select new org.sungrid.ticket.EvidenceLine(e.publicId, e.stepId, e.name, f.type, f.bytes,"
                    + " f.sha256, f.id) from EvidenceFile e join StoredFile f on f.id = e.fileId";
}
