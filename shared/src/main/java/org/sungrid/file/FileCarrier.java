package org.sungrid.file;

/** A capability whose things carry files, as a bean of this type: what one of them carries is not let go of. */
public interface FileCarrier {

    /** Whether any of its things carries this file, as the transaction that asks sees it. */
    boolean carries(long fileId);
}
