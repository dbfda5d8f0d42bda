package org.sungrid.file;

/** How much of what a file says could be read, and is found by searching. */
public enum TextState {
    /** All of it. */
    COMPLETE,
    /** The beginning; there is more than is kept, or the rest could not be read. */
    PARTLY,
    /** Nothing: an image, a scanned page, or a file that could not be read to the end in its bounds. */
    NONE;

    /** The key of what readers are told about it. */
    public String labelKey() {
        return "file.text." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
