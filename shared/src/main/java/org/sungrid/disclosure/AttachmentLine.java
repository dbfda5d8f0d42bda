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

    private static final String LINE = "new org.sungrid.disclosure.AttachmentLine(a.publicId, a.name, f.type, f.bytes,"
            + " f.textState, f.sha256, f.id)";

    private static final String FROM = " from Attachment a join StoredFile f on f.id = a.fileId";

    /** The JPQL that makes such lines; conditions follow. */
    static final String SELECT = "select " + LINE + FROM;

    /** The same, each with the key of the version that carries it before it. */
    static final String SELECT_BY_VERSION = "select a.versionId, " + LINE + FROM;

    public String address() {
        return ADDRESSES + publicId;
    }

    /** How a text shows it, when it is an image. */
    public String markdown() {
        boolean plain = name.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')');
        return plain ? "![](attachment:" + name + ")" : "![](<attachment:" + name + ">)";
    }
}
