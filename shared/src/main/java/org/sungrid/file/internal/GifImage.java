package org.sungrid.file.internal;

/** GIF: blocks from the header to the trailer. */
final class GifImage {

    static final String MARK = "GIF8";

    /**
     * Pixels of a side. Larger ones are not made; and of what a script needs at the beginning of a file that is GIF and
     * script at once, the bytes of width and height then give no letter and no bracket.
     */
    private static final int LONGEST_SIDE = 8_191;

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private GifImage() {}

    static byte[] anew(Bytes file) {
        if (!file.has("GIF87a", 0) && !file.has("GIF89a", 0)) {
            throw FileRefused.because("damaged");
        }
        int width = file.littleTwo(6);
        int height = file.littleTwo(8);
        Picture.bounded(width, height);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw FileRefused.because("damaged");
        }
        int at = 13 + colours(file.at(10));
        var picture = new Picture(file);
        file.at(at);
        picture.keep(0, at);
        while (file.at(at) != TRAILER) {
            int from = at;
            if (file.at(at) == EXTENSION) {
                int label = file.at(at + 1);
                at = blocksEnd(file, at + 2);
                boolean loops = label == APPLICATION
                        && (file.has("NETSCAPE2.0", from + 3) || file.has("ANIMEXTS1.0", from + 3));
                if (label == CONTROL || loops) {
                    picture.keep(from, at);
                }
            } else if (file.at(at) == IMAGE) {
                picture.frame(file.littleTwo(at + 5), file.littleTwo(at + 7));
                at = blocksEnd(file, at + 10 + colours(file.at(at + 9)) + 1);
                picture.keep(from, at);
            } else {
                throw FileRefused.because("damaged");
            }
        }
        if (at + 1 != file.length()) {
            throw FileRefused.because("appended");
        }
        return picture.write(TRAILER).bytes();
    }

    /** Bytes of the table of colours that these flags announce. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** Behind a row of blocks, each with its length before it, the last of length 0. */
    private static int blocksEnd(Bytes file, int from) {
        int at = from;
        while (file.at(at) != 0) {
            at += 1 + file.at(at);
        }
        return at + 1;
    }
}
