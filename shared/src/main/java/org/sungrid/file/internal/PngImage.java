package org.sungrid.file.internal;

import java.util.Set;
import java.util.zip.CRC32;

/** PNG: chunks with a checksum each, from IHDR to IEND. */
final class PngImage {

    static final String MARK = "\u0089PNG\r\n\u001a\n";

    /** What makes the picture, still or moving, and its colours; texts, days and places of taking are none of these. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private static final int AROUND = 12;

    private PngImage() {}

    static byte[] anew(Bytes file) {
        var picture = new Picture(file).keep(0, MARK.length());
        int at = MARK.length();
        if (!file.has("IHDR", at + 4)) {
            throw FileRefused.because("damaged");
        }
        Picture.bounded(file.bigFour(at + 8), file.bigFour(at + 12));
        while (true) {
            long length = file.bigFour(at);
            if (length > file.length() - at - AROUND) {
                throw FileRefused.because("damaged");
            }
            int end = at + AROUND + (int) length;
            var name = file.four(at + 4);
            if (checksum(file, at + 4, end - 4) != file.bigFour(end - 4)) {
                throw FileRefused.because("damaged");
            }
            if (name.equals("fcTL")) {
                picture.frame(file.bigFour(at + 12), file.bigFour(at + 16));
            }
            if (KEPT.contains(name)) {
                picture.keep(at, end);
            }
            at = end;
            if (name.equals("IEND")) {
                break;
            }
        }
        if (at != file.length()) {
            throw FileRefused.because("appended");
        }
        return picture.bytes();
    }

    private static long checksum(Bytes file, int from, int until) {
        var sum = new CRC32();
        sum.update(file.all(), from, until - from);
        return sum.getValue();
    }
}
