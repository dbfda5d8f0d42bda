package org.sungrid.document.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Locale;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) drawn with boxes, so that it is as sharp as letters are and needs no image. A quarter of it
 * may be soiled.
 */
public final class Code {

    /** Modules of white that the standard wants around a code. */
    private static final int QUIET = 4;

    private Code() {}

    /**
     * @param text for machines, such as an address; at most 300 characters of ASCII
     * @param millimetres each side, the white around it included
     */
    public static String of(String text, int millimetres) {
        try {
            var matrix = Encoder.encode(
                            text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            double module = (double) millimetres / (matrix.getWidth() + 2 * QUIET);
            var drawn = new StringBuilder("<div class=\"code\" style=\"position:relative;width:" + millimetres
                    + "mm;height:" + millimetres + "mm\">");
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int from = 0; from < matrix.getWidth(); from++) {
                    int to = from;
                    while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
                        to++;
                    }
                    if (to > from) {
                        drawn.append(box(from, row, to - from, module));
                        from = to;
                    }
                }
            }
            return drawn.append("</div>").toString();
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code can be made of " + text.length() + " characters", e);
        }
    }

    /** A run of black modules, a little higher than they are: between two rows no white may shine through. */
    private static String box(int column, int row, int modules, double module) {
        return String.format(
                Locale.ROOT,
                "<div style=\"position:absolute;left:%.3fmm;top:%.3fmm;width:%.3fmm;height:%.3fmm;background:#000\"></div>",
                (column + QUIET) * module,
                (row + QUIET) * module,
                modules * module,
                module * 1.02);
    }
}
