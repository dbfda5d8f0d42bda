package org.sungrid.disclosure;

import java.io.Serializable;
import org.sungrid.file.FileType;
import org.sungrid.file.TextState;

/**
 * An attachment as a line of a list: what it is, without its bytes and words.
 *
 * @param publicId what its address ends with
 * @param bytes how many it has
 * @param sha256 of its bytes, in hexadecimal
 */
public record AttachmentLine(
        String publicId, String name, FileType type, long bytes, TextState textState, String sha256, long fileId)
        implements Serializable {

    /** Where all attachments have their addresses. */
    public static final String ADDRESSES = "/files/";

    /** The JPQL that makes such a line; follows {@code from Attachment a …}. */
    static final String SELECT = "select new org.sungrid.disclosure.AttachmentLine(a.publicId, a.name, f.type, f.bytes,"
            + " f.textState, f.sha256, f.id) from Attachment a join StoredFile f on f.id = a.fileId";

    public String address() {
        return ADDRESSES + publicId;
    }

    /** How a text shows it, when it is an image. */
    public String markdown() {
        boolean plain = name.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')');
        return plain ? "![](attachment:" + name + ")" : "![](<attachment:" + name + ">)";
    }
}
