package org.sungrid.file;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** How the parts of an archive may be packed. */
public final class Packing {

    private Packing() {}

    /**
     * Whether a part is stored or deflated, as every office program packs. The unpacker says that it can read other ways as
     * well, and fails, not with an exception but with an error, where their libraries are not at hand.
     */
    public static boolean isUsual(ZipArchiveEntry part) {
        return part.getMethod() == ZipArchiveEntry.STORED || part.getMethod() == ZipArchiveEntry.DEFLATED;
    }
}
