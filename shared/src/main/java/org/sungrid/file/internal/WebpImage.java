package org.sungrid.file.internal;

import java.util.Map;
import java.util.Set;

/** WebP: chunks in a RIFF whose length is that of the file. */
final class WebpImage {

    static final String MARK = "WEBP";

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int FIRST_CHUNK = 12;

    /** Bytes without which these chunks don't say how large the picture is (RFC 9649, 2.5 to 2.7). */
    private static final Map<String, Integer> LEAST = Map.of("VP8X", 10, "ANMF", 16, "VP8L", 5, "VP8 ", 10);

    /** What the head of an extended file says is there: notes of the camera, and of whoever worked on it. */
    private static final int EXIF_AND_XMP = 0x0c;

    private WebpImage() {}

    static byte[] anew(Bytes file) {
        if (file.littleFour(4) + 8 != file.length()) {
            throw FileRefused.because(file.littleFour(4) + 8 < file.length() ? "appended" : "damaged");
        }
        var picture = new Picture(file).keep(0, FIRST_CHUNK);
        boolean seen = false;
        for (int at = FIRST_CHUNK; at < file.length(); ) {
            var name = file.four(at);
            long padded = file.littleFour(at + 4) + (file.littleFour(at + 4) & 1);
            if (padded > file.length() - at - 8 || padded < LEAST.getOrDefault(name, 0)) {
                throw FileRefused.because("damaged");
            }
            int end = at + 8 + (int) padded;
            seen |= measured(file, picture, name, at + 8);
            if (name.equals("VP8X")) {
                picture.keep(at, at + 8).write(file.at(at + 8) & ~EXIF_AND_XMP).keep(at + 9, end);
            } else if (KEPT.contains(name)) {
                picture.keep(at, end);
            }
            at = end;
        }
        if (!seen) {
            throw FileRefused.because("damaged");
        }
        return measured(picture.bytes());
    }

    /** @return whether it is a chunk of the picture itself */
    private static boolean measured(Bytes file, Picture picture, String name, int at) {
        switch (name) {
            case "VP8X" -> Picture.bounded(file.littleThree(at + 4) + 1L, file.littleThree(at + 7) + 1L);
            case "ANMF" -> picture.frame(file.littleThree(at + 6) + 1L, file.littleThree(at + 9) + 1L);
            case "VP8L" -> {
                if (file.at(at) != 0x2f) {
                    throw FileRefused.because("damaged");
                }
                long bits = file.littleFour(at + 1);
                picture.frame((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8 " -> {
                if (file.at(at + 3) != 0x9d || file.at(at + 4) != 0x01 || file.at(at + 5) != 0x2a) {
                    throw FileRefused.because("damaged");
                }
                picture.frame(file.littleTwo(at + 6) & 0x3fff, file.littleTwo(at + 8) & 0x3fff);
            }
            default -> {
                return false;
            }
        }
        return !name.equals("VP8X");
    }

    /** The length at the beginning is that of what is left. */
    private static byte[] measured(byte[] anew) {
        int length = anew.length - 8;
        for (int i = 0; i < 4; i++) {
            anew[4 + i] = (byte) (length >> 8 * i);
        }
        return anew;
    }
}
