package org.sungrid.account;

import java.util.Optional;
import org.sungrid.account.session.SessionBegin;

/** One way of proving who one is. {@link SigningIn} asks each for the proof it understands. */
interface WayToSignIn {

    boolean understands(Proof proof);

    /** The open account that the proof belongs to; nothing when it proves nothing. */
    Optional<Account> verify(Proof proof);

    /** By what a session begins that was begun in this way. */
    SessionBegin begins();

    /** Whether trying often helps, so that failures are counted. */
    boolean canBeGuessed();

    /** Whether a second factor is asked for after it. */
    boolean asksForCode();
}
