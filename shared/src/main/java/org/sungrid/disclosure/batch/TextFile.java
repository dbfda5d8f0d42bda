package org.sungrid.disclosure.batch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sungrid.text.HiddenCharacter;

/**
 * A file as text. Text is UTF-8, with or without a byte order mark; anything else is refused by the name of what it
 * seems to be, for guessing an encoding would publish mistaken characters.
 *
 * @param path of the file
 * @param text its text with {@code \n} line ends, without byte order mark
 */
record TextFile(String path, String text) {

    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    /** How much of a file is looked at to name its encoding. */
    private static final int SAMPLE = 64 * 1024;

    /** Reads the bytes, or says in the list why they are no text. */
    static Optional<TextFile> of(SourceFile file, List<Problem> problems) {
        byte[] bytes = file.content();
        if (bytes.length > Upload.MOST_FILE_BYTES) {
            problems.add(Problem.error(
                    file.path(), 0, "disclosure.import.file-too-large", Upload.MOST_FILE_BYTES / 1024 / 1024));
            return Optional.empty();
        }
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(input, characters, true);
        characters.flip();
        if (isUtf16(bytes, result.isError())) {
            problems.add(Problem.error(file.path(), 0, "disclosure.import.encoding", "UTF-16"));
            return Optional.empty();
        }
        if (result.isError()) {
            int line = lineOf(characters, characters.length());
            problems.add(
                    isChineseWindows(bytes)
                            ? Problem.error(file.path(), line, "disclosure.import.encoding", "GBK")
                            : Problem.error(file.path(), line, "disclosure.import.not-text"));
            return Optional.empty();
        }
        String text = characters.toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        int hidden = HiddenCharacter.in(text);
        if (hidden >= 0) {
            problems.add(Problem.error(
                    file.path(),
                    lineOf(text, hidden),
                    "disclosure.import.hidden-character",
                    String.format("U+%04X", (int) text.charAt(hidden))));
            return Optional.empty();
        }
        return Optional.of(new TextFile(file.path(), text));
    }

    /** The line, counted from 1, that a place in a text is on. */
    static int lineOf(CharSequence text, int place) {
        return 1 + (int) text.chars().limit(place).filter(c -> c == '\n').count();
    }

    private static boolean isUtf16(byte[] bytes, boolean malformed) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return true;
            }
        }
        int zeros = 0;
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        // Each sign of ASCII has one zero in UTF-16: half of an English text, at least line ends and digits of a
        // Chinese.
        return malformed ? zeros * 50 > sample : zeros * 4 > sample;
    }

    /** Whether the bytes make sense as GBK: all of it decodes, and mostly to Chinese characters. */
    private static boolean isChineseWindows(byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(SAMPLE);
        CoderResult result = CHINESE_WINDOWS
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, false);
        characters.flip();
        long beyondAscii = characters.chars().filter(c -> c > 0x7F).count();
        long chinese = characters
                .chars()
                .filter(c ->
                        (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF5E))
                .count();
        return !result.isError() && chinese * 10 >= beyondAscii * 8;
    }
}
