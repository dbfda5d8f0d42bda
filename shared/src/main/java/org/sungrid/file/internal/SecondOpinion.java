package org.sungrid.file.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.sungrid.file.FileType;

/** What a detector that others keep says a file is: where it and our own reading differ, the file is not taken. */
final class SecondOpinion {

    /** Bytes that it looks at. */
    private static final int LOOKED_AT = 64 * 1024;

    private SecondOpinion() {}

    static boolean agrees(byte[] file, FileType type) {
        var head = new ByteArrayInputStream(file, 0, Math.min(LOOKED_AT, file.length));
        try {
            var said =
                    MimeTypes.getDefaultMimeTypes().detect(head, new Metadata()).toString();
            return type.isOffice()
                    ? said.equals("application/zip") || said.equals("application/x-tika-ooxml")
                    : said.equals(type.mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
