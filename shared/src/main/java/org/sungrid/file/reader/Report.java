package org.sungrid.file.reader;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is told of a file, bit by bit: the verdict, pieces of text, and whether that was all. A report that breaks off
 * without its end is worth as much as it says.
 */
public final class Report {

    /** Followed by a reason, empty when nothing speaks against the file. */
    public static final int VERDICT = 'V';

    /** Followed by a piece of text. */
    public static final int TEXT = 'T';

    /** All of the text was told. */
    public static final int COMPLETE = 'E';

    /** There is more text. */
    public static final int CUT = 'C';

    /** Characters that are told at most. */
    public static final int MOST = 500_000;

    /** Characters of a piece; each takes three bytes at most, and a piece 65,535. */
    private static final int PIECE = 16 * 1024;

    /** Enough was told. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("enough", null, false, false);
        }
    }

    private final DataOutputStream out;
    private final StringBuilder piece = new StringBuilder();
    private int told;
    private char before = '\n';

    Report(DataOutputStream out) {
        this.out = out;
    }

    void verdict(String reason) throws IOException {
        out.writeByte(VERDICT);
        out.writeUTF(reason);
        out.flush();
    }

    /** One character of the text; rows of white space become one. */
    void add(char c) throws IOException {
        char plain = c == '\r' || c == '\u000b' || c == '\f' ? '\n' : Character.isWhitespace(c) && c != '\n' ? ' ' : c;
        if (Character.isISOControl(plain) && plain != '\n') {
            return;
        }
        boolean white = plain == ' ' || plain == '\n';
        if (white && (before == '\n' || before == ' ' && plain == ' ')) {
            return;
        }
        before = plain;
        if (told == MOST) {
            throw new Full();
        }
        told++;
        piece.append(plain);
        if (piece.length() == PIECE) {
            flush();
        }
    }

    void add(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    /** What was told so far is there, whatever happens next. */
    void flush() throws IOException {
        if (piece.length() > 0) {
            out.writeByte(TEXT);
            out.writeUTF(piece.toString());
            piece.setLength(0);
        }
        out.flush();
    }

    void end(boolean complete) throws IOException {
        flush();
        out.writeByte(complete ? COMPLETE : CUT);
        out.flush();
    }
}
