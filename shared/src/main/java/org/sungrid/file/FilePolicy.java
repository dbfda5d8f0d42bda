package org.sungrid.file;

/** How large a file may be, in every sense in which a hostile or unlucky one could be. */
public final class FilePolicy {

    /** Bytes of one file: a scanned notice of some thirty pages, or a photograph as a telephone takes it. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** Pixels of an image: what the best telephones take by day. More costs a reader's browser a gigabyte. */
    public static final long MOST_PIXELS = 64_000_000;

    /** Pixels of one side of an image. */
    public static final int LONGEST_SIDE = 20_000;

    /** Entries of an Office file; the most crowded workbook of a bureau has some hundreds. */
    public static final int MOST_ENTRIES = 2_000;

    /** Bytes that an Office file may unpack to. */
    public static final long MOST_UNPACKED_BYTES = 128L * 1024 * 1024;

    /** How many times larger an entry may become: tables of numbers come to a fiftieth, a bomb to a thousandth. */
    public static final int LARGEST_RATIO = 200;

    /** Characters of text that are kept for the search; a book has half a million. */
    public static final int MOST_TEXT = 500_000;

    private FilePolicy() {}
}
