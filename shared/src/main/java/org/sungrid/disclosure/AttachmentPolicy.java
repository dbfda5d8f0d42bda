package org.sungrid.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sungrid.file.ExaminedFile;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Markdown;

/** What a version may carry, and which images its text may show. */
public final class AttachmentPolicy {

    /** More than a reader looks through. */
    public static final int MOST_FILES = 20;

    /** Bytes of all files of a version. */
    public static final long MOST_BYTES = 60L * 1024 * 1024;

    /** An image as it is written, whether or not it can be read as one. */
    private static final Pattern WRITTEN = Pattern.compile("!\\[[^\\]\\n]*]\\(\\s*<?attachment:");

    private AttachmentPolicy() {}

    /** Why this file may not join those that a version carries. */
    public static List<Refusal> refusals(ExaminedFile file, List<AttachmentLine> carried) {
        var found = new ArrayList<Refusal>();
        if (carried.size() >= MOST_FILES) {
            found.add(Refusal.of("file", "disclosure.refusal.file.count", MOST_FILES));
        }
        long bytes = carried.stream().mapToLong(AttachmentLine::bytes).sum();
        if (bytes + file.bytes().length > MOST_BYTES) {
            found.add(Refusal.of("file", "disclosure.refusal.file.bytes", MOST_BYTES >> 20));
        }
        var sha256 = file.sha256();
        carried.stream()
                .filter(line -> line.sha256().equals(sha256))
                .forEach(line -> found.add(Refusal.of("file", "disclosure.refusal.file.twice", line.name())));
        return found;
    }

    /** Why a text can't be shown with these images: one that is not attached, or of which nothing is said in words. */
    public static List<Refusal> refusalsOfBody(String body, List<AttachmentLine> carried) {
        var images = carried.stream()
                .filter(line -> line.type().isImage())
                .map(AttachmentLine::name)
                .collect(Collectors.toSet());
        var found = new ArrayList<Refusal>();
        var read = Markdown.attachedImages(body);
        if (WRITTEN.matcher(body).results().count() > read.size()) {
            found.add(Refusal.of("body", "disclosure.refusal.image.unread"));
        }
        for (var shown : read) {
            if (!images.contains(shown.name())) {
                found.add(Refusal.of("body", "disclosure.refusal.image.unknown", shown.line(), shown.name()));
            } else if (shown.words().isBlank()) {
                found.add(Refusal.of("body", "disclosure.refusal.image.words", shown.line(), shown.name()));
            }
        }
        return found;
    }
}
