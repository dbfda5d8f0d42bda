package org.sungrid.account;

import java.util.Optional;

/** One way of proving who one is. {@link SigningIn} asks each for the proof it understands. */
interface WayToSignIn {

    boolean understands(Proof proof);

    /** The open account that the proof belongs to; nothing when it proves nothing. */
    Optional<Account> verify(Proof proof);
}
