package org.sungrid.file;

import org.sungrid.file.internal.Judging;
import org.sungrid.file.internal.ReadingApart;
import org.sungrid.refusal.Refused;

/**
 * Judges a file and reads it. Whatever was handed in, it costs the server no more than its bytes and some seconds: what
 * has to be unpacked or parsed is read apart.
 */
public final class Examining {

    private Examining() {}

    /**
     * @param name as it was given; decides nothing
     * @throws Refused when the house does not take it; the reasons concern the field {@code file}
     */
    public static ExaminedFile examine(String name, byte[] content) {
        var judged = Judging.judge(content);
        var type = judged.type();
        if (type.isImage()) {
            return new ExaminedFile(FileName.of(name, type), type, judged.bytes(), "", TextState.NONE);
        }
        var read = new ReadingApart().read(content, type);
        return new ExaminedFile(FileName.of(name, type), type, content, read.text(), read.state());
    }
}
