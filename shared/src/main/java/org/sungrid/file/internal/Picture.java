package org.sungrid.file.internal;

import java.io.ByteArrayOutputStream;
import org.sungrid.file.FilePolicy;

/**
 * An image that is written anew from the parts that make the picture, as its format lays them down. What is left out:
 * where and with what it was taken, comments, previews, and whatever somebody hid behind its end. No pixel is ever
 * decoded, so an image costs no more memory than its bytes, whatever size it claims.
 */
final class Picture {

    /** Pixels of all frames of a moving image. */
    private static final long MOST_PIXELS_OF_FRAMES = 10 * FilePolicy.MOST_PIXELS;

    private final ByteArrayOutputStream written;
    private final byte[] source;
    private long pixels;

    Picture(Bytes source) {
        this.source = source.all();
        this.written = new ByteArrayOutputStream(source.length());
    }

    /** @throws org.sungrid.refusal.Refused when it is larger than anybody shows */
    static void bounded(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw FileRefused.because("damaged");
        }
        if (width > FilePolicy.LONGEST_SIDE
                || height > FilePolicy.LONGEST_SIDE
                || width * height > FilePolicy.MOST_PIXELS) {
            throw FileRefused.because(
                    "pixels", String.valueOf(width), String.valueOf(height), FilePolicy.MOST_PIXELS / 1_000_000);
        }
    }

    /** One more frame of a moving image. */
    void frame(long width, long height) {
        bounded(width, height);
        pixels += width * height;
        if (pixels > MOST_PIXELS_OF_FRAMES) {
            throw FileRefused.because(
                    "pixels", String.valueOf(width), String.valueOf(height), FilePolicy.MOST_PIXELS / 1_000_000);
        }
    }

    Picture keep(int from, int until) {
        written.write(source, from, until - from);
        return this;
    }

    Picture write(int... bytes) {
        for (int one : bytes) {
            written.write(one);
        }
        return this;
    }

    byte[] bytes() {
        return written.toByteArray();
    }
}
