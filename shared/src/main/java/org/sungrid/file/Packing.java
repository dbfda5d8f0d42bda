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

    /**
     * How many entries an archive lists, counted by their marks before anything is made of them: what the archive itself
     * says of their number need not be true, and each would cost memory.
     */
    public static int entries(byte[] zip) {
        int entries = 0;
        for (int i = 0; i + 3 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }
}
