package org.sungrid.crypto;

/** Something was made under a key that is not given: the operator has to name it as {@code sungrid.key.former}. */
public class UnknownKey extends RuntimeException {

    /** @param id of the key that is missing, as {@link Keyring#currentId()} tells it */
    public UnknownKey(String id) {
        super("The key " + id + " is not given; is it missing in sungrid.key.former?");
    }
}
