package org.sungrid.file.internal;

import org.sungrid.file.FilePolicy;
import org.sungrid.file.FileType;
import org.sungrid.refusal.Refused;

/** What a file is, by its content alone, and whether that can be taken. Nothing is unpacked and no pixel is decoded. */
public final class Judging {

    /**
     * @param type what it is
     * @param bytes as they may be kept: an image written anew, anything else as it was handed in
     */
    public record Judged(FileType type, byte[] bytes) {}

    /** Browsers that guess look no further. */
    private static final int HEAD = 4 * 1024;

    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private Judging() {}

    /** @throws Refused when it is none of {@link FileType}, damaged, two things at once, or too large in some sense */
    public static Judged judge(byte[] content) {
        if (content.length == 0) {
            throw FileRefused.because("empty");
        }
        if (content.length > FilePolicy.MOST_BYTES) {
            throw FileRefused.because("too-large", FilePolicy.MOST_BYTES >> 20);
        }
        var file = new Bytes(content);
        if (file.has(OLD_OFFICE, 0)) {
            throw FileRefused.because("old-office");
        }
        var judged = judged(file);
        if (!SecondOpinion.agrees(content, judged.type())) {
            throw FileRefused.because("kind");
        }
        if (!judged.type().isOffice()) {
            oneThingOnly(file);
        }
        return judged;
    }

    private static Judged judged(Bytes file) {
        if (file.has(PngImage.MARK, 0)) {
            return new Judged(FileType.PNG, PngImage.anew(file));
        }
        if (file.has(JpegImage.MARK, 0)) {
            return new Judged(FileType.JPEG, JpegImage.anew(file));
        }
        if (file.has(GifImage.MARK, 0)) {
            return new Judged(FileType.GIF, GifImage.anew(file));
        }
        if (file.has("RIFF", 0) && file.has(WebpImage.MARK, 8)) {
            return new Judged(FileType.WEBP, WebpImage.anew(file));
        }
        if (file.has(PdfOutline.MARK, 0)) {
            PdfOutline.judge(file);
            return new Judged(FileType.PDF, file.all());
        }
        if (file.has(ZipLayout.MARK, 0)) {
            return new Judged(OfficeParts.judge(ZipLayout.judge(file)), file.all());
        }
        throw FileRefused.because("kind");
    }

    /** No page, script or archive as well, for readers that look elsewhere than at the beginning. */
    private static void oneThingOnly(Bytes file) {
        boolean page = file.contains("<html", 0, HEAD)
                || file.contains("<svg", 0, HEAD)
                || file.contains("<?php", 0, HEAD)
                || file.contains("<!doctype", 0, HEAD)
                || file.contains("<script", 0, file.length());
        if (page) {
            throw FileRefused.because("script");
        }
        if (ZipLayout.endsWithArchive(file)) {
            throw FileRefused.because("appended");
        }
    }
}
