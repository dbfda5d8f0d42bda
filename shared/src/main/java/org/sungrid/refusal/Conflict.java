package org.sungrid.refusal;

/**
 * A race lost against another person: what is stored is newer than what the act was based on. The page shows both and
 * lets the person decide; nothing that was typed is lost.
 */
public class Conflict extends RuntimeException {

    private final int storedLock;

    /** @param storedLock the lock count that is stored now; a second attempt based on it wins unless it changes again */
    public Conflict(int storedLock) {
        super("conflict", null, false, false);
        this.storedLock = storedLock;
    }

    public int storedLock() {
        return storedLock;
    }
}
