package org.sungrid.migrate;

/** The database is set up so that it could lose what it confirmed; the message names each setting and its safe value. */
public final class UnsafeDatabase extends Exception {
    private static final long serialVersionUID = 1;

    UnsafeDatabase(String message) {
        super(message);
    }
}
