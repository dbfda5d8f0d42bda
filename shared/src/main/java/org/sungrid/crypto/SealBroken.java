package org.sungrid.crypto;

/** What is to be opened was altered, cut short, moved to another place, or never sealed here. Nothing of it is told. */
public class SealBroken extends RuntimeException {

    SealBroken(String why, Throwable cause) {
        super(why, cause);
    }
}
