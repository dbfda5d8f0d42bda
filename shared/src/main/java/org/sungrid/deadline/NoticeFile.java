package org.sungrid.deadline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Messages;
import org.sungrid.workbook.UnreadableWorkbook;
import org.sungrid.workbook.WorkbookFile;

/**
 * A year's days off as a file brings them: plain text, CSV, JSON, or a workbook. What it says becomes the text that somebody
 * would have typed, row by row, so that each fault is told by its line, can be mended where it stands, and nothing is lost.
 *
 * @param source where it says that the notice can be read; empty where it says nothing of it
 */
public record NoticeFile(String text, String source) {

    /** Bytes; a list of a year has three thousand, a workbook of it ten. */
    public static final int MOST_BYTES = 1024 * 1024;

    /** @throws Refused when it is of no known kind, empty, too large, or can't be taken apart */
    static NoticeFile read(String name, byte[] content) {
        Refused.when(content.length == 0, "file", "deadline.refusal.file.none");
        Refused.when(content.length > MOST_BYTES, "file", "deadline.refusal.file.large", MOST_BYTES / 1024);
        var lower = name.toLowerCase(Locale.ROOT);
        if (WorkbookFile.isOne(name)) {
            try {
                return new NoticeFile(NoticeSheet.text(WorkbookFile.read(content)), "");
            } catch (UnreadableWorkbook unreadable) {
                throw new Refused(unreadable.refusal());
            }
        }
        boolean text = lower.endsWith(".txt") || lower.endsWith(".csv") || lower.endsWith(".json");
        Refused.when(!text, "file", "deadline.refusal.file.kind");
        var read = decoded(content);
        Refused.when(
                read.length() > NoticeReading.MOST_CHARACTERS,
                "file",
                "deadline.refusal.long",
                NoticeReading.MOST_CHARACTERS);
        Refused.when(read.indexOf('\0') >= 0, "file", "deadline.refusal.file.kind");
        return new NoticeFile(read, NoticeJson.isOne(read) ? NoticeJson.source(read) : "");
    }

    /** An empty workbook to be filled in. */
    public static void template(Messages messages, OutputStream out) throws IOException {
        NoticeSheet.template(messages, out);
    }

    /** As Chinese programs save it: UTF-8, or the national set where it isn't that. */
    private static String decoded(byte[] content) {
        try {
            var read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return read.startsWith("\uFEFF") ? read.substring(1) : read;
        } catch (CharacterCodingException other) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
