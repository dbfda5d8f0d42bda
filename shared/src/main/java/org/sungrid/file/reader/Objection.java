package org.sungrid.file.reader;

/** Why the public should not be handed a file; the message is the last part of the refusal's key. */
final class Objection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Objection(String reason) {
        super(reason, null, false, false);
    }
}
