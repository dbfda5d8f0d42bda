package org.sungrid.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was judged and read. Made by {@link Examining} alone, so whoever is given one need not ask again.
 *
 * <p>Of an image the bytes are not those that were handed in: it is written anew from the parts that make the picture.
 */
public final class ExaminedFile {

    private final String name;
    private final FileType type;
    private final byte[] bytes;
    private final String text;
    private final TextState textState;

    ExaminedFile(String name, FileType type, byte[] bytes, String text, TextState textState) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
        this.text = text;
        this.textState = textState;
    }

    /** Cleaned, with the ending of the type. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** What could be read in it; at most {@link FilePolicy#MOST_TEXT} characters. */
    public String text() {
        return text;
    }

    public TextState textState() {
        return textState;
    }

    /** In hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
