package org.sungrid.account;

import java.util.Optional;
import org.sungrid.account.session.SessionBegin;

/** One way of proving who one is. {@link SigningIn} asks each for the proof it understands. */
interface WayToSignIn {

    boolean understands(Proof proof);

    /**
     * What a proof proves.
     *
     * @param account to which it belongs, an open one
     * @param by what a session begins with it
     * @param asksForCode whether a second factor is asked for after it
     */
    record Vouched(Account account, SessionBegin by, boolean asksForCode) {}

    /** Nothing when the proof proves nothing. */
    Optional<Vouched> verify(Proof proof);

    /** Whether trying often helps, so that failures are counted. */
    boolean canBeGuessed();
}
