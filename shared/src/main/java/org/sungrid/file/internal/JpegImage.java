package org.sungrid.file.internal;

/** JPEG: segments from SOI to EOI. Which way up it was held is the one thing that is kept of what the camera noted. */
final class JpegImage {

    static final String MARK = "\u00ff\u00d8\u00ff";

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;

    private final Bytes file;
    private final Picture picture;
    private boolean framed;

    private JpegImage(Bytes file) {
        this.file = file;
        this.picture = new Picture(file);
    }

    static byte[] anew(Bytes file) {
        return new JpegImage(file).written();
    }

    private byte[] written() {
        picture.write(0xff, SOI);
        int at = 2;
        while (true) {
            if (file.at(at) != 0xff) {
                throw FileRefused.because("damaged");
            }
            int marker = file.at(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == EOI) {
                picture.write(0xff, EOI);
                at += 2;
                break;
            }
            if (marker == SOI || marker == 0 || isRestart(marker)) {
                throw FileRefused.because("damaged");
            }
            int end = at + 2 + file.bigTwo(at + 2);
            file.at(end - 1);
            segment(marker, at, end);
            at = marker == SOS ? scan(at, end) : end;
        }
        // Telephones put further pictures behind the first; they are dropped. Anything else there was put by somebody.
        if (!framed || at < file.length() && !file.has(MARK, at)) {
            throw FileRefused.because(framed ? "appended" : "damaged");
        }
        return picture.bytes();
    }

    private void segment(int marker, int at, int end) {
        if (isFrame(marker)) {
            Picture.bounded(file.bigTwo(at + 7), file.bigTwo(at + 5));
            if (framed) {
                throw FileRefused.because("damaged");
            }
            framed = true;
        }
        if (marker == APP1) {
            int way = orientation(at + 4, end);
            if (way > 1) {
                exif(way);
            }
        } else if (marker != SOS && isKept(marker, at)) {
            picture.keep(at, end);
        }
    }

    /** From the head of a scan to the marker behind it; in between FF is followed by 0 or a restart. */
    private int scan(int at, int headEnd) {
        if (!framed) {
            throw FileRefused.because("damaged");
        }
        int end = headEnd;
        while (file.at(end) != 0xff || file.at(end + 1) == 0 || isRestart(file.at(end + 1))) {
            end++;
        }
        picture.keep(at, end);
        return end;
    }

    private boolean isKept(int marker, int at) {
        return switch (marker) {
            case APP0 -> file.has("JFIF\0", at + 4);
            case APP2 -> file.has("ICC_PROFILE\0", at + 4);
            case APP14 -> file.has("Adobe", at + 4);
            case COMMENT -> false;
            default -> marker < APP0 || marker > 0xef;
        };
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** 1 to 8, or 0 where the camera did not say. */
    private int orientation(int from, int end) {
        if (!file.has("Exif\0\0", from)) {
            return 0;
        }
        int tiff = from + 6;
        boolean little = file.has("II", tiff);
        long directory = tiff + four(tiff + 4, little);
        if (directory + 2 > end) {
            return 0;
        }
        int entries = two((int) directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 0;
            }
            if (two(entry, little) == ORIENTATION) {
                int way = two(entry + 8, little);
                return way <= 8 ? way : 0;
            }
        }
        return 0;
    }

    private int two(int at, boolean little) {
        return little ? file.littleTwo(at) : file.bigTwo(at);
    }

    private long four(int at, boolean little) {
        return little ? file.littleFour(at) : file.bigFour(at);
    }

    /** The shortest note of a camera: one entry. */
    private void exif(int way) {
        picture.write(0xff, APP1, 0, 34)
                .write('E', 'x', 'i', 'f', 0, 0)
                .write('M', 'M', 0, 42, 0, 0, 0, 8)
                .write(0, 1)
                .write(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0)
                .write(0, 0, 0, 0);
    }
}
