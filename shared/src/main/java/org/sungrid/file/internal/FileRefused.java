package org.sungrid.file.internal;

import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Why a file is not taken: its message key is {@code file.refusal.} and the reason. */
public final class FileRefused {

    /** The input that refusals of files concern. */
    public static final String FIELD = "file";

    private FileRefused() {}

    public static Refused because(String reason, Object... arguments) {
        return new Refused(Refusal.of(FIELD, "file.refusal." + reason, arguments));
    }
}
